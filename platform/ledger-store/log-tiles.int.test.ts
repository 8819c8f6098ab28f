import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { hex } from '#engine/ledger/bytes.ts';
import { consistencyProof, rootOf } from '#engine/ledger/merkle-proof.ts';
import { verifyConsistency } from '#engine/ledger/merkle-verify.ts';
import { hash, openWrittenLog, type WrittenLog } from '#testkit/ledger/written-log.ts';
import { findBundle, withTiles } from './log-tiles.ts';

let log: WrittenLog;

beforeAll(async () => {
  log = await openWrittenLog(600);
});
afterAll(() => log.kit.close());

it('a stored log has consistent trees at every size, and bundles of the very bytes that were hashed', async () => {
  const { kit, park } = log;
  const { sql } = kit.house;
  const all = await log.leaves();
  const size = all.length;
  const rootAt = (at: number) => withTiles(sql, park.parkId, at, (read) => rootOf(at, read, hash));
  const root = await rootAt(size);
  const [stored] = await kit.owner<{ root: Buffer }[]>`select root from log`;
  expect(isRefusal(root) ? root : hex(root)).toBe(stored?.root.toString('hex'));
  for (const old of [1, 255, 256, 257, 511, 512, size - 1]) {
    const before = await rootAt(old);
    const proof = await withTiles(sql, park.parkId, size, (read) => consistencyProof(old, size, read, hash));
    if (isRefusal(before) || isRefusal(proof) || isRefusal(root)) throw new Error('no tree');
    expect(verifyConsistency({ size: old, root: before }, { size, root }, proof, hash)).toBeNull();
  }
  const bundle = (await findBundle(sql, park.parkId, { index: 1, width: 3 })) as Uint8Array;
  const length = Buffer.from(bundle).readUInt16BE(0);
  expect(hex(hash.leaf(bundle.subarray(2, 2 + length)))).toBe(all[256]?.leaf);
  expect(await findBundle(sql, park.parkId, { index: 99, width: 1 })).toBeNull();
  expect(await rootAt(size + 1)).toMatchObject({ code: 'tile.missing' });
});
