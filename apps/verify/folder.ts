import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import { HASH_BYTES } from '#engine/ledger/merkle.ts';
import { TILE_WIDTH } from '#engine/ledger/tile-path.ts';
import { LONGEST_BUNDLE } from '#engine/ledger/verify-log-bundles.ts';
import type { FolderAnswer } from '#engine/ledger/verify-log-fault.ts';
import { LONGEST_CHECKPOINT, LONGEST_HEAD } from '#engine/ledger/verify-log-head.ts';

const MEGABYTE = 1_000_000;
/** Longest file of each kind, in bytes, by how its path begins. */
const LONGEST: readonly (readonly [begin: string, most: number])[] = [
  ['tile/entries/', LONGEST_BUNDLE],
  ['tile/', TILE_WIDTH * HASH_BYTES],
  ['checkpoint', LONGEST_CHECKPOINT],
  ['log.json', LONGEST_HEAD],
  ['figures.json', 256 * MEGABYTE],
  ['draws/', 64 * MEGABYTE],
];

/** Reads files of an export by their path in it. Follows no link, waits for no pipe, and reads nothing longer than such a file can be. */
export function folderReader(root: string): (path: string) => FolderAnswer {
  const folders = new Map<string, Refusal | null>();
  const folderFault = (folder: string): Refusal | null => {
    if (folder === '.') return null;
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const fault = folderFault(dirname(folder)) ?? linkFault(join(root, folder));
    folders.set(folder, fault);
    return fault;
  };
  return (path) => folderFault(dirname(path)) ?? readPlain(join(root, path), mostOf(path));
}

const mostOf = (path: string): number => LONGEST.find(([begin]) => path.startsWith(begin))?.[1] ?? 0;

/** A folder on the way that is a link; one that is not there is told by the file that it should hold. */
function linkFault(path: string): Refusal | null {
  try {
    return lstatSync(path).isSymbolicLink() ? refuse('export.link') : null;
  } catch {
    return null;
  }
}

function readPlain(path: string, most: number): FolderAnswer {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile()) return refuse('export.not-a-file');
    if (stats.size > most) return refuse('export.file-too-long', { bytes: stats.size, most });
    return readWhole(file, stats.size);
  } catch (error) {
    return fileRefusal(error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Just as many bytes as the file had; one that shrinks meanwhile is read as it is. */
function readWhole(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function fileRefusal(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  return code === 'ELOOP' ? refuse('export.link') : refuse('export.unreadable', { error: code });
}
