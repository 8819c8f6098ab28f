import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DemoTrouble } from '#apps/server/demo.ts';
import { openPark } from '#platform/auth/parks.ts';
import type { Sql } from '#platform/db/connect.ts';
import { Client, overInject } from '#stories/client.ts';
import { openStage } from './told.ts';

async function entries(owner: Sql): Promise<number> {
  const [row] = await owner<{ count: string }[]>`select count(*) as count from entry`;
  return Number(row?.count);
}

test('broken off half-way, the park is open to nobody; the next start finishes it', { timeout: 120_000 }, async () => {
  await using stage = await openStage();
  const [clock] = await stage.owner<{ begun: string }[]>`select clock_timestamp() as begun`;
  let ended = false;
  const broken = stage
    .load()
    .catch((error: unknown) => error)
    .finally(() => {
      ended = true;
    });
  while ((await entries(stage.owner)) < 90) await wait(20);
  // Again and again: a connection that happens to rest when it is cut is only opened anew.
  while (!ended) {
    await stage.owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and backend_start > ${clock?.begun ?? ''}`;
    await wait(5);
  }
  expect(await broken).toBeInstanceOf(DemoTrouble);

  const visitor = new Client(overInject(stage.house.app));
  await expect(visitor.logInToDemo('heng')).rejects.toMatchObject({ code: 'not-found' });
  await expect(visitor.get('/demo/accounts')).rejects.toMatchObject({ code: 'not-found' });
  expect(await stage.load()).toBe(true);
  await visitor.logInToDemo('heng');
  const { figures } = await visitor.get<{ figures: object }>('/hazards/figures');
  expect(figures).toMatchObject({ found: 34, onSpot: 28, byNotice: 6, struckOff: 34, actsCorrected: 13, awaiting: 3 });
});

test('two processes that start at once load it once', { timeout: 60_000 }, async () => {
  await using stage = await openStage();
  expect((await Promise.all([stage.load(), stage.load()])).toSorted()).toEqual([false, true]);
});

test('where there is a park already, nothing is loaded', async () => {
  await using stage = await openStage();
  await openPark(stage.owner, { id: 'real', nameZh: '真园区', nameEn: 'Real', demo: false });
  expect(await stage.load()).toBe(false);
  expect(await entries(stage.owner)).toBe(0);
});
