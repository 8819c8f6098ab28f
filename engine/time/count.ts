import type { ClockUnit } from './clock-rule.ts';
import { addMonths } from './epoch-day.ts';
import { civil, type EpochDay, epochDay } from './gregorian.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Days that do not count, both ends included; in their order and apart from one another. */
export interface Pause {
  readonly from: EpochDay;
  readonly until: EpochDay;
}

/** Units that are counted from a day on. */
export type DayUnit = Exclude<ClockUnit, 'minute' | 'hour' | 'workingHour'>;

export interface Period {
  readonly number: number;
  readonly unit: DayUnit;
  readonly direction: 'after' | 'before';
  readonly plusDays: number;
}

/** The day on which a period ends that is counted from `start`, before any roll. The start day is not counted (民法典 第二百零一条). */
export function endOfPeriod(
  { number, unit, direction, plusDays }: Period,
  start: EpochDay,
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): EpochDay {
  const signed = direction === 'after' ? number : -number;
  switch (unit) {
    case 'day':
      return withPauses(start, start + signed, pauses);
    case 'workingDay':
      return nthWorkday(start, signed, calendar, pauses);
    case 'month':
      return withPauses(start, addMonths(start, signed), pauses);
    case 'year':
      return withPauses(start, addMonths(start, signed * 12), pauses);
    default:
      return endOfCalendarPeriod(start, number, MONTHS[unit]) + plusDays;
  }
}

const MONTHS = { calendarMonth: 1, calendarQuarter: 3, calendarHalfYear: 6, calendarYear: 12 } as const;

/** The last day of the `number`-th month, quarter, half-year or year, the one in which `start` lies being the first. */
function endOfCalendarPeriod(start: EpochDay, number: number, months: number): EpochDay {
  const { year, month } = civil(start);
  const first = Math.floor((month - 1) / months) * months;
  const after = year * 12 + first + months * number;
  return epochDay(Math.floor(after / 12), (after % 12) + 1, 1) - 1;
}

/** Each paused day before the end puts the end off by one, and the days it is put off by may be paused in their turn. */
function withPauses(start: EpochDay, end: EpochDay, pauses: readonly Pause[]): EpochDay {
  let last = end;
  for (const { from, until } of pauses) {
    const first = Math.max(from, start + 1);
    if (first <= last && until >= first) last += until - first + 1;
  }
  return last;
}

/** The `number`-th working day after `start`; before it when negative; `start` itself for none. Paused days do not count. */
function nthWorkday(start: EpochDay, number: number, calendar: WorkCalendar, pauses: readonly Pause[]): EpochDay {
  const step = number < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(number); left > 0; ) {
    day += step;
    if (calendar.isWorkday(day) && !isPaused(day, pauses)) left -= 1;
  }
  return day;
}

export function isPaused(day: EpochDay, pauses: readonly Pause[]): boolean {
  for (const { from, until } of pauses) if (day >= from && day <= until) return true;
  return false;
}
