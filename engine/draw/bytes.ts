const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The text as UTF-8 (RFC 3629). A lone surrogate is a bug: what comes from outside was refused at the door. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new TypeError('lone surrogate in text');
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[at++] = (LEAD[more] as number) | (code >> (6 * more));
      for (let rest = more - 1; rest >= 0; rest -= 1) bytes[at++] = 0x80 | ((code >> (6 * rest)) & 0x3f);
    }
  }
  return bytes.slice(0, at);
}

/** First bits of a sequence by the number of bytes that follow. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** Lower-case hexadecimal, two digits a byte. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => HEX[byte]).join('');

/** The bytes of an even number of hexadecimal digits. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
