import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { openQueuePool, WORKER_ROLE } from './queue.ts';

let database: FreshDatabase;
let owner: Sql;
const told: string[] = [];
const log = { warn: () => undefined, error: (_fields: object, message: string) => void told.push(message) };

beforeAll(async () => {
  database = await freshDatabase();
  owner = openDatabase(database.url, { role: 'none', max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const cut = () => owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gangwan-jobs'`;

it('a connection that the database cuts, in use or not, is told of once and ends nothing', async () => {
  const { pool, close } = openQueuePool(database.url, log, WORKER_ROLE);
  const [idle, used] = [await pool.connect(), await pool.connect()];
  expect((await used.query('select current_user as who')).rows).toEqual([{ who: WORKER_ROLE }]);
  idle.release();
  const usedEnds = new Promise((ended) => used.once('end', ended));
  expect(await cut()).toHaveLength(2);
  await usedEnds;
  await expect.poll(() => told, { timeout: 5_000 }).toEqual(['jobs: a connection was lost']);
  used.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await Promise.all([close(), cut()]);
  await close();
  expect(told).toHaveLength(1);
});
