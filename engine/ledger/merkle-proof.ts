import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { HASH_BYTES, isIndex, type TreeHash } from './merkle.ts';

/**
 * Says the root over the leaves `index · 2^level` to `(index + 1) · 2^level`, all of which are in the tree; a refusal when
 * it is not to be had. `leafReader` has all leaves in memory, `tileReader` (tiles.ts) takes them from tiles.
 */
export type HashReader = (level: number, index: number) => Uint8Array | Refusal;

/** Reads from a slab of leaf hashes, 32 bytes each; keeps every level, so about twice the slab. */
export function leafReader(leaves: Uint8Array, hash: TreeHash): HashReader {
  const levels = [leaves];
  for (let below = leaves; below.length >= 2 * HASH_BYTES; below = levels.at(-1) as Uint8Array)
    levels.push(levelAbove(below, hash));
  return (level, index) => {
    const found = levels[level]?.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
    return found?.length === HASH_BYTES ? found : refuse('merkle.index-outside', { index, size: leaves.length / 32 });
  };
}

/** The hashes one level up; a last one without a neighbour has none. */
export function levelAbove(below: Uint8Array, hash: TreeHash): Uint8Array {
  const count = Math.floor(below.length / (2 * HASH_BYTES));
  const above = new Uint8Array(count * HASH_BYTES);
  for (let at = 0; at < count; at += 1) {
    const middle = (2 * at + 1) * HASH_BYTES;
    above.set(
      hash.node(below.subarray(middle - HASH_BYTES, middle), below.subarray(middle, middle + HASH_BYTES)),
      at * HASH_BYTES,
    );
  }
  return above;
}

/** MTH of RFC 6962 §2.1 over the first `size` leaves. */
export function rootOf(size: number, read: HashReader, hash: TreeHash): Uint8Array | Refusal {
  return size === 0 ? hash.empty : rangeRoot(0, size, read, hash);
}

/** From the leaf's neighbour up to the root's child: PATH of RFC 6962 §2.1.1. */
export function inclusionProof(
  index: number,
  size: number,
  read: HashReader,
  hash: TreeHash,
): readonly Uint8Array[] | Refusal {
  if (!isIndex(index, size)) return refuse('merkle.index-outside', { index, size });
  const ranges: [number, number][] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    ranges.unshift(index < middle ? [middle, to] : [from, middle]);
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  return rootsOf(ranges, read, hash);
}

/** That the tree of `size` leaves begins with the tree of `old` leaves: PROOF of RFC 6962 §2.1.2; empty for 0 and for itself. */
export function consistencyProof(
  old: number,
  size: number,
  read: HashReader,
  hash: TreeHash,
): readonly Uint8Array[] | Refusal {
  if (!isIndex(old, size + 1)) return refuse('merkle.size-shrinks', { old, size });
  if (old === 0 || old === size) return [];
  const ranges: [number, number][] = [];
  let [from, to] = [0, size];
  while (to !== old) {
    const middle = from + split(to - from);
    ranges.unshift(old <= middle ? [middle, to] : [from, middle]);
    [from, to] = old <= middle ? [from, middle] : [middle, to];
  }
  if (from > 0) ranges.unshift([from, to]);
  return rootsOf(ranges, read, hash);
}

function rootsOf(
  ranges: readonly (readonly [number, number])[],
  read: HashReader,
  hash: TreeHash,
): readonly Uint8Array[] | Refusal {
  const roots: Uint8Array[] = [];
  for (const [from, to] of ranges) {
    const root = rangeRoot(from, to, read, hash);
    if (isRefusal(root)) return root;
    roots.push(root);
  }
  return roots;
}

/** Ranges that RFC 6962 speaks of begin at a multiple of the power of two that covers them, so complete halves can be read. */
function rangeRoot(from: number, to: number, read: HashReader, hash: TreeHash): Uint8Array | Refusal {
  const half = split(to - from);
  if (to - from === 1 || to - from === 2 * half) return read(Math.round(Math.log2(to - from)), from / (to - from));
  const left = rangeRoot(from, from + half, read, hash);
  if (isRefusal(left)) return left;
  const right = rangeRoot(from + half, to, read, hash);
  return isRefusal(right) ? right : hash.node(left, right);
}

/** The largest power of two below `count`; 1 for a single leaf. */
function split(count: number): number {
  let half = 1;
  while (2 * half < count) half *= 2;
  return half;
}
