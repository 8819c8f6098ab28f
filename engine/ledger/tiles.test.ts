import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#testkit/ledger/crypto.ts';
import { isRefusal } from '../flow/refusal.ts';
import { parseBundle, writeBundle } from './bundle.ts';
import { hex, utf8 } from './bytes.ts';
import { compactRange, treeHash } from './merkle.ts';
import { consistencyProof, inclusionProof, leafReader, rootOf } from './merkle-proof.ts';
import { newBundles, newTiles, parseTilePath, type Tile, tilePath } from './tile-path.ts';
import { EMPTY_EDGE, growTiles, rangeOf, readEdge, tileReader, tilesBetween } from './tiles.ts';

const hash = treeHash(sha256);
const LARGE = 70_000;
const slab = new Uint8Array(LARGE * 32);
for (let at = 0; at < LARGE; at += 1) slab.set(hash.leaf(utf8(String(at))), at * 32);
const read = leafReader(slab, hash);

/** A store of tiles as a folder would be: by path. */
function stored(steps: readonly number[]) {
  const files = new Map<string, Uint8Array>();
  let edge = EMPTY_EDGE;
  for (const to of steps) {
    const grown = growTiles(edge, slab.subarray(edge.size * 32, to * 32), hash);
    const paths = grown.written.map(({ tile }) => tilePath(tile));
    expect(paths).toEqual([...newTiles(edge.size, to)].map(tilePath));
    for (const { tile, bytes } of grown.written) files.set(tilePath(tile), bytes);
    edge = grown.edge;
  }
  return { files, edge, fetch: (tile: Tile) => files.get(tilePath(tile)) ?? null };
}

describe('tile paths', () => {
  it('are written as C2SP’s own example is', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 273, width: 112 })).toBe('tile/entries/273.p/112');
  });

  it('read back, and are the only paths that are read', () => {
    const tile = fc.record({
      level: fc.oneof(fc.nat(63), fc.constant('entries' as const)),
      index: fc.oneof(fc.nat(5000), fc.maxSafeInteger().map(Math.abs)),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(tile, fc.nat(), fc.constantFrom('0', '1', 'x', '/', '.', 'p', ' ', '-', '۳'), (made, at, sign) => {
        const path = tilePath(made);
        expect(parseTilePath(path)).toEqual(made);
        const changed = path.slice(0, at % path.length) + sign + path.slice((at % path.length) + 1);
        const other = parseTilePath(changed);
        if (!isRefusal(other)) expect(tilePath(other)).toBe(changed);
      }),
    );
  });

  it.each([
    'tile/0/1',
    'tile/00/001',
    'tile/64/001',
    'tile/-1/001',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/01',
    '/tile/0/001',
    'tile/0/001/',
    'tile/data/001',
    'tile/0/../001',
    '',
    'tile/0/001\n',
    `tile/0/${'x999/'.repeat(6)}999`,
    'tile/0/x999/x999/x999/x999/x999/999',
  ])('refuse %j', (path) => expect(parseTilePath(path)).toMatchObject({ code: 'tile.path-invalid' }));
});

describe('the tiles of a log', () => {
  it('are those that C2SP names for 70,000 entries and for 256', () => {
    const all = [...newTiles(0, LARGE)];
    const count = (level: number, full: boolean) =>
      all.filter((tile) => tile.level === level && (tile.width === 256) === full).map(({ width }) => width);
    expect(count(0, true)).toHaveLength(273);
    expect(count(0, false)).toEqual([112]);
    expect(count(1, true)).toHaveLength(1);
    expect(count(1, false)).toEqual([17]);
    expect(count(2, false)).toEqual([1]);
    expect(all).toHaveLength(273 + 1 + 1 + 1 + 1);
    expect([...newTiles(0, 256)].map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect([...newBundles(250, 513)].map(tilePath)).toEqual([
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/1',
    ]);
    expect([...newTiles(9, 9), ...newTiles(9, 3), ...newBundles(9, 9)]).toEqual([]);
  });

  it('are the same however the log grew, and as its leaves say', () => {
    for (const steps of [[LARGE], [1, 255, 256, 257, 511, 512, 65_535, 65_536, LARGE], [300, 300, 69_999, LARGE]]) {
      const { files, edge } = stored(steps);
      expect(edge.size).toBe(LARGE);
      for (const one of tilesBetween(0, LARGE, read)) {
        if (isRefusal(one)) throw new Error(one.code);
        expect(hex(files.get(tilePath(one.tile)) ?? new Uint8Array(0))).toBe(hex(one.bytes));
      }
      expect(rootFrom(edge)).toBe(rootText(LARGE));
    }
  });

  const rootText = (size: number) => {
    const root = rootOf(size, read, hash);
    return isRefusal(root) ? root.code : hex(root);
  };
  const rootFrom = (edge: Parameters<typeof rangeOf>[0]) => {
    const range = rangeOf(edge, hash);
    return isRefusal(range) ? range.code : hex(range.root());
  };

  it('alone give edge, root and proofs of every size for which there was a checkpoint', () => {
    const sizes = [1, 2, 255, 256, 257, 1000, 65_536, 65_537, LARGE];
    const { fetch } = stored(sizes);
    for (const size of sizes) {
      const reader = tileReader(size, fetch, hash);
      const edge = readEdge(size, fetch);
      expect(isRefusal(edge) ? edge.code : rootFrom(edge)).toBe(rootText(size));
      expect(hex(rootOf(size, reader, hash) as Uint8Array)).toBe(rootText(size));
      for (const index of [0, 1, Math.floor(size / 2), size - 1].filter((one) => one < size))
        expect(inclusionProof(index, size, reader, hash)).toEqual(inclusionProof(index, size, read, hash));
      for (const old of [0, 1, 255, 256, 700, size].filter((one) => one <= size))
        expect(consistencyProof(old, size, reader, hash)).toEqual(consistencyProof(old, size, read, hash));
    }
  });

  it('that are missing, too short, too long or beyond the log are refused', () => {
    const { files, fetch } = stored([1000]);
    expect(
      inclusionProof(
        0,
        1000,
        tileReader(1000, () => null, hash),
        hash,
      ),
    ).toMatchObject({ code: 'tile.missing' });
    expect(readEdge(1000, () => null)).toMatchObject({ code: 'tile.missing', details: { path: 'tile/0/003.p/232' } });
    for (const bytes of [new Uint8Array(0), new Uint8Array(8191), new Uint8Array(8224)]) {
      const spoilt = (tile: Tile) => (tile.index === 1 ? bytes : fetch(tile));
      expect(inclusionProof(300, 1000, tileReader(1000, spoilt, hash), hash)).toMatchObject({ code: 'tile.length' });
    }
    expect(tileReader(1000, fetch, hash)(0, 1000)).toMatchObject({ code: 'tile.outside' });
    expect(tileReader(1000, fetch, hash)(9, 1)).toMatchObject({ code: 'tile.outside' });
    expect(tileReader(1000, fetch, hash)(0, -1)).toMatchObject({ code: 'tile.outside' });
    expect(files.size).toBe(5);
    expect([...tilesBetween(0, LARGE + 1, read)].filter(isRefusal)).toHaveLength(1);
    expect(rangeOf({ size: 3, tiles: [new Uint8Array(32)] }, hash)).toMatchObject({ code: 'merkle.peaks-invalid' });
  });

  it('of a log that goes on from its edge by single leaves, end in the same root', () => {
    const { edge } = stored([LARGE - 300]);
    const range = rangeOf(edge, hash);
    if (isRefusal(range)) throw new Error(range.code);
    for (let at = LARGE - 300; at < LARGE; at += 1) range.append(slab.subarray(at * 32, at * 32 + 32));
    expect(hex(range.root())).toBe(rootText(LARGE));
    const empty = rangeOf(EMPTY_EDGE, hash);
    expect(isRefusal(empty) ? empty : hex(empty.root())).toBe(hex(compactRange(hash).root()));
  });
});

describe('bundles of entries', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 });

  it('read back as they were written', () => {
    fc.assert(
      fc.property(entries, (made) => {
        const bundle = writeBundle(made);
        if (isRefusal(bundle)) throw new Error(bundle.code);
        expect(parseBundle(bundle, made.length)).toEqual(made);
        expect(parseBundle(bundle.subarray(0, -1), made.length)).toMatchObject({ code: 'bundle.truncated' });
        const longer = Uint8Array.of(...bundle, 0);
        expect(parseBundle(longer, made.length)).toMatchObject({ code: 'bundle.bytes-left' });
      }),
    );
  });

  it('hold entries of 65,535 bytes and no longer ones, and never none or more than 256', () => {
    const longest = new Uint8Array(65_535).fill(7);
    const bundle = writeBundle([longest, new Uint8Array(0)]);
    expect(isRefusal(bundle) ? bundle : parseBundle(bundle, 2)).toEqual([longest, new Uint8Array(0)]);
    expect(writeBundle([new Uint8Array(65_536)])).toMatchObject({ code: 'bundle.entry-too-long' });
    for (const width of [0, 257]) {
      expect(writeBundle(Array(width).fill(new Uint8Array(1)))).toMatchObject({ code: 'bundle.width-invalid' });
      expect(parseBundle(new Uint8Array(4), width)).toMatchObject({ code: 'bundle.width-invalid' });
    }
  });

  it('of foreign bytes are entries or a refusal, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: -1, max: 300 }), (bytes, width) => {
        const parsed = parseBundle(bytes, width);
        if (!isRefusal(parsed)) expect(writeBundle(parsed)).toEqual(bytes);
      }),
      { numRuns: 3000 },
    );
  });
});
