import { type Refusal, refuse } from '../flow/refusal.ts';
import type { Sha256Bytes } from './bytes.ts';

export type MerkleRefusal =
  | 'merkle.hash-length'
  | 'merkle.peaks-invalid'
  | 'merkle.index-outside'
  | 'merkle.size-shrinks'
  | 'merkle.inclusion'
  | 'merkle.consistency';

/** Bytes of one hash. */
export const HASH_BYTES = 32;

/** Hashing of RFC 6962 §2.1: a leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖ right). */
export interface TreeHash {
  readonly leaf: (entry: Uint8Array) => Uint8Array;
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array;
  /** Root of the tree without leaves: SHA-256 of nothing. */
  readonly empty: Uint8Array;
}

export function treeHash(sha256: Sha256Bytes): TreeHash {
  const pair = new Uint8Array(1 + 2 * HASH_BYTES);
  pair[0] = 1;
  let room = new Uint8Array(4096);
  return {
    leaf: (entry) => {
      if (entry.length >= room.length) room = new Uint8Array(2 * entry.length);
      room[0] = 0;
      room.set(entry, 1);
      return sha256(room.subarray(0, entry.length + 1));
    },
    node: (left, right) => {
      pair.set(left, 1);
      pair.set(right, 1 + HASH_BYTES);
      return sha256(pair);
    },
    empty: sha256(new Uint8Array(0)),
  };
}

/** A tree that only grows, kept as the roots of its complete subtrees: at most 53 hashes for any number of leaves. */
export interface CompactRange {
  readonly size: () => number;
  readonly append: (leafHash: Uint8Array) => void;
  readonly root: () => Uint8Array;
  /** Roots of the complete subtrees from left to right, 32 bytes each: all that is needed to go on later. */
  readonly peaks: () => Uint8Array;
}

/** Begins with no leaf. */
export function compactRange(hash: TreeHash): CompactRange {
  return rangeFrom(hash, 0, []);
}

/** Goes on from `size` leaves and what `peaks()` said then. */
export function resumeRange(
  hash: TreeHash,
  size: number,
  peaks: Uint8Array,
): CompactRange | Refusal<'merkle.peaks-invalid'> {
  const count = Number.isSafeInteger(size) && size >= 0 ? ones(size) : -1;
  if (peaks.length !== count * HASH_BYTES) return refuse('merkle.peaks-invalid', { size, bytes: peaks.length });
  return rangeFrom(
    hash,
    size,
    Array.from({ length: count }, (_, at) => Uint8Array.from(peaks.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES))),
  );
}

function rangeFrom(hash: TreeHash, from: number, stack: Uint8Array[]): CompactRange {
  let size = from;
  return {
    size: () => size,
    append: (leafHash) => {
      let carried = leafHash;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        carried = hash.node(stack.pop() as Uint8Array, carried);
      }
      stack.push(carried);
      size += 1;
    },
    root: () =>
      stack.reduceRight<Uint8Array | null>((right, peak) => (right === null ? peak : hash.node(peak, right)), null) ??
      hash.empty,
    peaks: () => {
      const slab = new Uint8Array(stack.length * HASH_BYTES);
      for (const [at, peak] of stack.entries()) slab.set(peak, at * HASH_BYTES);
      return slab;
    },
  };
}

function ones(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}

/** Whether `index` names one of `size` leaves. */
export function isIndex(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}
