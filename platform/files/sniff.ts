/** Picture types that the store takes. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** What the first bytes say: a type we take, or the name of what it is instead (`'heic'`, `'gif'`, `'unknown'` …). */
export type Sniffed = { readonly type: PictureType } | { readonly otherwise: string };

/** How many leading bytes `sniff` looks at. */
export const SNIFF_BYTES = 32;

/** ISO base media brands (ISO/IEC 14496-12 `ftyp`) that phones write for still pictures. */
const HEIF_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'mif1',
  'msf1',
  'avif',
  'avis',
]);

const OTHERS: ReadonlyArray<readonly [magic: string, name: string]> = [
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['<svg', 'svg'],
  ['<?xml', 'xml'],
];

/**
 * Tells a file's type from its first bytes and from nothing else: a name or a declared type is the sender's word.
 * @param head at least the first `SNIFF_BYTES` bytes, or the whole file when it is shorter
 */
export function sniff(head: Uint8Array): Sniffed {
  const text = Buffer.from(head.subarray(0, SNIFF_BYTES)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg' };
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'image/png' };
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { type: 'image/webp' };
  if (text.slice(4, 8) === 'ftyp') return { otherwise: HEIF_BRANDS.has(text.slice(8, 12)) ? 'heic' : 'mp4' };
  return { otherwise: OTHERS.find(([magic]) => text.startsWith(magic))?.[1] ?? 'unknown' };
}
