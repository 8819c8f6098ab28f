import type { Hmac } from './crypto.ts';

const BLOCK = 64;

/** HMAC-SHA256 (RFC 2104 §2) from SHA-256 over bytes: what a machine has in one call is quicker than most HMACs of theirs. */
export function hmacOf(sha256: (bytes: Uint8Array) => Uint8Array): Hmac {
  return (key, bytes) => {
    const short = key.length > BLOCK ? sha256(key) : key;
    return sha256(padded(short, 0x5c, sha256(padded(short, 0x36, bytes))));
  };
}

function padded(key: Uint8Array, pad: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(BLOCK + bytes.length).fill(pad, 0, BLOCK);
  for (let at = 0; at < key.length; at += 1) whole[at] = pad ^ (key[at] as number);
  whole.set(bytes, BLOCK);
  return whole;
}
