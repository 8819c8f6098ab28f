import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { toEpochDay } from '#engine/time/epoch-day.ts';
import { addDays, type PlainDate, plainDate } from '#engine/time/plain-date.ts';
import { type HolidayNotice, openCalendar } from '#engine/time/work-calendar.ts';
import { chinaCalendar, settings } from './calendar.ts';
import { HOLIDAY_NOTICES } from './holiday-notices.ts';

const china = chinaCalendar();
const isWorked = (date: string) => china.isWorkday(toEpochDay(plainDate(date)));
const kindOn = (date: string) => china.kind(toEpochDay(plainDate(date)));
const nameOn = (date: string) => china.holiday(toEpochDay(plainDate(date)))?.zh;

function everyDay(from: string, to: string): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = plainDate(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the calendar of 2023 to 2026', () => {
  it('is the one of an independent source on every one of its 1,461 days', () => {
    const days = everyDay('2023-01-01', '2026-12-31');
    expect(days).toHaveLength(1461);
    expect(days.filter((day) => isWorked(day) !== chineseDays.isWorkday(day))).toEqual([]);
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%d has %d working days', (year, total) => {
    expect(everyDay(`${year}-01-01`, `${year}-12-31`).filter(isWorked)).toHaveLength(total);
  });

  it('rests on 31 December 2022, which belongs to the new year of 2023', () => {
    expect(kindOn('2022-12-31')).toBe('holiday');
    expect(nameOn('2022-12-31')).toBe('元旦');
    expect(china.missingYear(toEpochDay(plainDate('2022-12-31')))).toBeNull();
    expect(china.missingYear(toEpochDay(plainDate('2022-12-30')))).toBe(2022);
  });

  it('works on a make-up day and says which holiday it pays for', () => {
    expect([kindOn('2026-02-14'), nameOn('2026-02-14')]).toEqual(['makeUp', '春节']);
    expect([kindOn('2026-01-04'), nameOn('2026-01-04')]).toEqual(['makeUp', '元旦']);
    expect([kindOn('2026-09-20'), nameOn('2026-09-20')]).toEqual(['makeUp', '中秋节']);
    expect([kindOn('2026-10-10'), nameOn('2026-10-10')]).toEqual(['makeUp', '国庆节']);
  });

  it('every make-up day is a Saturday or Sunday', () => {
    for (const day of HOLIDAY_NOTICES.flatMap(({ makeUpDays }) => makeUpDays))
      expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  });
});

describe('the notices', () => {
  it('stand on gov.cn, each at its own address, published before the year’s first day of rest', () => {
    const papers = {
      2023: 'content_5730844',
      2024: 'content_6911528',
      2025: 'content_6986383',
      2026: 'content_7047091',
    };
    expect(HOLIDAY_NOTICES.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    for (const { year, address, published, holidays } of HOLIDAY_NOTICES) {
      expect(address).toMatch(new RegExp(`^https://www\\.gov\\.cn/.+/${papers[year as keyof typeof papers]}\\.htm$`));
      expect(address.replace(/\D/g, '')).toContain(published.slice(0, 7).replace('-', ''));
      for (const { from } of holidays) expect(published < from).toBe(true);
    }
  });

  it('hold every holiday that the law fixes by the solar calendar', () => {
    for (const { year, holidays } of HOLIDAY_NOTICES) {
      const fixed = ['01-01', '05-01', '10-01', '10-02', '10-03', ...(year >= 2025 ? ['05-02'] : [])];
      const rests = (day: string) => holidays.some(({ from, to }) => from <= day && day <= to);
      expect(fixed.filter((day) => !rests(`${year}-${day}`))).toEqual([]);
    }
  });
});

describe('what is not known yet', () => {
  it('2027 is answered by the weekend and the fixed holidays, and called unknown', () => {
    expect([kindOn('2027-01-01'), kindOn('2027-01-02'), kindOn('2027-01-04')]).toEqual([
      'holiday',
      'weekend',
      'workday',
    ]);
    expect(china.missingYears(toEpochDay(plainDate('2026-12-20')), toEpochDay(plainDate('2028-01-05')))).toEqual([
      2027, 2028,
    ]);
  });

  it('a notice is known from the day on which it was published, and not before', () => {
    const day = toEpochDay(plainDate('2026-01-02'));
    const known = (knownOn: string) => chinaCalendar({ knownOn: plainDate(knownOn) });
    expect(known('2025-11-03').missingYear(day)).toBe(2026);
    expect(known('2025-11-03').isWorkday(day)).toBe(true);
    expect(known('2025-11-04').missingYear(day)).toBeNull();
    expect(known('2025-11-04').isWorkday(day)).toBe(false);
    expect(known('2025-11-04').version).toBe('2025-11-04');
    expect(known('2020-01-01').version).toBeNull();
  });

  it('the end of December is open as long as the coming year may reach back for a bridge', () => {
    const open = (year: number) => {
      const [latest] = HOLIDAY_NOTICES.slice(-1) as [HolidayNotice];
      const one = { ...latest, year, holidays: [], makeUpDays: [] };
      const calendar = openCalendar({ ...settings({ knownOn: null, entered: [], timeZone: 'UTC' }), notices: [one] });
      if (isRefusal(calendar)) throw new Error(calendar.code);
      return everyDay(`${year}-12-25`, `${year}-12-31`).filter((day) => calendar.missingYear(toEpochDay(day)) !== null);
    };
    const lastThree = (year: number) => [29, 30, 31].map((day) => `${year}-12-${day}`);
    expect(open(2026)).toEqual([]); // 2027 begins on a Friday
    for (const year of [2006, 2011, 2018, 2022]) expect(open(year)).toEqual(lastThree(year)); // Monday, Sunday, Tuesday, Sunday
  });

  it('and those of 2004 to 2026 that did reach back began on a day that is held for open', () => {
    for (let year = 2004; year < 2026; year += 1) {
      const unusual = everyDay(`${year}-12-25`, `${year}-12-31`).filter((day) => {
        const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
        return chineseDays.isWorkday(day) === isWeekend;
      });
      const newYear = new Date(`${year + 1}-01-01T00:00:00Z`).getUTCDay();
      if (unusual.length > 0) expect([0, 1, 2, 3]).toContain(newYear);
      expect(unusual.filter((day) => day < `${year}-12-29`)).toEqual([]);
    }
  });
});
