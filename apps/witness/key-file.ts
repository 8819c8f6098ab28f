import { randomBytes } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { base64, fromBase64, joinBytes } from '#engine/ledger/bytes.ts';
import {
  KEY_TYPES,
  type KeyRefusal,
  type NoteSigner,
  type VerifierKey,
  writeVerifierKey,
} from '#engine/ledger/verifier-key.ts';
import { sync } from '#platform/files/durable.ts';
import { noteSigner } from '#platform/ledger-store/note-crypto.ts';
import { WitnessTrouble } from './trouble.ts';

const SECRET_BYTES = 32;

/**
 * Makes a witness's key and writes it to a new file that only its owner may read, as Go's note package writes a signer:
 * `PRIVATE+KEY+name+id+base64(type ‖ secret)`. Answers the public key.
 * @throws WitnessTrouble witness-key-exists: a key is never written over
 */
export async function makeKeyFile(path: string, name: string): Promise<VerifierKey | Refusal<KeyRefusal>> {
  const secret = randomBytes(SECRET_BYTES);
  const signer = noteSigner(name, KEY_TYPES.witness, secret);
  if (isRefusal(signer)) return signer;
  const [, id = ''] = writeVerifierKey(signer.key).split('+');
  const code = base64(joinBytes(Uint8Array.of(KEY_TYPES.witness), secret));
  const file = await open(path, 'wx', 0o600).catch(refuseExisting(path));
  try {
    await file.writeFile(`PRIVATE+KEY+${name}+${id}+${code}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await sync(dirname(path));
  return signer.key;
}

function refuseExisting(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'EEXIST') throw error;
    throw new WitnessTrouble('witness-key-exists', {
      zh: `已有文件 ${path}。密钥不能覆盖，请换一个文件名。`,
      en: `There is a file ${path} already. A key is never written over; take another name.`,
    });
  };
}

/**
 * Reads a key file.
 * @throws WitnessTrouble witness-key-invalid; witness-key-readable when others may read it. Neither quotes the file.
 */
export async function readKeyFile(path: string): Promise<NoteSigner> {
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new WitnessTrouble('witness-key-readable', {
      zh: `密钥文件 ${path} 别人也能读。请先运行 chmod 600 ${path}；若可能已被人看过，请换新密钥。`,
      en: `Others may read the key file ${path}. Run chmod 600 ${path} first; if somebody may have seen it, make a new key.`,
    });
  }
  const signer = parseKey(await readFile(path, 'utf8'));
  if (signer !== null) return signer;
  throw new WitnessTrouble('witness-key-invalid', {
    zh: `${path} 不是见证人的密钥文件，或者已损坏。密钥用 gangwan witness key 生成。`,
    en: `${path} is no key file of a witness, or is damaged. Make one with gangwan witness key.`,
  });
}

function parseKey(text: string): NoteSigner | null {
  const [, name = '', id = '', code = ''] = /^PRIVATE\+KEY\+([^+\n]+)\+([0-9a-f]{8})\+(\S+)\n?$/.exec(text) ?? [];
  const bytes = fromBase64(code);
  if (bytes?.length !== SECRET_BYTES + 1 || bytes[0] !== KEY_TYPES.witness) return null;
  const signer = noteSigner(name, KEY_TYPES.witness, bytes.subarray(1));
  return isRefusal(signer) || signer.key.id !== Number.parseInt(id, 16) ? null : signer;
}
