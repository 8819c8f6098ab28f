import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Moves a finished draft to its place so that it survives kill -9 and a power cut once the promise resolves: the bytes are
 * on disk before the name points at them, and the name is on disk before anybody is told.
 * @param draft a file on the same file system; gone afterwards
 */
export async function settleDurably(draft: string, path: string): Promise<void> {
  await sync(draft);
  await makeFolder(dirname(path));
  await rename(draft, path);
  await sync(dirname(path));
}

/** Makes a folder and every missing parent; each new name is on disk when the promise resolves. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await sync(dirname(made));
}

/** Forces a file's bytes or a folder's names to disk: on Linux a rename is only in memory until its folder is synced. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
