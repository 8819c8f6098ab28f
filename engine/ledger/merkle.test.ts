import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#testkit/ledger/crypto.ts';
import { given } from '#testkit/ledger/park-log.ts';
import { hex, joinBytes } from './bytes.ts';
import { compactRange, resumeRange, treeHash } from './merkle.ts';
import { consistencyProof, inclusionProof, leafReader, rootOf } from './merkle-proof.ts';
import { type TreeHead, verifyConsistency, verifyInclusion } from './merkle-verify.ts';

const hash = treeHash(sha256);

/** MTH as RFC 6962 §2.1 writes it, without any of the code under test but the two hashes. */
function mth(entries: readonly Uint8Array[]): Uint8Array {
  const [only] = entries;
  if (only === undefined) return sha256(new Uint8Array(0));
  if (entries.length === 1) return sha256(joinBytes(Uint8Array.of(0), only));
  const k = 2 ** Math.ceil(Math.log2(entries.length) - 1);
  return sha256(joinBytes(Uint8Array.of(1), mth(entries.slice(0, k)), mth(entries.slice(k))));
}

const entry = (at: number) => Uint8Array.of(at >> 8, at & 255);
const leaves = (size: number) => joinBytes(...Array.from({ length: size }, (_, at) => hash.leaf(entry(at))));
const BIG = 300;
const slab = leaves(BIG);
const read = leafReader(slab, hash);
const leafAt = (at: number) => slab.subarray(32 * at, 32 * at + 32);
const roots = Array.from({ length: BIG + 1 }, (_, size) => given(rootOf(size, read, hash)));
const head = (size: number): TreeHead => ({ size, root: roots[size] as Uint8Array });

/** The eight leaves and the roots that the reference implementations of RFC 6962 are tested with. */
const REFERENCE = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const REFERENCE_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  it('has the roots of the reference leaves, grown one by one', () => {
    const range = compactRange(hash);
    const grown = [hex(range.root())];
    for (const leaf of REFERENCE) {
      range.append(hash.leaf(Buffer.from(leaf, 'hex')));
      grown.push(hex(range.root()));
    }
    expect(grown).toEqual(REFERENCE_ROOTS);
  });

  it('has the same root grown, read and as the RFC writes it, for every size to 300', () => {
    const range = compactRange(hash);
    const entries: Uint8Array[] = [];
    for (let size = 0; size <= BIG; size += 1) {
      expect(hex(range.root())).toBe(hex(roots[size] as Uint8Array));
      if (size % 7 === 0 || size > 250) expect(hex(mth(entries))).toBe(hex(range.root()));
      range.append(hash.leaf(entry(size)));
      entries.push(entry(size));
    }
  });

  it('goes on from what it kept, and refuses what does not fit', () => {
    for (const size of [0, 1, 2, 3, 7, 8, 255, 256, 299]) {
      const before = compactRange(hash);
      for (let at = 0; at < size; at += 1) before.append(leafAt(at));
      const after = given(resumeRange(hash, size, before.peaks()));
      for (let at = size; at < BIG; at += 1) after.append(leafAt(at));
      expect(hex(after.root())).toBe(hex(roots[BIG] as Uint8Array));
      expect(resumeRange(hash, size, new Uint8Array(before.peaks().length + 32))).toMatchObject({
        code: 'merkle.peaks-invalid',
      });
    }
    for (const size of [-1, 0.5, Number.NaN, 2 ** 60])
      expect(resumeRange(hash, size, new Uint8Array(0))).toMatchObject({ code: 'merkle.peaks-invalid' });
  });
});

describe('proofs of inclusion and consistency', () => {
  it('hold for every leaf of every size to 300', () => {
    for (let size = 1; size <= BIG; size += 1)
      for (let index = 0; index < size; index += size > 70 ? 13 : 1) {
        const proof = given(inclusionProof(index, size, read, hash));
        expect(verifyInclusion({ index, leafHash: leafAt(index), proof }, head(size), hash)).toBeNull();
      }
  });

  it('hold between every two sizes to 300', () => {
    for (let size = 0; size <= BIG; size += 1)
      for (let old = 0; old <= size; old += size > 70 ? 11 : 1) {
        const proof = given(consistencyProof(old, size, read, hash));
        expect(verifyConsistency(head(old), head(size), proof, hash)).toBeNull();
      }
  });

  const proofLike = fc.record({
    size: fc.integer({ min: 1, max: BIG }),
    place: fc.nat(),
    flip: fc.nat(255),
    byte: fc.nat(31),
    how: fc.constantFrom('flip', 'drop', 'double', 'append', 'swap', 'short'),
  });

  function spoilt(
    proof: readonly Uint8Array[],
    { place, flip, byte, how }: { place: number; flip: number; byte: number; how: string },
  ) {
    const at = place % Math.max(1, proof.length);
    const one = proof[at] ?? new Uint8Array(32);
    if (how === 'drop') return proof.toSpliced(at, 1);
    if (how === 'double') return proof.toSpliced(at, 0, one);
    if (how === 'append') return [...proof, new Uint8Array(32)];
    if (how === 'short') return proof.with(at, one.subarray(1));
    const next = proof[at + 1];
    if (how === 'swap') return next === undefined ? proof.toSpliced(at, 1) : proof.with(at, next).with(at + 1, one);
    return proof.with(at, one.with(byte, (one[byte] as number) ^ (flip | 1)));
  }

  it('of inclusion, changed in any way, are refused', () => {
    fc.assert(
      fc.property(proofLike, fc.nat(), (change, pick) => {
        const index = pick % change.size;
        const proof = given(inclusionProof(index, change.size, read, hash));
        fc.pre(proof.length > 0);
        const leafHash = leafAt(index);
        const asked = (wrong: object, tree = head(change.size)) =>
          verifyInclusion({ index, leafHash, proof, ...wrong }, tree, hash);
        expect(asked({})).toBeNull();
        expect(asked({ proof: spoilt(proof, change) })).not.toBeNull();
        expect(asked({ leafHash: leafAt((index + 1) % BIG) })).not.toBeNull();
        expect(asked({ index: (index + 1 + (change.place % (change.size - 1))) % change.size })).not.toBeNull();
        expect(asked({}, { size: change.size, root: roots[change.size - 1] as Uint8Array })).not.toBeNull();
        for (const outside of [-1, change.size, 0.5, Number.NaN])
          expect(asked({ index: outside })).toMatchObject({ code: 'merkle.index-outside' });
      }),
      { numRuns: 3000 },
    );
  });

  it('of consistency, changed in any way, are refused', () => {
    fc.assert(
      fc.property(proofLike, fc.nat(), (change, pick) => {
        const { size } = change;
        const old = pick % (size + 1);
        const proof = given(consistencyProof(old, size, read, hash));
        const asked = (from: TreeHead, to: TreeHead, wrong = proof) => verifyConsistency(from, to, wrong, hash);
        expect(asked(head(old), head(size))).toBeNull();
        if (proof.length > 0) expect(asked(head(old), head(size), spoilt(proof, change))).not.toBeNull();
        expect(asked(head(old), head(size), [...proof, leafAt(0)])).not.toBeNull();
        const foreign = sha256(Uint8Array.of(change.flip));
        expect(asked({ size: old, root: foreign }, head(size))).not.toBeNull();
        if (old > 0) expect(asked(head(old), { size, root: foreign })).not.toBeNull();
        if (old < size) expect(asked(head(size), head(old))).toMatchObject({ code: 'merkle.size-shrinks' });
        expect(asked({ size: -1, root: foreign }, head(size))).toMatchObject({ code: 'merkle.size-shrinks' });
      }),
      { numRuns: 3000 },
    );
  });

  it('hold in trees of random larger sizes', () => {
    const large = leaves(5000);
    const readLarge = leafReader(large, hash);
    fc.assert(
      fc.property(fc.integer({ min: 301, max: 5000 }), fc.nat(), fc.nat(), (size, one, two) => {
        const tree = { size, root: given(rootOf(size, readLarge, hash)) };
        const [index, old] = [one % size, two % (size + 1)];
        const proof = given(inclusionProof(index, size, readLarge, hash));
        expect(
          verifyInclusion({ index, leafHash: large.subarray(32 * index, 32 * index + 32), proof }, tree, hash),
        ).toBeNull();
        const before = { size: old, root: given(rootOf(old, readLarge, hash)) };
        const path = given(consistencyProof(old, size, readLarge, hash));
        expect(verifyConsistency(before, tree, path, hash)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('are refused where the tree does not reach, and pass on what a reader refuses', () => {
    expect(inclusionProof(5, 5, read, hash)).toMatchObject({ code: 'merkle.index-outside' });
    expect(inclusionProof(-1, 5, read, hash)).toMatchObject({ code: 'merkle.index-outside' });
    expect(consistencyProof(6, 5, read, hash)).toMatchObject({ code: 'merkle.size-shrinks' });
    expect(rootOf(BIG + 1, read, hash)).toMatchObject({ code: 'merkle.index-outside' });
    expect(inclusionProof(0, BIG + 1, read, hash)).toMatchObject({ code: 'merkle.index-outside' });
    expect(consistencyProof(3, BIG + 1, read, hash)).toMatchObject({ code: 'merkle.index-outside' });
  });
});
