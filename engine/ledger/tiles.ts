import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { joinBytes } from './bytes.ts';
import {
  type CompactRange,
  compactRange,
  HASH_BYTES,
  type MerkleRefusal,
  resumeRange,
  type TreeHash,
} from './merkle.ts';
import { type HashReader, levelAbove } from './merkle-proof.ts';
import { newTiles, TILE_HEIGHT, TILE_WIDTH, type Tile, tilePath } from './tile-path.ts';

export type TileRefusal = 'tile.path-invalid' | 'tile.missing' | 'tile.length' | 'tile.outside';

const FULL = TILE_WIDTH * HASH_BYTES;

/** A tile of hashes and its bytes: `width` hashes of 32 bytes. */
export interface HashTile {
  readonly tile: Tile & { readonly level: number };
  readonly bytes: Uint8Array;
}

/** What a log needs of itself to grow: its size and, by level, the hashes of the tile at the right edge (0 to 255 of them). */
export interface TreeEdge {
  readonly size: number;
  readonly tiles: readonly Uint8Array[];
}

export const EMPTY_EDGE: TreeEdge = { size: 0, tiles: [] };

/**
 * Appends leaf hashes (a slab, 32 bytes each). Answers with the edge after them and the tiles that are new, which are those of
 * `newTiles(edge.size, edge.size + leaves)`. Costs one hash a leaf.
 */
export function growTiles(
  edge: TreeEdge,
  leaves: Uint8Array,
  hash: TreeHash,
): { readonly edge: TreeEdge; readonly written: readonly HashTile[] } {
  const written: HashTile[] = [];
  const tiles: Uint8Array[] = [...edge.tiles];
  let [coming, before] = [leaves, edge.size];
  for (let level = 0; coming.length > 0; level += 1) {
    const hashes = joinBytes(tiles[level] ?? new Uint8Array(0), coming);
    const full = Math.floor(hashes.length / FULL);
    const carried = new Uint8Array(full * HASH_BYTES);
    const first = Math.floor(before / TILE_WIDTH);
    for (let at = 0; at < full; at += 1) {
      const bytes = hashes.subarray(at * FULL, (at + 1) * FULL);
      written.push({ tile: { level, index: first + at, width: TILE_WIDTH }, bytes });
      carried.set(tileRoot(bytes, hash), at * HASH_BYTES);
    }
    const bytes = hashes.slice(full * FULL);
    tiles[level] = bytes;
    if (bytes.length > 0)
      written.push({ tile: { level, index: first + full, width: bytes.length / HASH_BYTES }, bytes });
    [coming, before] = [carried, first];
  }
  return { edge: { size: edge.size + leaves.length / HASH_BYTES, tiles }, written };
}

/** Root of the subtree that a full tile, or any power of two of hashes within one, stands for. */
export function tileRoot(bytes: Uint8Array, hash: TreeHash): Uint8Array {
  let level = bytes;
  while (level.length > HASH_BYTES) level = levelAbove(level, hash);
  return level;
}

/** The tree that an edge stands for, ready to say its root or to grow by single leaves. */
export function rangeOf(edge: TreeEdge, hash: TreeHash): CompactRange | Refusal<MerkleRefusal> {
  const peaks: Uint8Array[] = [];
  for (const tile of edge.tiles.toReversed()) {
    for (let [at, power] = [0, TILE_WIDTH / 2]; power >= 1; power /= 2) {
      const end = at + power * HASH_BYTES;
      if (end > tile.length) continue;
      peaks.push(tileRoot(tile.subarray(at, end), hash));
      at = end;
    }
  }
  return edge.size === 0 ? compactRange(hash) : resumeRange(hash, edge.size, joinBytes(...peaks));
}

/** Gives the bytes of a tile of hashes, `null` when there is none. A store that keeps only full tiles may cut them to the width asked for. */
export type FetchTile = (tile: Tile & { readonly level: number }) => Uint8Array | null;

/** The edge of a log of `size` entries, from its partial tiles. */
export function readEdge(size: number, fetch: FetchTile): TreeEdge | Refusal<TileRefusal> {
  const tiles: Uint8Array[] = [];
  for (let [level, count] = [0, size]; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    const width = count % TILE_WIDTH;
    const bytes =
      width === 0 ? new Uint8Array(0) : fetched({ level, index: Math.floor(count / TILE_WIDTH), width }, fetch);
    if (isRefusal(bytes)) return bytes;
    tiles.push(bytes);
  }
  return { size, tiles };
}

/**
 * Reads a log of `size` entries from its tiles alone: give it to `rootOf`, `inclusionProof`, `consistencyProof`. Keeps the last
 * tile of each level. What it says is as good as the tiles: compare the root with a checkpoint.
 */
export function tileReader(size: number, fetch: FetchTile, hash: TreeHash): HashReader {
  const kept = new Map<number, HashTile>();
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const span = 2 ** (level % TILE_HEIGHT);
    const tileIndex = Math.floor((index * span) / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** tileLevel) - tileIndex * TILE_WIDTH);
    const from = index * span - tileIndex * TILE_WIDTH;
    if (!(index >= 0) || from + span > width) return refuse('tile.outside', { level, index, size });
    const tile = { level: tileLevel, index: tileIndex, width };
    const last = kept.get(tileLevel);
    const bytes = last?.tile.index === tileIndex ? last.bytes : fetched(tile, fetch);
    if (isRefusal(bytes)) return bytes;
    kept.set(tileLevel, { tile, bytes });
    return tileRoot(bytes.subarray(from * HASH_BYTES, (from + span) * HASH_BYTES), hash);
  };
}

function fetched(tile: Tile & { readonly level: number }, fetch: FetchTile): Uint8Array | Refusal<TileRefusal> {
  const bytes = fetch(tile);
  if (bytes === null) return refuse('tile.missing', { path: tilePath(tile) });
  const isWhole = bytes.length === tile.width * HASH_BYTES;
  return isWhole ? bytes : refuse('tile.length', { path: tilePath(tile), bytes: bytes.length });
}

/** The tiles of a log that grew from `from` to `to`, each computed from what `read` says of its subtrees. */
export function* tilesBetween(from: number, to: number, read: HashReader): Generator<HashTile | Refusal> {
  for (const tile of newTiles(from, to)) {
    const bytes = new Uint8Array(tile.width * HASH_BYTES);
    for (let at = 0; at < tile.width; at += 1) {
      const found = read(tile.level * TILE_HEIGHT, tile.index * TILE_WIDTH + at);
      if (isRefusal(found)) {
        yield found;
        return;
      }
      bytes.set(found, at * HASH_BYTES);
    }
    yield { tile, bytes };
  }
}
