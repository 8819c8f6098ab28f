import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { RULE_BOOK } from '#rulebook/book.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { notice2027, putInForce, tenDays } from '../testing/api.ts';
import { createRuleSnapshots, type RuleSnapshot } from './snapshot.ts';

let kit: TestHouse;
let park: TestPark;
let administrator: Client;
let head: Client;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  [administrator, head] = [await kit.as('administrator'), await kit.as('centrehead')];
});
afterAll(() => kit.close());

function numberOf({ book }: RuleSnapshot): number {
  const rule = book.find('petition.register', { on: plainDate('2026-10-08') });
  if (isRefusal(rule)) throw new Error(rule.code);
  return rule.number;
}

it('RB13 a park without changes shares the shipped book; asked by many at a time it is read once', async () => {
  let now = 0;
  const snapshots = createRuleSnapshots(kit.house.sql, () => now);
  const many = await Promise.all(Array.from({ length: 50 }, () => snapshots.of(park.parkId)));
  now = 5_000;
  expect(new Set([...many, await snapshots.of(park.parkId)]).size).toBe(1);
  expect(many[0]?.book).toBe(RULE_BOOK);
});

it('RB13 what comes into force elsewhere is counted by within a second, and at once where it was approved', async () => {
  let now = 0;
  const elsewhere = createRuleSnapshots(kit.house.sql, () => now);
  expect(numberOf(await elsewhere.of(park.parkId))).toBe(15);
  await putInForce(administrator, head, 'proposeOverride', tenDays);
  expect(numberOf(await elsewhere.of(park.parkId))).toBe(15);
  now = 999;
  expect(numberOf(await elsewhere.of(park.parkId))).toBe(15);
  now = 1_000;
  expect(numberOf(await elsewhere.of(park.parkId))).toBe(10);
});

it('RB14 keeps one calendar for each of its versions', async () => {
  await putInForce(administrator, head, 'proposeNotice', notice2027);
  const { calendar, calendarAsOf } = await createRuleSnapshots(kit.house.sql).of(park.parkId);
  const [before, now] = [plainDate('2026-09-23'), plainDate('2026-09-24')];
  expect([calendar.version, calendarAsOf(before).version]).toEqual(['2026-09-24', '2025-11-04']);
  expect(calendarAsOf(before)).toBe(calendarAsOf(plainDate('2026-01-01')));
  expect(calendarAsOf(now)).toBe(calendarAsOf(plainDate('2030-01-01')));
  expect(calendarAsOf(null).version).toBeNull();
});

it('does not remember a failure, and says so where there is no such park', async () => {
  const snapshots = createRuleSnapshots(kit.house.sql);
  await expect(snapshots.of('nowhere')).rejects.toThrow('nowhere');
  await kit.owner`insert into park (id, name_zh, name_en) values ('nowhere', '某园区', 'Somewhere')`;
  expect((await snapshots.of('nowhere')).parkId).toBe('nowhere');
});
