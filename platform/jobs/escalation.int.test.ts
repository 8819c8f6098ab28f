import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { instant } from '#engine/time/instant.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { type AdjustableClock, adjustableClock } from '#testkit/clock.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { runDue } from '#testkit/jobs.ts';
import type { Turn } from './escalate.ts';
import { WORKER_ROLE } from './queue.ts';
import { createJobs, type Jobs } from './worker.ts';

let database: FreshDatabase;
let owner: Sql;
let clock: AdjustableClock;
let jobs: Jobs;
let reminded: string[];
let trouble: string[];

const log = {
  warn: (_fields: object, message: string) => void trouble.push(message),
  error: (_fields: object, message: string) => void trouble.push(message),
};

const worker = () =>
  createJobs({
    databaseUrl: database.url,
    clock: clock.now,
    log,
    live: { publish: ({ event, parkId }) => void reminded.push(`${event} ${parkId}`) },
  });

beforeAll(async () => {
  database = await freshDatabase();
  owner = openDatabase(database.url, { role: 'none', max: 2 });
  await owner`insert into park (id, name_zh, name_en) values ('north', '北园', 'North'), ('south', '南园', 'South')`;
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(() => {
  clock = adjustableClock('2026-10-01T02:00:00.000Z');
  reminded = [];
  trouble = [];
  jobs = worker();
});
afterEach(async () => {
  await jobs.stop();
  await owner`delete from matter_clock`;
  await owner`delete from reminder`;
  await owner`delete from graphile_worker._private_jobs`;
});

/** So many matters whose rectification was due on `dueOn`, begun with version 2; the first reminder is due at `nextAt`. */
async function matters(count: number, dueOn = '2026-09-25', nextAt = '2026-09-25T16:00:00.000Z', park = 'north') {
  await owner`
    insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
    select ${park}, 'HZ-' || lpad(n::text, 5, '0') || '-00000', 'rectify', ${dueOn}::date, false, 2, ${nextAt}
    from generate_series(1, ${count}) n`;
}

const made = () =>
  owner`select park_id, matter, clock, stage, nth, due_on, made_at from reminder order by 1, 2, made_at`;
const jobsNow = () => owner`select key, run_at, attempts from graphile_worker.jobs where key is not null order by key`;
const due = () => runDue(jobs, owner, clock);

it('a job with another due day, another run or of a clock that has ended does nothing', async () => {
  await matters(1);
  const turn = { parkId: 'north', matter: 'HZ-00001-00000', clock: 'rectify', at: '2026-09-25T16:00:00.000Z' } as Turn;
  for (const wrong of [
    { ...turn, run: 2, dueOn: '2026-09-24' },
    { ...turn, run: 1, dueOn: '2026-09-25' },
    { ...turn, run: 2, dueOn: '2026-09-25', matter: 'HZ-00002-00000' },
    { ...turn, run: 2, dueOn: '2026-09-25', parkId: 'south' },
  ])
    await owner`select graphile_worker.add_job('escalate', ${JSON.stringify(wrong)}::text::json)`;
  await owner`update graphile_worker._private_jobs set run_at = '9999-01-01' where key is not null`;
  await jobs.runOnce();
  expect(await made()).toEqual([]);
  expect(await owner`select 1 from graphile_worker.jobs where key is null`).toHaveLength(0);
});

it('all of 2,001 overdue matters are escalated in one pass, each exactly once, and each has its next job', async () => {
  await matters(2_001);
  await due();
  await due();
  const [row] = await owner`
    select count(*)::int as reminders, count(distinct matter)::int as matters, min(stage) as stage, min(nth) as nth, max(nth) as most from reminder`;
  expect(row).toEqual({ reminders: 2_001, matters: 2_001, stage: 'overdue', nth: 1, most: 1 });
  const [next] = await owner`
    select count(*)::int as jobs, count(distinct j.key)::int as keys, min(c.next_at) as from, max(c.next_at) as to
    from matter_clock c join graphile_worker.jobs j on j.key = matter_clock_job_key(c.park_id, c.matter, c.clock)`;
  const following = '2026-10-02T16:00:00.000Z';
  expect(next).toEqual({ jobs: 2_001, keys: 2_001, from: following, to: following });
  expect(await owner`select count(*)::int as left from graphile_worker.jobs`).toEqual([{ left: 2_001 }]);
});

it('a matter that nobody moves goes through before, due, overdue and overdue again a week later', async () => {
  await matters(1, '2026-10-20', '2026-10-17T00:00:00.000Z');
  for (let day = 0; day < 36; day += 1) {
    await due();
    clock.forward({ days: 1 });
  }
  expect((await made()).map(({ stage, nth, made_at: at }) => [stage, nth, at.slice(0, 10)])).toEqual([
    ['before', 1, '2026-10-17'],
    ['due', 1, '2026-10-20'],
    ['overdue', 1, '2026-10-21'],
    ['overdue', 2, '2026-10-28'],
    ['overdue', 3, '2026-11-04'],
  ]);
});

it('after a long standstill the stage in force is made, not every one that was missed', async () => {
  await matters(1, '2026-08-10', '2026-08-07T00:00:00.000Z');
  await due();
  expect((await made()).map(({ stage, nth }) => [stage, nth])).toEqual([['overdue', 8]]);
});

it('a worker that dies between the reminder and the next job leaves neither; the job makes both later', async () => {
  await matters(3);
  await owner.unsafe(`
    create function die() returns trigger language plpgsql as 'begin raise exception ''gone''; end';
    create trigger die before insert on graphile_worker._private_jobs for each row execute function die()`);
  await owner`update graphile_worker._private_jobs set run_at = '2000-01-01'`;
  await jobs.runOnce();
  expect(await made()).toEqual([]);
  expect((await jobsNow()).map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  expect(trouble).toEqual(['jobs: 3 reminders could not be made and will be tried again']);
  await owner.unsafe('drop function die cascade');
  await due();
  expect(await made()).toHaveLength(3);
  expect(await jobsNow()).toHaveLength(3);
});

it('a job that is run once more after its reminder was made makes no second one', async () => {
  await matters(1);
  const [job] = await owner<{ payload: Turn }[]>`select payload from graphile_worker._private_jobs`;
  await due();
  await owner`select graphile_worker.add_job('escalate', ${JSON.stringify(job?.payload)}::text::json)`;
  await jobs.runOnce();
  expect(await made()).toHaveLength(1);
  expect(await owner`select next_at from matter_clock`).toEqual([{ next_at: '2026-10-02T16:00:00.000Z' }]);
});

it('a job whose moment has not come by the server’s clock makes nothing and stays', async () => {
  await matters(1, '2026-10-20', '2026-10-17T00:00:00.000Z');
  await owner`update graphile_worker._private_jobs set run_at = '2000-01-01'`;
  await jobs.runOnce();
  expect(await made()).toEqual([]);
  expect(await jobsNow()).toMatchObject([{ key: 'north:HZ-00001-00000:rectify', attempts: 1 }]);
  clock.set('2026-10-17T00:00:00.000Z');
  await due();
  expect(await made()).toMatchObject([{ stage: 'before' }]);
});

it('jobs that were lost, given up or held by a killed worker are given back, 2,500 as well as one', async () => {
  await matters(2_500);
  await owner`delete from graphile_worker._private_jobs where id % 4 = 0`;
  await owner`update graphile_worker._private_jobs set attempts = max_attempts where id % 4 = 1`;
  await owner`update graphile_worker._private_jobs set attempts = 1, locked_by = 'pool-killed', locked_at = now() - interval '2 minutes' where id % 4 = 2`;
  expect(await jobs.sweep()).toBe(1_875);
  expect(await jobs.sweep()).toBe(0);
  await due();
  expect(await made()).toHaveLength(2_500);
  expect(await jobsNow()).toHaveLength(2_500);
});

it('a clock whose moment is still ahead, or whose job is just being worked on, is left alone by the sweep', async () => {
  await matters(1);
  await matters(1, '2026-10-20', '2026-10-17T00:00:00.000Z', 'south');
  await owner`update graphile_worker._private_jobs set locked_by = 'pool-other', locked_at = now() where key like 'north:%'`;
  await owner`delete from graphile_worker._private_jobs where key like 'south:%'`;
  expect(await jobs.sweep()).toBe(0);
});

it('two servers on one database share the pass, and no matter is escalated twice', async () => {
  await matters(1_500);
  await matters(1_500, '2026-09-25', '2026-09-25T16:00:00.000Z', 'south');
  await owner`update graphile_worker._private_jobs set run_at = '2000-01-01'`;
  const other = worker();
  await Promise.all([jobs.runOnce(), other.runOnce()]);
  await other.stop();
  expect(await made()).toHaveLength(3_000);
  await expect.poll(() => new Set(reminded), { timeout: 5_000 }).toEqual(new Set(['reminded north', 'reminded south']));
});

it('a started worker works off what is due by itself, has what it needs for it, and stops when it is told', async () => {
  clock.set(instant(new Date().toISOString()));
  await matters(40, '2026-09-25', '2026-09-25T16:00:00.000Z');
  jobs.start();
  await expect.poll(async () => (await made()).length, { timeout: 10_000, interval: 50 }).toBe(40);
  await jobs.stop();
  expect(await owner`select 1 from graphile_worker.jobs where locked_at is not null`).toHaveLength(0);
  expect(trouble).toEqual([]);
});

it('a worker whose connections are cut, by a database that restarts or stops, goes on, and leaves in peace', async () => {
  clock.set(instant(new Date().toISOString()));
  const cut = () =>
    owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gangwan-jobs'`;
  jobs.start();
  await expect.poll(async () => (await cut()).length, { timeout: 10_000, interval: 20 }).toBeGreaterThan(0);
  await matters(5);
  await expect.poll(async () => (await made()).length, { timeout: 20_000, interval: 50 }).toBe(5);
  await Promise.all([jobs.stop(), cut(), cut(), cut()]);
});

it('the server’s role neither sees nor touches the queue, and moves jobs only with their clocks', async () => {
  const server = openDatabase(database.url, { max: 1 });
  const denied = { code: '42501' };
  await expect(server`select * from graphile_worker._private_jobs`).rejects.toMatchObject(denied);
  await expect(server`select * from graphile_worker.jobs`).rejects.toMatchObject(denied);
  await expect(server`delete from graphile_worker._private_jobs`).rejects.toMatchObject(denied);
  await expect(server`select graphile_worker.add_job('escalate')`).rejects.toMatchObject(denied);
  await expect(server`select matter_clock_jobs_follow()`).rejects.toMatchObject(denied);
  await expect(server`delete from reminder`).rejects.toMatchObject(denied);
  await server`
    insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
    values ('north', 'HZ-1', 'rectify', '2026-10-20', false, 2, '2026-10-17T00:00:00Z')`;
  expect(await jobsNow()).toMatchObject([{ key: 'north:HZ-1:rectify', run_at: '2026-10-17T00:00:00.000Z' }]);
  await server`delete from matter_clock`;
  expect(await jobsNow()).toEqual([]);
  await server.end();
});

it('the worker’s role makes reminders and nothing else: it reads no matter, no person, and adds no job', async () => {
  const role = openDatabase(database.url, { role: WORKER_ROLE, max: 1 });
  const denied = { code: '42501' };
  for (const table of ['hazard', 'entry', 'sealed', 'person', 'account', 'session', 'command_answer'])
    await expect(role.unsafe(`select 1 from ${table}`)).rejects.toMatchObject(denied);
  await expect(role`select graphile_worker.add_job('escalate')`).rejects.toMatchObject(denied);
  await expect(role`delete from matter_clock`).rejects.toMatchObject(denied);
  await expect(role`delete from reminder`).rejects.toMatchObject(denied);
  await role.end();
});
