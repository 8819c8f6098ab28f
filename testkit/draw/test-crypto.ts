import { createHash, hash } from 'node:crypto';
import type { DrawCrypto } from '#engine/draw/crypto.ts';
import { hmacOf } from '#engine/draw/hmac.ts';

/** Node’s cryptography for tests, which stay below the apps. */
export const TEST_CRYPTO: DrawCrypto = {
  sha256: (text) => hash('sha256', text),
  hmac: hmacOf((bytes) => hash('sha256', bytes, 'buffer')),
  md5: (bytes) => createHash('md5').update(bytes).digest(),
};
