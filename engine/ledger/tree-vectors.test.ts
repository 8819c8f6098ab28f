import { describe, expect, it } from 'vitest';
import { sha256 } from '#testkit/ledger/crypto.ts';
import { bytesOf, listOf, vectorsOf } from '#testkit/ledger/vector.ts';
import { isRefusal, type Refusal } from '../flow/refusal.ts';
import { parseBundle } from './bundle.ts';
import { hex, utf8 } from './bytes.ts';
import { compactRange, treeHash } from './merkle.ts';
import { verifyConsistency, verifyInclusion } from './merkle-verify.ts';
import { newTiles, parseTilePath, tilePath } from './tile-path.ts';

const hash = treeHash(sha256);
const says = (fault: Refusal | null) => fault?.code ?? 'holds';

function rootOf(entries: readonly Uint8Array[]): string {
  const range = compactRange(hash);
  for (const entry of entries) range.append(hash.leaf(entry));
  return hex(range.root());
}

describe('the conformance vectors of trees and tiles', () => {
  it.each(vectorsOf('leaves'))('leaf: %s', (_case, entry, leaf) => {
    const bytes = entry === '00*65535' ? new Uint8Array(65_535) : bytesOf(entry);
    expect(hex(hash.leaf(bytes))).toBe(leaf);
  });

  it.each(vectorsOf('roots'))('root: %s', (_case, tree = '', root) => {
    const [kind, said = ''] = tree.split(' ');
    const counted = Array.from({ length: kind === 'count' ? Number(said) : 0 }, (_, at) => utf8(String(at)));
    expect(rootOf(kind === 'hex' ? said.split(',').map(bytesOf) : counted)).toBe(root);
  });

  it.each(vectorsOf('inclusion'))('inclusion: %s', (_case, index, size, leaf, root, proof, expected) => {
    const claim = { index: Number(index), leafHash: bytesOf(leaf), proof: listOf(proof) };
    expect(says(verifyInclusion(claim, { size: Number(size), root: bytesOf(root) }, hash))).toBe(expected);
  });

  it.each(vectorsOf('consistency'))('consistency: %s', (_case, old, oldRoot, size, root, proof, expected) => {
    const before = { size: Number(old), root: bytesOf(oldRoot) };
    const after = { size: Number(size), root: bytesOf(root) };
    expect(says(verifyConsistency(before, after, listOf(proof), hash))).toBe(expected);
  });

  it.each(vectorsOf('tile-paths'))('path: %s', (_case, path = '', expected) => {
    const tile = parseTilePath(path);
    expect(isRefusal(tile) ? tile.code : `${tile.level} ${tile.index} ${tile.width}`).toBe(expected);
    if (!isRefusal(tile)) expect(tilePath(tile)).toBe(path);
  });

  it.each(vectorsOf('new-tiles'))('new tiles: %s', (_case, from, to, expected) => {
    const paths = [...newTiles(Number(from), Number(to))].map(tilePath);
    const many = `${paths.length} ${hex(sha256(utf8(paths.join('\n'))))}`;
    expect(paths.length > 20 ? many : paths.join(' ') || '-').toBe(expected);
  });

  it.each(vectorsOf('bundles'))('bundle: %s', (_case, width, bundle, expected) => {
    const entries = parseBundle(bytesOf(bundle), Number(width));
    expect(isRefusal(entries) ? entries.code : entries.map(hex).join(',') || '-').toBe(expected);
  });
});
