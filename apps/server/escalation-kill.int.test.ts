import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sql } from '#platform/db/connect.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { dataFolder, type ServerProcess, startServer } from '#testkit/process.ts';

const CLOCKS = 12_000;

let database: FreshDatabase;
let dataDir: string;
let owner: Sql;
const servers: ServerProcess[] = [];

async function started(): Promise<ServerProcess> {
  const server = await startServer(dataDir, { databaseUrl: database.url });
  servers.push(server);
  return server;
}

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await dataFolder();
  owner = openDatabase(database.url, { role: 'none', max: 2 });
});
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  await owner.end();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function made(): Promise<number> {
  const [row] = await owner<{ n: number }[]>`select count(*)::int as n from reminder`;
  return row?.n ?? 0;
}

it('a server killed (-9) in the middle of a pass loses no reminder and makes none twice', async () => {
  await owner`insert into park (id, name_zh, name_en) values ('north', '北园', 'North')`;
  await owner`
    insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
    select 'north', 'HZ-' || n, 'rectify', current_date - 3, false, 2, now() - interval '1 day' from generate_series(1, ${CLOCKS}) n`;
  const killed = await started();
  await expect.poll(made, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(await made()).toBeLessThan(CLOCKS);
  const held =
    await owner`update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_at is not null`;
  expect(held.count).toBeGreaterThan(0);

  const again = await started();
  await expect.poll(made, { timeout: 20_000, interval: 50 }).toBe(CLOCKS);
  again.child.kill('SIGTERM');
  expect(await once(again.child, 'exit')).toEqual([0, null]);
  const [left] = await owner`
    select count(*)::int as jobs, count(*) filter (where j.key is null)::int as "without a job" from matter_clock c
    left join graphile_worker.jobs j on j.key = matter_clock_job_key(c.park_id, c.matter, c.clock) and j.run_at = c.next_at`;
  expect(left).toEqual({ jobs: CLOCKS, 'without a job': 0 });
}, 60_000);
