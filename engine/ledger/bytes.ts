/**
 * SHA-256 of bytes, 32 bytes long. Comes in from outside, answers at once, and keeps no hold of what it was given:
 * callers use one buffer over and over.
 */
export type Sha256Bytes = (bytes: Uint8Array) => Uint8Array;

/** Ed25519 (RFC 8032), from outside. Signing is asked of a `NoteSigner`, which alone knows the secret key. */
export interface Ed25519 {
  /** Whether the 64 bytes of `signature` over `message` hold under the 32 bytes of `publicKey`. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
}

/** What a verifier needs from outside: node's own, or @noble in a browser. */
export interface LogCrypto extends Ed25519 {
  readonly sha256: Sha256Bytes;
}

/** A signature that the library throws on is a signature that does not hold. */
export function holds(crypto: Ed25519, publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    return crypto.verify(publicKey, message, signature) === true;
  } catch {
    return false;
  }
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The UTF-8 bytes of a well-formed text. Notes are short; entries come as bytes already. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  const bytes = new Uint8Array(escaped.length);
  let length = 0;
  for (let at = 0; at < escaped.length; at += 1) {
    const isEscape = escaped[at] === '%';
    bytes[length] = isEscape ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at);
    length += 1;
    if (isEscape) at += 2;
  }
  return bytes.slice(0, length);
}

/** The text of UTF-8 bytes; `null` when they are not UTF-8 (overlong forms and surrogates are not). */
export function textOf(bytes: Uint8Array): string | null {
  let escaped = '';
  for (const byte of bytes) escaped += ESCAPES[byte];
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

const ESCAPES = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 §4, with padding. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    text += `${BASE64[a >> 2]}${BASE64[((a & 3) << 4) | ((b ?? 0) >> 4)]}`;
    text += b === undefined ? '=' : BASE64[((b & 15) << 2) | ((c ?? 0) >> 6)];
    text += c === undefined ? '=' : BASE64[c & 63];
  }
  return text;
}

/** The bytes of a base64 text; `null` unless it is just what `base64` would write (RFC 4648 §3.5: no stray bits). */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const digits = text.endsWith('==') ? text.slice(0, -2) : text.endsWith('=') ? text.slice(0, -1) : text;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [bits, held, length] = [0, 0, 0];
  for (const digit of digits) {
    const value = BASE64.indexOf(digit);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length] = (bits >> held) & 255;
      length += 1;
    }
  }
  return base64(bytes) === text ? bytes : null;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An ASCII decimal without leading zeroes, up to 2⁵³ − 1; `null` when it is none. */
export function decimal(text: string): number | null {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return null;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : null;
}
