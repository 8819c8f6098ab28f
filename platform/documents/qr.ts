import { create } from 'qrcode';

/** A QR code as a square of modules, without the quiet zone of four modules that the reader needs around it. */
export interface QrCode {
  /** Modules per side. */
  readonly size: number;
  /** SVG path of the dark modules in a square of `size` by `size`, one run of modules per rectangle. */
  readonly path: string;
}

/** Makes a QR code (ISO/IEC 18004, error correction M) of at most 2,331 bytes of UTF-8. */
export function qrCode(content: string): QrCode {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const path: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!modules.get(y, x)) continue;
      const from = x;
      while (x + 1 < size && modules.get(y, x + 1)) x += 1;
      path.push(`M${from} ${y}h${x + 1 - from}v1H${from}z`);
    }
  }
  return { size, path: path.join('') };
}
