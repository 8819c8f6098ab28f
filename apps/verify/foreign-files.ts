import { type Dirent, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import { parseTilePath, TILE_WIDTH } from '#engine/ledger/tile-path.ts';
import { type LogFault, logFault } from '#engine/ledger/verify-log-fault.ts';
import type { LogHead } from '#engine/ledger/verify-log-head.ts';

/** So many are told; a folder may hold any number. */
const MOST_TOLD = 20;
/** Below `tile/0/` a path goes down by thousands: deeper than this no log goes. */
const DEEPEST = 8;
/** What file managers leave behind wherever they have been. */
const LITTER = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;

/** Files in the folders of the format that this log does not have: a tile beyond its size, a checkpoint that it does not speak of. */
export function foreignFiles(root: string, head: LogHead): readonly LogFault[] {
  const expected = new Set([
    ...head.checkpoints.map(({ size }) => `checkpoints/${size}`),
    ...head.draws.map((code) => `draws/${code}.json`),
  ]);
  const isOurs = (path: string) => expected.has(path) || isTileOf(path, head.size);
  const found: LogFault[] = [];
  for (const { path, kind } of filesOfFormat(root)) {
    if (found.length >= MOST_TOLD) break;
    if (kind === 'file' && isOurs(path)) continue;
    const refusal = refuse(kind === 'link' ? 'export.link' : 'export.foreign-file');
    found.push(logFault(path.replace(/[^!-~]/gu, '?').slice(0, 200), refusal, head.size));
  }
  return found;
}

function isTileOf(path: string, size: number): boolean {
  const tile = parseTilePath(path);
  if (isRefusal(tile)) return false;
  const count = tile.level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** tile.level);
  return tile.width === Math.min(TILE_WIDTH, count - tile.index * TILE_WIDTH);
}

interface Found {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
}

const FOLDERS = ['checkpoints', 'draws', 'tile'];

function* filesOfFormat(root: string): Generator<Found> {
  for (const line of linesOf(root)) if (FOLDERS.includes(line.name)) yield* filesAt(root, line.name, line, 0);
}

function* filesAt(root: string, path: string, line: Dirent, depth: number): Generator<Found> {
  if (line.isDirectory() && depth < DEEPEST) {
    for (const below of linesOf(join(root, path))) yield* filesAt(root, `${path}/${below.name}`, below, depth + 1);
  } else if (line.isSymbolicLink()) yield { path, kind: 'link' };
  else if (!line.isFile()) yield { path, kind: 'other' };
  else if (!LITTER.test(line.name)) yield { path, kind: 'file' };
}

/** A folder that is not there holds nothing; what is missing in it is told by who asks for it. */
function* linesOf(path: string): Generator<Dirent> {
  try {
    using folder = opendirSync(path);
    for (let line = folder.readSync(); line !== null; line = folder.readSync()) yield line;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
