import type { LogCrypto, Sha256Bytes } from '#engine/ledger/bytes.ts';
import type { KeyType, NoteSigner } from '#engine/ledger/verifier-key.ts';
import { NODE_LOG_CRYPTO, noteSigner } from '#platform/ledger-store/note-crypto.ts';

/** Node's own SHA-256 and Ed25519, as the log of a server uses them. */
export const crypto: LogCrypto = NODE_LOG_CRYPTO;

export const sha256: Sha256Bytes = crypto.sha256;

/** A signer whose secret key is SHA-256 of `seed`: for tests only, as anyone can make it. */
export function testSigner(name: string, type: KeyType, seed: string = name): NoteSigner {
  const signer = noteSigner(name, type, sha256(new TextEncoder().encode(seed)));
  if ('refused' in signer) throw new Error(signer.code);
  return signer;
}
