import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringUpToDate } from '#apps/server/database.ts';
import { migrateWithQueue } from '#platform/jobs/install.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { recountLog } from '#testkit/ledger/recount.ts';
import { startWriters } from '#testkit/ledger/writers.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { migrationFolders } from '#testkit/test-cluster.ts';

const LOG = '2026-11-22-10-log.sql';

let kit: TestHouse;
let park: TestPark;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-before-'));
  for (const source of await migrationFolders()) {
    for (const name of await readdir(source)) if (name < LOG) await copyFile(join(source, name), join(folder, name));
  }
  kit = await openTestHouse({ migrate: (ownerUrl) => migrateWithQueue(ownerUrl, [folder]) });
  park = await insertTestPark(kit.owner);
});
afterAll(async () => {
  await kit.close();
  await rm(folder, { recursive: true, force: true });
});

async function written(atLeast: number): Promise<number> {
  const writers = await startWriters(kit, [{ park, prefix: '' }], 4);
  await writers.reach(atLeast);
  const [row] = await kit.owner<{ n: number }[]>`select count(*)::int as n from entry`;
  return row?.n ?? 0;
}

it('a park from before the log has all its entries in it after the upgrade, the old ones first', async () => {
  const before = await written(600);
  expect(await bringUpToDate({ url: kit.databaseUrl })).toContain(LOG);
  const all = await written(100);
  await kit.sequence();
  expect(await recountLog(kit.owner, park.parkId)).toEqual({ entries: all, size: all, faults: [] });
  const [old] = await kit.owner<{ n: number }[]>`
    select count(*)::int as n from log_leaf join entry using (park_id, matter, seq) where xid = '0' and idx < ${before}`;
  expect(old?.n).toBe(before);
});
