import { Temporal } from 'temporal-polyfill';

/** Milliseconds of the wall clock before Greenwich, from one change of the clocks to the next. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The span last asked for in each zone: China has had one since 1991. */
const spans = new Map<string, Span>();

/** How far the wall clock of `timeZone` (IANA name) is ahead of Greenwich at a moment; both in milliseconds. */
export function offsetAt(timeZone: string, at: number): number {
  const kept = spans.get(timeZone);
  if (kept !== undefined && kept.from <= at && at < kept.to) return kept.offset;
  const span = spanAt(timeZone, at);
  spans.set(timeZone, span);
  return span.offset;
}

function spanAt(timeZone: string, at: number): Span {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  // A change at this very moment is one before the next millisecond.
  const before = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = zoned.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
}
