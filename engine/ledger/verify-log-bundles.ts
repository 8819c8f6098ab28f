import { isRefusal, refuse } from '../flow/refusal.ts';
import { LONGEST_ENTRY, parseBundle } from './bundle.ts';
import { joinBytes } from './bytes.ts';
import { HASH_BYTES } from './merkle.ts';
import { TILE_WIDTH, tilePath } from './tile-path.ts';
import { entryName } from './verify-log-entry.ts';
import {
  type FolderAnswer,
  type LogFault,
  logFault,
  type Reading,
  unread,
  type VerifierTools,
} from './verify-log-fault.ts';

/** Bytes of the largest bundle: 256 entries of 65,535 bytes, each after its length. */
export const LONGEST_BUNDLE = TILE_WIDTH * (2 + LONGEST_ENTRY);

/** Which bundles of a log of `size` entries one reader takes: from the one to before the other. */
export interface BundleRange {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Sizes at which the tree is asked for, ascending; `size` among them. */
  readonly wanted: readonly number[];
}

/** A tile of level 0 that is not what the entries make. Whether it or an entry is wrong, the tree says. */
export interface Difference {
  readonly tile: LogFault;
  /** The first entry that the tile has another hash of; `null` where the tile cannot be read as one. */
  readonly entry: LogFault | null;
}

/** What the entries say of the tree. */
export interface TreePart {
  /** Roots of the full bundles' tiles in their order, 32 bytes each. */
  readonly roots: Uint8Array;
  /** For each size wanted within these bundles: roots of the complete subtrees that lie in its last, partial bundle. */
  readonly edges: ReadonlyMap<number, Uint8Array>;
  readonly first: Difference | null;
  /** A bundle that cannot be read as one: nothing after it was read. */
  readonly broken: LogFault | null;
}

/** What a reader hands on of every entry, in the order of the log. `bytes` are a view that holds only during the call. */
export type TakeEntry = (index: number, bytes: Uint8Array) => void;

/** Reads bundles with their tiles of level 0: framing, and each entry's leaf hash against its tile. */
export function* readBundles(
  { size, from, to, wanted }: BundleRange,
  take: TakeEntry,
  tools: VerifierTools,
): Reading<TreePart> {
  const full = Math.max(0, Math.min(to, Math.floor(size / TILE_WIDTH)) - from);
  const roots = new Uint8Array(full * HASH_BYTES);
  const edges = new Map<number, Uint8Array>();
  let first: Difference | null = null;
  for (let index = from; index < to; index += 1) {
    const start = index * TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, size - start);
    const path = tilePath({ level: 'entries', index, width });
    const file = yield path;
    const entries = file === null || isRefusal(file) ? unread(file) : parseBundle(file, width);
    if (isRefusal(entries)) return { roots, edges, first, broken: logFault(path, entries, start) };
    const leaves = leafHashes(entries, tools);
    for (const at of wanted)
      if (at > start && at < start + TILE_WIDTH)
        edges.set(at, peaksOf(leaves.subarray(0, (at - start) * HASH_BYTES), tools));
    if (width === TILE_WIDTH) roots.set(peaksOf(leaves, tools), (index - from) * HASH_BYTES);
    const tile = { level: 0, index, width };
    first ??= compare(entries, leaves, { start, path: tilePath(tile), stored: yield tilePath(tile) }, tools);
    for (let at = 0; at < width; at += 1) take(start + at, entries[at] as Uint8Array);
  }
  return { roots, edges, first, broken: null };
}

function leafHashes(entries: readonly Uint8Array[], tools: VerifierTools): Uint8Array {
  const leaves = new Uint8Array(entries.length * HASH_BYTES);
  for (const [at, { buffer, byteOffset, length }] of entries.entries()) {
    // A leaf is hashed with a zero byte before it, for which the length that was read has left its place.
    const leaf = new Uint8Array(buffer, byteOffset - 1, length + 1);
    leaf[0] = 0;
    tools.digestInto(leaf, leaves, at * HASH_BYTES);
  }
  return leaves;
}

/** Roots of the complete subtrees over at most 256 leaf hashes; one for 256. The slab is spared. */
export function peaksOf(leaves: Uint8Array, tools: VerifierTools): Uint8Array {
  const level = leaves.slice();
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  const peaks: Uint8Array[] = [];
  let count = level.length / HASH_BYTES;
  for (; count > 0; count = Math.floor(count / 2)) {
    if (count % 2 === 1) peaks.unshift(level.slice((count - 1) * HASH_BYTES, count * HASH_BYTES));
    for (let at = 0; at + 1 < count; at += 2) {
      pair.set(level.subarray(at * HASH_BYTES, (at + 2) * HASH_BYTES), 1);
      tools.digestInto(pair, level, (at / 2) * HASH_BYTES);
    }
  }
  return joinBytes(...peaks);
}

/** What stands on the disk for the tile that the entries make; `null` when it is the same. */
function compare(
  entries: readonly Uint8Array[],
  leaves: Uint8Array,
  { start, path, stored }: { start: number; path: string; stored: FolderAnswer },
  tools: VerifierTools,
): Difference | null {
  if (stored === null || isRefusal(stored)) return { tile: logFault(path, unread(stored), start), entry: null };
  if (stored.length !== leaves.length) {
    const tile = logFault(path, refuse('tile.length', { path, bytes: stored.length }), start);
    return { tile, entry: null };
  }
  const byte = leaves.findIndex((value, at) => stored[at] !== value);
  if (byte < 0) return null;
  const at = Math.floor(byte / HASH_BYTES);
  const name = entryName(start + at, tools.text(entries[at] as Uint8Array));
  return {
    tile: logFault(path, refuse('tile.not-of-entries', { entry: start + at }), start + at),
    entry: logFault(name, refuse('entry.leaf-differs', { tile: path }), start + at),
  };
}
