import { expect, it } from 'vitest';
import { firstReminderAt, nextReminder, standingReminder } from './escalation.ts';
import { instant } from './instant.ts';
import { addDays, plainDate } from './plain-date.ts';

const CHINA = 'Asia/Shanghai';
const due = plainDate('2026-10-20');
const at = (text: string) => instant(`${text}+08:00`);

it('nothing is reminded of more than three days ahead', () => {
  expect(standingReminder(due, CHINA, at('2026-10-17T07:59:59.999'))).toBeNull();
});

it('three days ahead, on the day, on the day after, and every week from then on', () => {
  const stages = [
    ['2026-10-17T08:00', 'before', 1],
    ['2026-10-20T07:59', 'before', 1],
    ['2026-10-20T08:00', 'due', 1],
    ['2026-10-20T23:59', 'due', 1],
    ['2026-10-21T00:00', 'overdue', 1],
    ['2026-10-27T23:59', 'overdue', 1],
    ['2026-10-28T00:00', 'overdue', 2],
    ['2027-10-20T12:00', 'overdue', 53],
  ] as const;
  for (const [moment, stage, nth] of stages)
    expect([moment, standingReminder(due, CHINA, at(moment))]).toEqual([
      moment,
      expect.objectContaining({ stage, nth }),
    ]);
});

it('the days are those of the park’s own zone', () => {
  expect(standingReminder(due, CHINA, instant('2026-10-20T16:00:00.000Z'))?.stage).toBe('overdue');
  expect(standingReminder(due, 'Europe/Berlin', instant('2026-10-20T16:00:00.000Z'))?.stage).toBe('due');
});

it('following the next one from a year before visits every stage once, in order, each in force at its own moment', () => {
  let now = at('2025-10-20T00:00');
  const seen: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    const next = nextReminder(due, CHINA, now);
    expect(next.at > now).toBe(true);
    expect(standingReminder(due, CHINA, next.at)).toEqual(next);
    seen.push(`${next.stage} ${next.nth}`);
    now = next.at;
  }
  const weeks = [1, 2, 3, 4, 5, 6].map((nth) => `overdue ${nth}`);
  expect(seen).toEqual(['before 1', 'due 1', ...weeks]);
});

it('the first reminder never precedes the beginning of the clock, on any day and at any hour around the due day', () => {
  for (let hour = -24 * 10; hour < 24 * 20; hour += 1) {
    const begun = instant(new Date(Date.parse('2026-10-20T00:30:00.000Z') + hour * 3_600_000).toISOString());
    const first = firstReminderAt(due, CHINA, begun);
    expect(first >= begun).toBe(true);
    expect(standingReminder(due, CHINA, first)).not.toBeNull();
  }
});

it('a day that has passed when the clock begins is escalated at once, a day just given is not', () => {
  const begun = at('2026-10-20T10:00');
  expect(firstReminderAt(addDays(due, -1), CHINA, begun)).toBe(begun);
  expect(firstReminderAt(due, CHINA, begun)).toBe(at('2026-10-21T00:00'));
  expect(firstReminderAt(addDays(due, 2), CHINA, begun)).toBe(at('2026-10-22T08:00'));
});
