import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRefusal } from '#engine/flow/refusal.ts';
import { fromBase64 } from '#engine/ledger/bytes.ts';
import { KEY_TYPES, type NoteSigner } from '#engine/ledger/verifier-key.ts';
import { makePrivate } from '#platform/db/private-file.ts';
import { noteSigner } from './note-crypto.ts';

/** The name that a park's log signs under (C2SP tlog-checkpoint, "origin"). */
export function originOf(parkId: string): string {
  return `gangwan/${parkId}`;
}

/** Where the secret keys of a data folder lie. */
export function keyFolder(dataDir: string): string {
  return join(dataDir, 'keys');
}

/** The secret of RFC 8032 section 5.1.5; it stands in the file as base64. */
const SECRET_BYTES = 32;

/**
 * The signer of a park's log, its secret in `keys/<park>.log.key`, which only the owner may read. `null` when the file is not
 * there. `isNew`: the log has not begun, so that a key may be made; for one that has begun another key would be a break.
 */
export async function openLogKey(folder: string, parkId: string, isNew: boolean): Promise<NoteSigner | null> {
  const path = join(folder, `${parkId}.log.key`);
  if (isNew) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await makePrivate(path, `${randomBytes(SECRET_BYTES).toString('base64')}\n`);
  }
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : signerIn(text, parkId);
}

function signerIn(text: string, parkId: string): NoteSigner {
  const secret = fromBase64(text.trimEnd());
  // What is in the file must not come into any message.
  if (secret?.length !== SECRET_BYTES) throw new Error('log-key-unreadable');
  const signer = noteSigner(originOf(parkId), KEY_TYPES.log, secret);
  if (isRefusal(signer)) throw new Error(signer.code);
  return signer;
}
