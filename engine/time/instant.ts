import { Temporal } from 'temporal-polyfill';
import { epochDay, isoDay, two } from './gregorian.ts';

/** A moment as UTC ISO 8601 with milliseconds: `2026-11-22T04:05:06.789Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** Already in our shape, on a day that every month has: what most clients send, and needs no calendar. */
const PLAIN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** As most other clients send it, down to milliseconds, with an offset. */
const USUAL =
  /^([1-8]\d{3})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{3}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Reads any ISO 8601 moment with an offset; `null` when it is none. Precision is cut to milliseconds. */
export function parseInstant(text: string): Instant | null {
  if (PLAIN.test(text)) return text as Instant;
  const usual = parseUsual(text);
  if (usual !== null) return usual;
  try {
    return toInstant(Temporal.Instant.from(text));
  } catch {
    return null;
  }
}

/** By arithmetic alone, as a clock in hours is asked for often; `null` leaves it to the calendar. */
function parseUsual(text: string): Instant | null {
  const parts = USUAL.exec(text);
  if (parts === null) return null;
  const [, year, month, date, hour, minute, second, fraction = '0', sign, hours = '0', minutes = '0'] = parts;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const day = epochDay(Number(year), Number(month), Number(date));
  if (isoDay(day) !== text.slice(0, 10)) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction);
  return instantOf(day * DAY + time - offset);
}

const DAY = 86_400_000;

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisecondsOf(moment: Instant): number {
  const digits = (from: number, to: number) => Number(moment.slice(from, to));
  if (moment.length !== 24) return Temporal.Instant.from(moment).epochMilliseconds;
  const day = epochDay(digits(0, 4), digits(5, 7), digits(8, 10));
  return day * DAY + ((digits(11, 13) * 60 + digits(14, 16)) * 60 + digits(17, 19)) * 1000 + digits(20, 23);
}

/** The moment so many whole milliseconds after 1970-01-01T00:00Z. */
export function instantOf(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / DAY);
  if (day < EARLIEST_PLAIN || day > LATEST_PLAIN)
    return toInstant(Temporal.Instant.fromEpochMilliseconds(milliseconds));
  const time = milliseconds - day * DAY;
  const [hour, minute] = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60];
  const [second, fraction] = [Math.floor(time / 1000) % 60, time % 1000];
  return `${isoDay(day)}T${two(hour)}:${two(minute)}:${two(second)}.${fraction < 100 ? '0' : ''}${two(fraction)}Z` as Instant;
}

/** Days whose year has four digits. */
const EARLIEST_PLAIN = epochDay(1, 1, 1);
const LATEST_PLAIN = epochDay(9999, 12, 31);

/** Same as `parseInstant`, for text that the caller knows to be a moment; throws a `RangeError` otherwise. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new RangeError(`not an instant: ${text}`);
  return parsed;
}

/** Whole milliseconds from `earlier` to `later`; negative when they are the other way round. */
export function millisecondsBetween(earlier: Instant, later: Instant): number {
  return millisecondsOf(later) - millisecondsOf(earlier);
}

function toInstant(moment: Temporal.Instant): Instant {
  return moment
    .round({ smallestUnit: 'millisecond', roundingMode: 'floor' })
    .toString({ smallestUnit: 'millisecond' }) as Instant;
}

/** The moment so many whole milliseconds later; earlier when negative. */
export function addMilliseconds(moment: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(moment) + milliseconds);
}
