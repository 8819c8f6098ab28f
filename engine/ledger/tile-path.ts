import { type Refusal, refuse } from '../flow/refusal.ts';

/** A full tile is 256 hashes wide and stands for a subtree of height 8 (C2SP tlog-tiles, "Merkle Tree"). */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;
const HIGHEST = 63;

/** Where a tile stands. `level` 0 holds leaf hashes, 1 the roots of full tiles of level 0, and so on; `entries` the entries themselves. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256 hashes or entries; below 256 the tile is partial. */
  readonly width: number;
}

/** `tile/0/x001/x234/067`, `tile/entries/000.p/112`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile that a path names; only the one way of writing that `tilePath` has is read. */
export function parseTilePath(path: string): Tile | Refusal<'tile.path-invalid'> {
  const invalid = refuse('tile.path-invalid', { path: path.slice(0, 80) });
  const [, level = '', groups = '', width] = PATH.exec(path) ?? [];
  if (level === '') return invalid;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isPartial = width === undefined || tile.width < TILE_WIDTH;
  const isLevel = tile.level === 'entries' || tile.level <= HIGHEST;
  return isLevel && isPartial && Number.isSafeInteger(tile.index) && tilePath(tile) === path ? tile : invalid;
}

/**
 * The hash tiles that a log of `to` entries has and a log of `from` had not: full ones and, at the right edge of each level, a
 * partial one. From 0: all tiles of the log.
 */
export function* newTiles(from: number, to: number): Generator<Tile & { readonly level: number }> {
  let [before, after] = [from, to];
  for (let level = 0; before < after; level += 1) {
    for (const tile of newInLevel(before, after)) yield { level, ...tile };
    [before, after] = [Math.floor(before / TILE_WIDTH), Math.floor(after / TILE_WIDTH)];
  }
}

/** The same for bundles of entries. */
export function* newBundles(from: number, to: number): Generator<Tile> {
  for (const tile of newInLevel(from, to)) yield { level: 'entries', ...tile };
}

function* newInLevel(before: number, after: number): Generator<{ index: number; width: number }> {
  if (before >= after) return;
  const full = Math.floor(after / TILE_WIDTH);
  for (let index = Math.floor(before / TILE_WIDTH); index < full; index += 1) yield { index, width: TILE_WIDTH };
  if (after % TILE_WIDTH > 0) yield { index: full, width: after % TILE_WIDTH };
}
