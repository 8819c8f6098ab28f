import { Temporal } from 'temporal-polyfill';

/** A moment as UTC ISO 8601 with milliseconds: `2026-11-22T04:05:06.789Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** Already in our shape, on a day that every month has: what most clients send, and needs no calendar. */
const PLAIN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Reads any ISO 8601 moment with an offset; `null` when it is none. Precision is cut to milliseconds. */
export function parseInstant(text: string): Instant | null {
  if (PLAIN.test(text)) return text as Instant;
  try {
    return toInstant(Temporal.Instant.from(text));
  } catch {
    return null;
  }
}

/** Same as `parseInstant`, for text that the caller knows to be a moment; throws a `RangeError` otherwise. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new RangeError(`not an instant: ${text}`);
  return parsed;
}

/** Whole milliseconds from `earlier` to `later`; negative when they are the other way round. */
export function millisecondsBetween(earlier: Instant, later: Instant): number {
  return Temporal.Instant.from(later).epochMilliseconds - Temporal.Instant.from(earlier).epochMilliseconds;
}

function toInstant(moment: Temporal.Instant): Instant {
  return moment
    .round({ smallestUnit: 'millisecond', roundingMode: 'floor' })
    .toString({ smallestUnit: 'millisecond' }) as Instant;
}

/** The moment so many whole milliseconds later; earlier when negative. */
export function addMilliseconds(moment: Instant, milliseconds: number): Instant {
  return toInstant(Temporal.Instant.from(moment).add({ milliseconds }));
}
