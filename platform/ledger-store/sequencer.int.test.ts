import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figureFolds } from '#apps/verify/figure-folds.ts';
import { findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { onePass } from '#testkit/ledger/one-pass.ts';
import { recountLog } from '#testkit/ledger/recount.ts';
import { startWriters } from '#testkit/ledger/writers.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';
import { createSequencer, type Sequencer, type SequencerWish } from './sequencer.ts';

const WRITERS = 8;

let kit: TestHouse;
let park: TestPark;
let troubles: string[];
const others: Sequencer[] = [];

beforeEach(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  troubles = [];
});
afterEach(async () => {
  for (const one of others.splice(0)) await one.stop();
  await kit.close();
});

function another(wish: Partial<SequencerWish> = {}): Sequencer {
  const log = { error: (details: object) => troubles.push(JSON.stringify(details)) };
  const { databaseUrl, dataDir } = kit;
  const sequencer = createSequencer({ databaseUrl, dataDir, folds: figureFolds, log, ...wish });
  others.push(sequencer);
  return sequencer;
}

async function record(to = park, prefix = ''): Promise<TestHazard> {
  return TestHazard.open(await kit.as(loginOf(prefix, 'inspector')), 'record', findingIn(to, { level: 'general' }));
}

async function sizeOf(parkId = park.parkId): Promise<number> {
  const [row] = await kit.owner<{ size: string }[]>`select size from log where park_id = ${parkId}`;
  return Number(row?.size ?? 0);
}

async function written(): Promise<number> {
  const [row] = await kit.owner<{ n: number }[]>`select count(*)::int as n from entry`;
  return row?.n ?? 0;
}

/** Writes until that many entries stand. */
async function underLoad(entries: number, parks = [{ park, prefix: '' }]): Promise<void> {
  const writers = await startWriters(kit, parks, WRITERS);
  await writers.reach(entries);
}

describe('the log', () => {
  it('takes in every entry once and in order while eight write, and its figures are those of a recount', async () => {
    kit.house.sequencer.start();
    await underLoad(1_501);
    await kit.sequence();
    const recount = await recountLog(kit.owner, park.parkId);
    expect(recount).toEqual({ entries: await written(), size: await written(), faults: [] });
    expect(recount.size).toBeGreaterThan(1_500);
    const [held] = await kit.owner<{ n: number }[]>`select count(*)::int as n from log_checkpoint`;
    // It kept up all along and did not wait for the end.
    expect(held?.n).toBeGreaterThan(3);
  });

  it('has an entry within two seconds of its writing', async () => {
    kit.house.sequencer.start();
    for (const nth of [1, 2, 3]) {
      await record();
      await expect.poll(() => sizeOf(), { timeout: 2_000, interval: 5 }).toBe(nth);
    }
  });

  it('leaves alone what a transaction still under way could come before', async () => {
    await record();
    await kit.sequence();
    await kit.owner.begin(async (slow) => {
      await slow`select pg_current_xact_id()`;
      await record();
      expect([await written(), await onePass(kit, park.parkId), await sizeOf()]).toEqual([
        2,
        { done: 0, more: false, uncounted: [] },
        1,
      ]);
      await slow`
        insert into entry (park_id, matter, seq, actor, recorded_at, text, hash)
        select park_id, 'HZ-SLOW', 1, actor, recorded_at, replace(text, matter, 'HZ-SLOW'), hash from entry order by xid limit 1`;
    });
    await kit.sequence();
    const places = await kit.owner<{ matter: string }[]>`select matter from log_leaf order by idx`;
    expect(places.map(({ matter }) => matter === 'HZ-SLOW')).toEqual([false, true, false]);
  });

  it('is in the order of the transactions’ numbers, not of their digits', async () => {
    await kit.owner`
      insert into entry (park_id, matter, seq, recorded_at, text, hash, xid)
      select 'testpark', 'XX-' || n, 1, now(), '{"type":"other.event"}', '', n::text::xid8 from unnest(array[100, 9, 10, 99, 8]) n`;
    await another({ most: 1 }).sequence();
    const places = await kit.owner<{ matter: string }[]>`select matter from log_leaf order by idx`;
    expect(places.map(({ matter }) => matter)).toEqual(['XX-8', 'XX-9', 'XX-10', 'XX-99', 'XX-100']);
  });

  it('is each park’s own', async () => {
    const north = await insertTestPark(kit.owner, 'northpark', 'north-');
    kit.house.sequencer.start();
    const both = [
      { park, prefix: '' },
      { park: north, prefix: 'north-' },
    ];
    await underLoad(400, both);
    await kit.sequence();
    for (const { parkId } of [park, north]) expect((await recountLog(kit.owner, parkId)).faults).toEqual([]);
    const origins = await kit.owner<
      { origin: string; key: string }[]
    >`select origin, verifier_key as key from log order by origin`;
    expect(origins.map(({ origin }) => origin)).toEqual(['gangwan/northpark', 'gangwan/testpark']);
    expect(origins[0]?.key.split('+')[2]).not.toBe(origins[1]?.key.split('+')[2]);
    expect((await sizeOf()) + (await sizeOf('northpark'))).toBe(await written());
  });

  it('is written by one sequencer at a time however many run, and none is lost or taken twice', async () => {
    kit.house.sequencer.start();
    another({ most: 7 }).start();
    another({ most: 20 }).start();
    await underLoad(600);
    await Promise.all([kit.sequence(), another({ most: 3 }).sequence()]);
    expect(await recountLog(kit.owner, park.parkId)).toEqual({
      entries: await written(),
      size: await written(),
      faults: [],
    });
    expect(troubles).toEqual([]);
  });

  it('goes on in the second process when the first has stopped', async () => {
    kit.house.sequencer.start();
    another().start();
    await record();
    await expect.poll(() => sizeOf(), { timeout: 2_000 }).toBe(1);
    await kit.house.sequencer.stop();
    await record();
    await expect.poll(() => sizeOf(), { timeout: 2_000 }).toBe(2);
  });

  it('grows over a full tile and a second level, and keeps the same tree as one that took all at once', async () => {
    await underLoad(300);
    await another({ most: 100 }).sequence();
    expect((await recountLog(kit.owner, park.parkId)).faults).toEqual([]);
    const tiles = await kit.owner<
      { level: number; idx: string }[]
    >`select level, idx from log_tile order by level, idx`;
    expect(tiles[0]).toEqual({ level: 0, idx: '0' });
  });
});

describe('its key', () => {
  it('is made once, for its owner alone, and never for a log that has begun', async () => {
    await record();
    await kit.sequence();
    const path = join(kit.dataDir, 'keys', 'testpark.log.key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(kit.dataDir, 'keys'))).mode & 0o777).toBe(0o700);
    const secret = (await readFile(path, 'utf8')).trim();
    const rows = await kit.owner<
      { text: string }[]
    >`select row_to_json(log)::text as text from log union all select note from log_checkpoint`;
    for (const { text } of rows) expect(text).not.toContain(secret);
    await record();
    const elsewhere = another({ dataDir: join(kit.dataDir, 'elsewhere') });
    await expect(elsewhere.sequence()).rejects.toThrow('not-our-key');
    expect(await sizeOf()).toBe(1);
    elsewhere.start();
    await expect.poll(() => troubles).toEqual([JSON.stringify({ where: 'testpark', cause: 'not-our-key' })]);
    await expect(stat(join(kit.dataDir, 'elsewhere', 'keys', 'testpark.log.key'))).rejects.toThrow('ENOENT');
  });
});
