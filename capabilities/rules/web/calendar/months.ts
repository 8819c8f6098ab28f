import { daysAfter } from '#ui/time/dates.ts';
import type { CalendarYearView } from '../../contract/book-view.ts';

/** A day as the year's calendar shows it. */
export interface Day {
  readonly on: string;
  /** Of a holiday, weekends inside it too; a weekend day that is worked; or what its weekday says. */
  readonly kind: 'rest' | 'work' | 'weekend' | 'plain';
  /** Of the holiday it belongs to. */
  readonly holiday: CalendarYearView['holidays'][number]['name'] | null;
}

export interface Month {
  /** `2026-02` */
  readonly id: string;
  /** From Monday to Sunday; `null` before the first and after the last of the month. */
  readonly weeks: readonly (readonly (Day | null)[])[];
}

type Notice = Pick<CalendarYearView, 'holidays' | 'makeUpDays'>;

/**
 * The twelve months of `year`. All notices are looked at, because one for the year before or after may name days of this one; where
 * two speak of a day the later notice of the list stands.
 */
export function monthsOf(year: number, notices: readonly Notice[]): Month[] {
  const rest = new Map<string, Day['holiday']>();
  const work = new Set<string>();
  for (const { holidays, makeUpDays } of notices) {
    for (const { name, from, to } of holidays) for (let on = from; on <= to; on = daysAfter(on, 1)) rest.set(on, name);
    for (const on of makeUpDays) work.add(on);
  }
  const dayOf = (on: string): Day => {
    const holiday = rest.get(on) ?? null;
    const kind = work.has(on) ? 'work' : holiday !== null ? 'rest' : weekdayOf(on) >= 5 ? 'weekend' : 'plain';
    return { on, kind, holiday };
  };
  return Array.from({ length: 12 }, (_, at) => monthOf(`${year}-${String(at + 1).padStart(2, '0')}`, dayOf));
}

function monthOf(id: string, dayOf: (on: string) => Day): Month {
  const cells: (Day | null)[] = Array.from({ length: weekdayOf(`${id}-01`) }, () => null);
  for (let on = `${id}-01`; on.startsWith(id); on = daysAfter(on, 1)) cells.push(dayOf(on));
  while (cells.length % 7 !== 0) cells.push(null);
  return { id, weeks: Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7)) };
}

/** 0 is Monday. */
function weekdayOf(on: string): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}
