import { expect, test } from 'vitest';
import { instant } from '#engine/time/instant.ts';
import { addDays, dateIn } from '#engine/time/plain-date.ts';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import { storyCalendar, ZONE } from './calendar.ts';
import { lives } from './lives.ts';
import { plants } from './park.ts';
import { people } from './people.ts';
import { motifs } from './pictures/motifs.ts';
import { svgOf } from './pictures/svg.ts';
import { timeline } from './timeline.ts';

/** Every weekday, soon after midnight and late in the evening of the park, over a year's end and a leap day. */
const endings = Array.from({ length: 7 }, (_, day) => [16, 14].map((hour) => at(day * 10, hour))).flat();

function at(day: number, hour: number) {
  return instant(new Date(Date.UTC(2028, 0, 1 + day, hour, 7)).toISOString());
}

test.each(endings)('whenever it is told (%s), each life goes forward, in the past, and at hours of work', (now) => {
  const told = timeline(storyCalendar(now));
  for (const { key } of lives) {
    const moments = told.filter(({ life }) => life === key).map(({ recordedAt }) => recordedAt);
    expect(moments).toEqual(moments.toSorted());
    expect(new Set(moments).size).toBe(moments.length);
  }
  for (const { step, recordedAt, happenedAt } of told) {
    expect(recordedAt < now).toBe(true);
    expect(happenedAt < recordedAt).toBe(true);
    if (step.does === 'report') continue;
    const there = new Date(Date.parse(recordedAt) + 8 * 3_600_000);
    expect(there.getUTCDay()).toBeGreaterThan(0);
    expect(there.getUTCDay()).toBeLessThan(6);
    expect(there.getUTCHours()).toBeGreaterThanOrEqual(8);
    expect(there.getUTCHours()).toBeLessThan(18);
  }
});

test.each(endings)('whenever it is told (%s), look-backs are held when they are due and some still wait', (now) => {
  const told = timeline(storyCalendar(now));
  const day = (moment: (typeof told)[number]['recordedAt']) => dateIn(ZONE, moment);
  let waiting = 0;
  for (const { key } of lives.filter(({ key: life }) => !life.startsWith('act-'))) {
    const steps = told.filter(({ life }) => life === key);
    const struckOff = steps.find(({ step }) => step.does === 'strikeOff');
    const lookBack = steps.find(({ step }) => step.does === 'lookBack');
    if (struckOff === undefined) continue;
    const due = addDays(day(struckOff.recordedAt), 30);
    if (lookBack) expect(day(lookBack.recordedAt) >= due).toBe(true);
    else if (due <= dateIn(ZONE, now)) waiting += 1;
  }
  expect(waiting).toBeGreaterThanOrEqual(5);
});

test('the same story is told with the same command ids', () => {
  const ids = (now: string) => timeline(storyCalendar(instant(now))).map(({ commandId }) => commandId);
  expect(ids('2026-11-22T04:00:00Z').toSorted()).toEqual(ids('2027-03-01T09:00:00Z').toSorted());
  expect(new Set(ids('2026-11-22T04:00:00Z')).size).toBe(lives.flatMap(({ steps }) => steps).length);
});

test('27 enterprises, 15 of them hazardous; names and logins are used once', () => {
  const all = Object.values(plants);
  expect(all).toHaveLength(27);
  expect(all.filter((plant) => 'hazardous' in plant)).toHaveLength(15);
  expect(new Set(all.map(({ name }) => name)).size).toBe(27);
  expect(new Set(Object.values(people).map(({ name }) => name)).size).toBe(Object.keys(people).length);
});

test('every kind is in the rule book, and no picture holds a letter', () => {
  const kinds = new Set(HAZARD_KINDS.map(({ id }) => id));
  for (const { step } of timeline(storyCalendar(instant('2026-11-22T04:00:00Z')))) {
    const { kind } = step.body(() => addDays(dateIn(ZONE, instant('2026-11-22T04:00:00Z')), 0));
    if (kind !== undefined) expect(kinds).toContain(kind);
  }
  for (const motif of Object.keys(motifs) as (keyof typeof motifs)[])
    for (const when of ['before', 'after'] as const)
      expect(svgOf({ motif, scene: 'hall', light: 0, when })).not.toMatch(/<text|undefined|NaN/);
});
