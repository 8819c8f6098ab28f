import type { CalendarSettings, HolidayNotice } from '#engine/time/work-calendar.ts';

/** Days since 1970-01-01, by the clock of JavaScript itself. */
export const DAY_MS = 86_400_000;

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** Dates that were written before: a walk asks for the same ones again and again. */
const written = new Map<number, string>();

export function dateOf(day: number): string {
  let date = written.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    written.set(day, date);
  }
  return date;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDay() || 7;
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** The calendar as a child would keep it: a list of the days that a notice names, and the weekend for all others. */
export interface OracleCalendar {
  readonly settings: CalendarSettings;
  readonly works: (day: number) => boolean;
  /** The year whose notice would have to be known; `null` when the day is sure. */
  readonly missing: (day: number) => number | null;
}

export function oracleCalendar(settings: CalendarSettings): OracleCalendar {
  const notices = new Map<number, HolidayNotice>();
  for (const notice of settings.notices) {
    if (settings.knownOn !== null && notice.published > settings.knownOn) continue;
    const other = notices.get(notice.year);
    if (other === undefined || notice.published >= other.published) notices.set(notice.year, notice);
  }
  const named = new Map<number, boolean>();
  for (const { holidays, makeUpDays } of notices.values()) {
    for (const { from, to } of holidays)
      for (let day = dayNumber(from); day <= dayNumber(to); day += 1) named.set(day, false);
    for (const date of makeUpDays) named.set(dayNumber(date), true);
  }
  const known = new Set(notices.keys());
  const worked = new Map<number, boolean>();
  const missed = new Map<number, number | null>();
  return {
    settings,
    works: (day) => {
      let works = worked.get(day);
      if (works === undefined) {
        works = named.get(day) ?? worksUnnamed(day, settings, known.has(yearOf(day)));
        worked.set(day, works);
      }
      return works;
    },
    missing: (day) => {
      let year = missed.get(day);
      if (year === undefined) {
        year = named.has(day) ? null : missingFor(day, known);
        missed.set(day, year);
      }
      return year;
    },
  };
}

function worksUnnamed(day: number, { weekend, fixedHolidays }: CalendarSettings, hasNotice: boolean): boolean {
  const [year, month, date] = dateOf(day).split('-').map(Number);
  const fixed = fixedHolidays.some((each) => each.month === month && each.day === date && each.since <= Number(year));
  return !(fixed && !hasNotice) && !weekend.includes(weekdayOf(day));
}

/** A new year on a Thursday, Friday or Saturday has never reached back into December; on the other days it may by three days. */
function missingFor(day: number, known: ReadonlySet<number>): number | null {
  const year = yearOf(day);
  if (!known.has(year)) return year;
  const isLate = ['12-29', '12-30', '12-31'].includes(dateOf(day).slice(5));
  const mayBridge = ![4, 5, 6].includes(weekdayOf(dayNumber(`${year + 1}-01-01`)));
  return isLate && mayBridge && !known.has(year + 1) ? year + 1 : null;
}

/** The years missing over a stretch of days, both ends included, in their order. */
export function missingOver(calendar: OracleCalendar, from: number, to: number): number[] {
  const years = new Set<number>();
  for (let day = from; day <= to; day += 1) {
    const year = calendar.missing(day);
    if (year !== null) years.add(year);
  }
  return [...years];
}
