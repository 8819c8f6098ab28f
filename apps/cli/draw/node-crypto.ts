import { createHash, hash } from 'node:crypto';
import type { DrawCrypto } from '#engine/draw/crypto.ts';
import { hmacOf } from '#engine/draw/hmac.ts';

/** Node's cryptography as a draw asks for it. */
export const NODE_CRYPTO: DrawCrypto = {
  sha256: (text) => hash('sha256', text),
  hmac: hmacOf((bytes) => hash('sha256', bytes, 'buffer')),
  md5: (bytes) => createHash('md5').update(bytes).digest(),
};
