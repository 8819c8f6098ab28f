import { type Refusal, refuse } from '../flow/refusal.ts';
import { sameBytes } from './bytes.ts';
import { HASH_BYTES, isIndex, type MerkleRefusal, type TreeHash } from './merkle.ts';

/** A tree as it is known by its checkpoint. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** RFC 9162 §2.1.3.2. `null` when the leaf stands at `index` in the tree. */
export function verifyInclusion(
  { index, leafHash, proof }: { index: number; leafHash: Uint8Array; proof: readonly Uint8Array[] },
  { size, root }: TreeHead,
  hash: TreeHash,
): Refusal<MerkleRefusal> | null {
  if (!isIndex(index, size)) return refuse('merkle.index-outside', { index, size });
  if (![leafHash, root, ...proof].every(isHash)) return refuse('merkle.hash-length');
  let [fn, sn, r] = [index, size - 1, leafHash];
  for (const p of proof) {
    if (sn === 0) return refuse('merkle.inclusion', { index, size });
    if (fn % 2 === 1 || fn === sn) {
      r = hash.node(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      r = hash.node(r, p);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && sameBytes(r, root) ? null : refuse('merkle.inclusion', { index, size });
}

/**
 * RFC 9162 §2.1.4.2. `null` when `now` begins with all that `old` held. A tree without leaves has one root only, and the
 * proof from it, as from a tree to itself, is empty.
 */
export function verifyConsistency(
  old: TreeHead,
  now: TreeHead,
  proof: readonly Uint8Array[],
  hash: TreeHash,
): Refusal<MerkleRefusal> | null {
  const { size } = now;
  if (!isIndex(old.size, size + 1)) return refuse('merkle.size-shrinks', { old: old.size, size });
  if (![old.root, now.root, ...proof].every(isHash)) return refuse('merkle.hash-length');
  const broken = refuse('merkle.consistency', { old: old.size, size });
  if ([old, now].some((tree) => tree.size === 0 && !sameBytes(tree.root, hash.empty))) return broken;
  if (old.size === size) return proof.length === 0 && sameBytes(old.root, now.root) ? null : broken;
  if (old.size === 0) return proof.length === 0 ? null : broken;
  return walkConsistency(old, now, proof, hash) ? null : broken;
}

function walkConsistency(old: TreeHead, now: TreeHead, proof: readonly Uint8Array[], hash: TreeHash): boolean {
  let [fn, sn] = [old.size - 1, now.size - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const [start, ...rest] = fn === 0 ? [old.root, ...proof] : proof;
  if (start === undefined || proof.length === 0) return false;
  let [fr, sr] = [start, start];
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [hash.node(c, fr), hash.node(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else {
      sr = hash.node(sr, c);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && sameBytes(fr, old.root) && sameBytes(sr, now.root);
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}
