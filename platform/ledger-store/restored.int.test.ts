import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringUpToDate } from '#apps/server/database.ts';
import { findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { freshDatabase } from '#testkit/database.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { onePass } from '#testkit/ledger/one-pass.ts';
import { recountLog } from '#testkit/ledger/recount.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { createSequencer } from './sequencer.ts';

let kit: TestHouse;
let park: TestPark;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
});
afterAll(() => kit.close());

async function record(): Promise<TestHazard> {
  return TestHazard.open(await kit.as('inspector'), 'record', findingIn(park, { level: 'general' }));
}

/** As the database looks after a restore from a cluster that had come further: its last transactions have numbers yet to come here. */
async function restoredFromAnother(matter: string): Promise<void> {
  await kit.owner`update log set last_xid = '900000000000'`;
  await kit.owner`
    insert into entry (park_id, matter, seq, actor, recorded_at, text, hash, xid)
    select park_id, ${matter}, 1, actor, recorded_at, replace(text, matter, ${matter}), hash, '900000000001' from entry limit 1`;
  await kit.owner`update log_era set system_identifier = system_identifier - 1`;
}

it('a database restored in another cluster goes on with its log: first what it brought along, then what is new', async () => {
  await record();
  await kit.sequence();
  expect(await bringUpToDate({ url: kit.databaseUrl })).toEqual([]);
  await restoredFromAnother('HZ-BROUGHT');
  await bringUpToDate({ url: kit.databaseUrl });
  const hazard = await record();
  await kit.sequence();
  const places = await kit.owner<{ matter: string }[]>`select matter from log_leaf order by idx`;
  expect(places.slice(1).map(({ matter }) => matter)).toEqual(['HZ-BROUGHT', hazard.code]);
  const eras = await kit.owner<{ era: number }[]>`select era from entry order by era`;
  expect(eras.map(({ era }) => era)).toEqual([0, 0, 1]);
  // No hazard of its own table stands behind the entry that was brought along: that one figure differs, the tree does not.
  const { size, faults } = await recountLog(kit.owner, park.parkId);
  expect([size, faults.filter((fault) => !fault.startsWith('figures'))]).toEqual([3, []]);
});

it('nobody but the sequencer writes the log, and nobody at all takes back what stands in it', async () => {
  await record();
  await kit.sequence();
  for (const table of ['log', 'log_leaf', 'log_edge', 'log_checkpoint', 'log_fold', 'log_figure'])
    await expect(kit.house.sql.unsafe(`delete from ${table}`), table).rejects.toThrow('permission denied');
  for (const table of ['log_leaf', 'log_checkpoint']) {
    await expect(kit.owner.unsafe(`delete from ${table}`), table).rejects.toThrow('never changed or removed');
    await expect(kit.owner.unsafe(`truncate ${table}`), table).rejects.toThrow('never changed or removed');
  }
  await expect(kit.owner`update log set size = size - 1`).rejects.toThrow('a log only grows');
  await expect(kit.owner`update log_checkpoint set note = ''`).rejects.toThrow('never changed or removed');
});

it('a log whose kept tree was changed is not gone on with', async () => {
  await record();
  await kit.owner`update log_edge set hashes = overlay(hashes placing '\\x00' from 1) where level = 0`;
  const pass = await onePass(kit, park.parkId);
  expect(pass).toEqual({ trouble: 'edge-changed' });
});

it('a sequencer whose database goes away stops all the same when it is told to', async () => {
  const database = await freshDatabase();
  const log = { error: () => undefined };
  const sequencer = createSequencer({ databaseUrl: database.url, dataDir: kit.dataDir, folds: () => [], log });
  await sequencer.sequence();
  sequencer.start();
  await database.drop();
  await expect(sequencer.stop()).resolves.toBeUndefined();
}, 15_000);
