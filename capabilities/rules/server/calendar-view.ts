import { toEpochDay, toPlainDate } from '#engine/time/epoch-day.ts';
import { civil } from '#engine/time/gregorian.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { HolidayNotice, WorkCalendar } from '#engine/time/work-calendar.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import type { BookView, CalendarYearView } from '../contract/book-view.ts';
import type { RuleSnapshot } from './snapshot.ts';

/** The calendar by years: which notice each rests on, and every day that is not what its weekday says. */
export function calendarOf({ calendar, inForce }: RuleSnapshot, today: PlainDate): BookView['calendar'] {
  const latest = new Map<number, { notice: HolidayNotice; enteredBy: string | null }>();
  for (const notice of HOLIDAY_NOTICES) latest.set(notice.year, { notice, enteredBy: null });
  for (const { notice, code } of inForce.notices) {
    const known = latest.get(notice.year);
    if (known === undefined || known.notice.published <= notice.published)
      latest.set(notice.year, { notice, enteredBy: code });
  }
  const years = [...latest.values()].sort((a, b) => a.notice.year - b.notice.year);
  let missingFrom = civil(toEpochDay(today)).year;
  while (latest.has(missingFrom)) missingFrom += 1;
  return {
    version: calendar.version,
    years: years.map(({ notice, enteredBy }) => yearOf(calendar, notice, enteredBy)),
    missingFrom,
  };
}

function yearOf(calendar: WorkCalendar, notice: HolidayNotice, enteredBy: string | null): CalendarYearView {
  const { year, title, published, address, holidays, makeUpDays } = notice;
  const rests = holidays.flatMap(({ from, to }) => daysFrom(from, to));
  const named = [...rests, ...makeUpDays].sort();
  return {
    ...{ year, title, published, address, enteredBy },
    holidays: [...holidays],
    makeUpDays: [...makeUpDays],
    days: named.map((on) => {
      const day = toEpochDay(on);
      return { on, kind: calendar.kind(day) === 'makeUp' ? 'makeUp' : 'holiday', name: calendar.holiday(day) };
    }),
  };
}

function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const first = toEpochDay(from);
  return Array.from({ length: toEpochDay(to) - first + 1 }, (_, at) => toPlainDate(first + at));
}
