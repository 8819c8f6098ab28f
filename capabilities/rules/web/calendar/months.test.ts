import { expect, test } from 'vitest';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import { type Day, monthsOf } from './months.ts';

const notices = HOLIDAY_NOTICES.map(({ holidays, makeUpDays }) => ({
  holidays: [...holidays],
  makeUpDays: [...makeUpDays],
}));

const daysOf = (year: number) =>
  monthsOf(year, notices)
    .flatMap(({ weeks }) => weeks.flat())
    .filter((day): day is Day => day !== null);

test('a year has all its days, each in its weekday’s column', () => {
  expect([daysOf(2026).length, daysOf(2024).length]).toEqual([365, 366]);
  for (const { weeks } of monthsOf(2026, notices))
    for (const week of weeks) {
      expect(week).toHaveLength(7);
      for (const [at, day] of week.entries())
        if (day !== null) expect((new Date(day.on).getUTCDay() + 6) % 7, day.on).toBe(at);
    }
});

test('a weekend inside a holiday rests with it, a worked weekend works, any other is a weekend', () => {
  const kind = (on: string) => daysOf(Number(on.slice(0, 4))).find((day) => day.on === on)?.kind;
  expect(kind('2026-02-21')).toBe('rest');
  expect(kind('2026-02-14')).toBe('work');
  expect(kind('2026-03-07')).toBe('weekend');
  expect(kind('2026-03-09')).toBe('plain');
});

test('what next year’s notice says of this December is seen in this year', () => {
  const day = daysOf(2022).find(({ on }) => on === '2022-12-31');
  expect([day?.kind, day?.holiday?.zh]).toEqual(['rest', '元旦']);
});
