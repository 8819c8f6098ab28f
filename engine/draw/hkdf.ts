import { joined } from './bytes.ts';
import type { Hmac } from './crypto.ts';

const HASH_BYTES = 32;

/** HKDF-Extract with SHA-256 (RFC 5869 §2.2): `material` concentrated into 32 bytes. */
export const extract = (salt: Uint8Array, material: Uint8Array, hmac: Hmac): Uint8Array => hmac(salt, material);

/** HKDF-Expand with SHA-256 (RFC 5869 §2.3): `length` bytes, at most 255 × 32; more is a bug. */
export function expand(key: Uint8Array, info: Uint8Array, length: number, hmac: Hmac): Uint8Array {
  if (length > 255 * HASH_BYTES) throw new RangeError(`HKDF gives no ${length} bytes`);
  const output = new Uint8Array(length);
  let block = new Uint8Array(0);
  for (let at = 0; at < length; at += HASH_BYTES) {
    block = new Uint8Array(hmac(key, joined(block, info, Uint8Array.of(at / HASH_BYTES + 1))));
    output.set(block.subarray(0, Math.min(HASH_BYTES, length - at)), at);
  }
  return output;
}
