import { Temporal } from 'temporal-polyfill';
import { isoDay } from './gregorian.ts';
import { type Instant, millisecondsOf } from './instant.ts';
import { offsetAt } from './zone-offset.ts';

/** A calendar day without a clock: `2026-11-22`. Sorts as text. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; `null` when the text is not a day of the calendar (`2026-02-30`). */
export function parsePlainDate(text: string): PlainDate | null {
  if (!SHAPE.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
  } catch {
    return null;
  }
}

/** Same as `parsePlainDate`, for text that the caller knows to be a day; throws a `RangeError` otherwise. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === null) throw new RangeError(`not a plain date: ${text}`);
  return parsed;
}

/** The calendar day on which `moment` falls in `timeZone` (IANA name, e.g. `Asia/Shanghai`). */
export function dateIn(timeZone: string, moment: Instant): PlainDate {
  const at = millisecondsOf(moment);
  return isoDay(Math.floor((at + offsetAt(timeZone, at)) / 86_400_000)) as PlainDate;
}

/** The day `days` calendar days after `date`; the start day is not counted (民法典 第201条). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate;
}

/** Calendar days from `earlier` to `later`; negative when they are the other way round. */
export function daysBetween(earlier: PlainDate, later: PlainDate): number {
  return Temporal.PlainDate.from(earlier).until(Temporal.PlainDate.from(later), { largestUnit: 'day' }).days;
}
