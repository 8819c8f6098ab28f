import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that only its owner may read: whole or not at all, and on disk when the promise resolves. */
export async function writePrivate(path: string, text: string): Promise<void> {
  await rename(await written(path, text), path);
}

/** The same, but a file that is there stays as it is; of two that make it at once one succeeds. True for the one that did. */
export async function makePrivate(path: string, text: string): Promise<boolean> {
  if (existsSync(path)) return false;
  const draft = await written(path, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

async function written(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await giveToFolderOwner(draft);
  return draft;
}

/** The file's JSON, or undefined when there is no such file. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// One start with sudo must not leave files that the folder's owner can no longer read.
async function giveToFolderOwner(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(dirname(path));
  await chown(path, uid, gid);
}
