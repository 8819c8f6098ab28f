import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { LogCrypto, Sha256Bytes } from '#engine/ledger/bytes.ts';
import { type KeyType, type NoteSigner, verifierKey } from '#engine/ledger/verifier-key.ts';

export const sha256: Sha256Bytes = (bytes) => hash('sha256', bytes, 'buffer');

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own SHA-256 and Ed25519. */
export const crypto: LogCrypto = {
  sha256,
  verify: (publicKey, message, signature) => {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};

/** A signer whose secret key is SHA-256 of `seed`: for tests only, as anyone can make it. */
export function testSigner(name: string, type: KeyType, seed: string = name): NoteSigner {
  const secret = createPrivateKey({
    key: Buffer.concat([PRIVATE, sha256(Buffer.from(seed))]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length);
  const key = verifierKey(name, type, new Uint8Array(publicKey), sha256);
  if ('refused' in key) throw new Error(key.code);
  return { key, sign: (message) => sign(null, message, secret) };
}
