import type { ClockUnit } from '#engine/time/clock-rule.ts';
import { DAY_MS, missingOver, type OracleCalendar } from './oracle-calendar.ts';

const MINUTE = 60_000;

/** Zones of the tests and how far their wall clocks are ahead of Greenwich, in minutes: none of them has changed it since 1992. */
export const OFFSETS: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Shanghai': 480, 'Asia/Kathmandu': 345 };

/** Milliseconds that the wall clock of the calendar's zone shows more than Greenwich. */
export function offsetOf({ settings }: OracleCalendar): number {
  return (OFFSETS[settings.timeZone] as number) * MINUTE;
}

interface Hours {
  readonly unit: ClockUnit;
  readonly number: number;
  readonly direction: 'after' | 'before';
}

/** Walks minute by minute from a moment of the wall clock (milliseconds) to the one at which the hours have run. */
export function walkHours({ unit, number, direction }: Hours, start: number, calendar: OracleCalendar): number {
  let left = number * (unit === 'minute' ? 1 : 60) * MINUTE;
  let at = start;
  const counts = (minute: number) => unit !== 'workingHour' || isWorked(minute, calendar);
  if (left === 0) while (!counts(direction === 'after' ? at : minuteBefore(at))) at = nextMinute(at, direction);
  while (left > 0) {
    const next = nextMinute(at, direction);
    const step = Math.min(Math.abs(next - at), left);
    if (!counts(direction === 'after' ? at : minuteBefore(at))) at = next;
    else {
      at += direction === 'after' ? step : -step;
      left -= step;
    }
  }
  return at;
}

function minuteBefore(at: number): number {
  return Math.ceil(at / MINUTE) * MINUTE - MINUTE;
}

function nextMinute(at: number, direction: 'after' | 'before'): number {
  return direction === 'after' ? Math.floor(at / MINUTE) * MINUTE + MINUTE : minuteBefore(at);
}

/** Whether a shift of the day, or one of the night before, covers the minute. */
function isWorked(at: number, { works, settings }: OracleCalendar): boolean {
  const day = Math.floor(at / DAY_MS);
  const minute = Math.floor((at - day * DAY_MS) / MINUTE);
  for (const { from, to } of settings.hours) {
    if (minute >= from && minute < to && works(day)) return true;
    if (minute + 1440 >= from && minute + 1440 < to && works(day - 1)) return true;
  }
  return false;
}

/** The years missing for the days from the first to the last moment; within a night shift, also the day on which it began. */
export function missingForHours(calendar: OracleCalendar, a: number, b: number): number[] {
  const first = Math.min(a, b);
  const day = Math.floor(first / DAY_MS);
  const minute = Math.floor((first - day * DAY_MS) / MINUTE);
  const isNight = calendar.settings.hours.some(({ to }) => minute + 1440 < to);
  return missingOver(calendar, isNight ? day - 1 : day, Math.floor(Math.max(a, b) / DAY_MS));
}
