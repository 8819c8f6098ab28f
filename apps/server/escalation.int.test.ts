import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPicture, findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';

const MORNING = '2026-11-02T02:00:00.000Z';

let kit: TestHouse;
let park: TestPark;
let inspector: Client;
let officer: Client;
let photo: string;

beforeAll(async () => {
  kit = await openTestHouse({ startAt: MORNING });
  park = await insertTestPark(kit.owner);
  inspector = await kit.as('inspector');
  officer = await kit.as(loginOf('', 'safetyOfficer'));
  photo = (await officer.upload(await aPicture())).body.hash;
});
afterAll(() => kit.close());
beforeEach(async () => {
  kit.clock.set(MORNING);
  await kit.owner`delete from matter_clock`;
  await kit.owner`delete from reminder`;
});

async function ordered(dueOn: string): Promise<TestHazard> {
  const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
  const handlerId = park.people.safetyOfficer as string;
  const order = { handlerId, dueOn: dueOn as PlainDate, dueReason: '需采购', requirements: '更换接地线' };
  await hazard.give(inspector, 'order', order);
  return hazard;
}

const passes = (hazard: TestHazard, passed: boolean) => hazard.give(inspector, 'recheck', { passed, remark: '复查' });
const rectified = (hazard: TestHazard) => hazard.give(officer, 'rectify', { measures: '已更换', photos: [photo] });
const reordered = (hazard: TestHazard, dueOn: string) =>
  hazard.give(inspector, 'reorder', { dueOn: dueOn as PlainDate, dueReason: '返工', requirements: '重新压接' });

async function remindersOf({ code }: TestHazard): Promise<string[]> {
  const rows = await kit.owner<{ clock: string; stage: string; made_at: string }[]>`
    select clock, stage, made_at from reminder where matter = ${code} order by made_at`;
  return rows.map(({ clock, stage, made_at: at }) => `${at.slice(0, 10)} ${clock} ${stage}`);
}

async function clocksOf({ code }: TestHazard): Promise<string[]> {
  const rows = await kit.owner<{ clock: string; due_on: string; key: string | null }[]>`
    select c.clock, c.due_on, j.key from matter_clock c
    left join graphile_worker.jobs j on j.key = matter_clock_job_key(c.park_id, c.matter, c.clock) and j.run_at = c.next_at
    where c.matter = ${code}`;
  return rows.map(({ clock, due_on: on, key }) => `${clock} ${on}${key === null ? ' without a job' : ''}`);
}

/** Lets whole days go by; each morning at nine the worker has worked. */
async function daysGoBy(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    kit.clock.forward({ days: 1 });
    await kit.runDue();
  }
}

describe('a matter sent back and forth', () => {
  it('still has its reminder, each time anew, even for the same day', async () => {
    const hazard = await ordered('2026-11-18');
    await daysGoBy(13);
    expect(await remindersOf(hazard)).toEqual(['2026-11-15 rectify before']);
    await rectified(hazard);
    expect(await clocksOf(hazard)).not.toContainEqual(expect.stringContaining('rectify'));
    await passes(hazard, false);
    await reordered(hazard, '2026-11-20');
    expect(await clocksOf(hazard)).toEqual(['rectify 2026-11-20']);
    await rectified(hazard);
    await passes(hazard, false);
    await reordered(hazard, '2026-11-20');
    await daysGoBy(6);
    expect(await remindersOf(hazard)).toEqual([
      '2026-11-15 rectify before',
      '2026-11-17 rectify before',
      '2026-11-20 rectify due',
      '2026-11-21 rectify overdue',
    ]);
    await rectified(hazard);
    await passes(hazard, false);
    await reordered(hazard, '2026-11-23');
    await daysGoBy(3);
    expect((await remindersOf(hazard)).slice(4)).toEqual(['2026-11-23 rectify due', '2026-11-24 rectify overdue']);
  });

  it('each stretch of it has its own: the answer to an extension, the re-check', async () => {
    const hazard = await ordered('2026-11-18');
    await hazard.give(officer, 'askExtension', { until: '2026-11-30' as PlainDate, reason: '配件未到' });
    expect(await clocksOf(hazard)).toContainEqual(expect.stringMatching(/^extensionAnswer 2026-11-0\d$/));
    await hazard.give(inspector, 'answerExtension', { granted: true, remark: '同意' });
    expect(await clocksOf(hazard)).toEqual(['rectify 2026-11-30']);
    await daysGoBy(25);
    expect(await remindersOf(hazard)).toEqual(['2026-11-27 rectify before']);
    await rectified(hazard);
    await daysGoBy(11);
    expect((await remindersOf(hazard)).at(-1)).toBe('2026-12-08 recheck overdue');
  });

  it('what is rectified in time is never reminded of; struck off, its look-backs are', async () => {
    const hazard = await ordered('2026-11-18');
    await rectified(hazard);
    await passes(hazard, true);
    expect(await clocksOf(hazard)).toEqual([]);
    await hazard.give(await kit.as('secondinspector'), 'strikeOff', { remark: '' });
    expect(await clocksOf(hazard)).toEqual(['lookBack30 2026-12-02']);
    await daysGoBy(28);
    expect(await remindersOf(hazard)).toEqual(['2026-11-29 lookBack30 before']);
    const looked = { passed: true, remark: '未反弹', photos: [] } as const;
    await daysGoBy(2);
    await hazard.give(inspector, 'lookBack', { round: '30', ...looked });
    expect(await clocksOf(hazard)).toEqual([expect.stringMatching(/^lookBack90 2027-0\d-\d\d$/)]);
  });

  it('an order for a day so near that the first reminder would lie before it is not reminded of before it is given', async () => {
    const hazards = [await ordered('2026-11-02'), await ordered('2026-11-03'), await ordered('2026-11-04')];
    await kit.runDue();
    expect(await kit.owner`select 1 from reminder`).toHaveLength(0);
    await daysGoBy(1);
    for (const hazard of hazards) {
      const [first] = await kit.owner<{ early: boolean }[]>`
        select min(r.made_at) < min(e.recorded_at) as early from reminder r join entry e on e.matter = r.matter and e.seq = 2
        where r.matter = ${hazard.code}`;
      expect(first?.early ?? false).toBe(false);
    }
    expect(await remindersOf(hazards[0] as TestHazard)).toEqual(['2026-11-03 rectify overdue']);
    expect(await remindersOf(hazards[1] as TestHazard)).toEqual(['2026-11-03 rectify due']);
  });
});

it('a write that changes no clock touches neither clocks nor jobs', async () => {
  const hazard = await ordered('2026-11-18');
  const traces = () => kit.owner`
    select c.xmin::text as clock, j.xmin::text as job from matter_clock c
    join graphile_worker._private_jobs j on j.key = matter_clock_job_key(c.park_id, c.matter, c.clock)`;
  const before = await traces();
  expect(before).toHaveLength(1);
  await hazard.give(inspector, 'orderStopUse', { what: '2 号鹤管', reason: '接地失效' });
  await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
  expect(await traces()).toEqual(before);
});

it('hazards from before the clocks get theirs from the migration, and what has come meanwhile is made at once', async () => {
  const late = await ordered('2026-11-04');
  const struckOff = await ordered('2026-11-18');
  await rectified(struckOff);
  await passes(struckOff, true);
  await struckOff.give(await kit.as('secondinspector'), 'strikeOff', { remark: '' });
  await kit.owner`delete from matter_clock`;
  const file = '../../capabilities/hazard/server/migrations/2026-11-22-09-hazard-clock.sql';
  const backfill = await readFile(new URL(file, import.meta.url), 'utf8');
  kit.clock.forward({ days: 10 });
  await kit.owner.unsafe(backfill);
  expect(await clocksOf(late)).toEqual(['rectify 2026-11-04']);
  expect(await clocksOf(struckOff)).toEqual(['lookBack30 2026-12-02']);
  await kit.runDue();
  expect(await remindersOf(late)).toEqual(['2026-11-12 rectify overdue']);
  expect(await remindersOf(struckOff)).toEqual([]);
  await rectified(late);
  expect(await clocksOf(late)).not.toContainEqual(expect.stringContaining('rectify'));
});

interface Page {
  readonly rows: readonly { stage: string; nth: number; clock: string; dueOn: string; matter: { code: string } }[];
  readonly next: string | null;
}

describe('GET /api/reminders', () => {
  it('refuses a place that no page ended with', async () => {
    for (const after of ['x', '1~HZ-A~', '99999999999999999~HZ-A~rectify', '1~HZ-A~rectify~more'])
      expect((await officer.get(`/reminders?after=${encodeURIComponent(after)}`)).body.code).toBe('request.invalid');
  });

  it('shows the open reminders within my reach, the newest first, and no person in them', async () => {
    const [first, second, third] = [
      await ordered('2026-11-09'),
      await ordered('2026-11-11'),
      await ordered('2026-11-13'),
    ];
    await daysGoBy(11);
    await rectified(third);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page = (await officer.get<Page>(`/reminders?limit=1${next && `&after=${next}`}`)).body;
      seen.push(...page.rows.map(({ matter, clock, stage, dueOn }) => `${matter.code} ${clock} ${stage} ${dueOn}`));
      next = page.next;
    }
    expect(seen).toEqual([`${second.code} rectify overdue 2026-11-11`, `${first.code} rectify overdue 2026-11-09`]);
    const elsewhere = await kit.as('officerelsewhere');
    expect((await elsewhere.get<Page>('/reminders')).body).toEqual({ rows: [], next: null });
    const whole = JSON.stringify((await (await kit.as('dispatcher')).get('/reminders')).body);
    expect(whole).toContain(first.code);
    for (const person of Object.values(park.people)) expect(whole).not.toContain(person);
  });
});

it('requests are answered while thousands of matters are escalated', async () => {
  await kit.owner`
    insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
    select ${park.parkId}, 'HZ-' || n, 'rectify', '2026-09-20', false, 2, '2026-09-20T16:00:00Z' from generate_series(1, 6000) n`;
  let over = false;
  const pass = kit.runDue().finally(() => {
    over = true;
  });
  let answered = 0;
  while (!over) {
    expect((await inspector.get('/hazards')).status).toBe(200);
    answered += 1;
  }
  await pass;
  expect(await kit.owner`select count(*)::int as n from reminder`).toEqual([{ n: 6_000 }]);
  expect(answered).toBeGreaterThan(20);
});
