import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import type { LogCrypto } from '#engine/ledger/bytes.ts';
import { type KeyRefusal, type KeyType, type NoteSigner, verifierKey } from '#engine/ledger/verifier-key.ts';

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410 §4 and §7). */
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const SECRET = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Node's own SHA-256 and Ed25519, as the log's pure parts ask for them. */
export const NODE_LOG_CRYPTO: LogCrypto = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verify: (publicKey, message, signature) => {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};

/**
 * A signer from the secret of RFC 8032: 32 bytes, which stay in here.
 * @throws when `secret` has another length
 */
export function noteSigner(name: string, type: KeyType, secret: Uint8Array): NoteSigner | Refusal<KeyRefusal> {
  const own = createPrivateKey({ key: Buffer.concat([SECRET, secret]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(own).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length);
  const key = verifierKey(name, type, new Uint8Array(publicKey), NODE_LOG_CRYPTO.sha256);
  return isRefusal(key) ? key : { key, sign: (message) => sign(null, message, own) };
}
