import { Temporal } from 'temporal-polyfill';
import { type Refusal, refuse } from '../flow/refusal.ts';
import { type Instant, instantOf, millisecondsOf } from './instant.ts';
import { offsetAt } from './zone-offset.ts';

/** Minutes from midnight of the working day on which the shift begins; `to` may lie beyond 24:00 for a night shift. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** The shifts of a working day in their order; what lies between them (lunch) does not count. */
export type BusinessHours = readonly Shift[];

const DAY = 1440;
const DAY_MS = 86_400_000;

/** Reads `['08:30-12:00', '13:30-17:30']`; a shift that ends at or before its beginning runs into the next day. */
export function readBusinessHours(shifts: readonly string[]): BusinessHours | Refusal<'hours.invalid'> {
  const read: (Shift & { readonly text: string })[] = [];
  for (const text of shifts) {
    const [, h1, m1, h2, m2] = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
    const from = Number(h1) * 60 + Number(m1);
    const to = Number(h2) * 60 + Number(m2);
    if (Number.isNaN(from + to) || to > DAY) return refuse('hours.invalid', { shift: text });
    read.push({ from, to: to <= from ? to + DAY : to, text });
  }
  read.sort((a, b) => a.from - b.from);
  const [first] = read;
  if (first === undefined) return refuse('hours.invalid', { shift: '' });
  const next = [...read.slice(1), { from: first.from + DAY, to: 0 }];
  const overlap = read.find((shift, at) => shift.to > (next[at]?.from ?? 0));
  return overlap === undefined
    ? read.map(({ from, to }) => ({ from, to }))
    : refuse('hours.invalid', { shift: overlap.text });
}

/** A moment on the wall clock of a zone: the local day as an epoch day, and the minutes since its midnight with fractions. */
export interface WallMoment {
  readonly day: number;
  readonly minute: number;
}

export function wallMoment(timeZone: string, at: Instant): WallMoment {
  const moment = millisecondsOf(at);
  const local = moment + offsetAt(timeZone, moment);
  const day = Math.floor(local / DAY_MS);
  return { day, minute: (local - day * DAY_MS) / 60_000 };
}

/** The instant at which the wall clock of `timeZone` shows that moment; `minute` may run over the day. */
export function instantAt(timeZone: string, { day, minute }: WallMoment): Instant {
  const local = day * DAY_MS + Math.round(minute * 60_000);
  const [before, after] = [offsetAt(timeZone, local - DAY_MS), offsetAt(timeZone, local + DAY_MS)];
  if (before === after) return instantOf(local - before);
  // The clocks change on that day: the calendar knows what a skipped or a doubled hour means.
  const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
  return instantOf(wall.toZonedDateTime(timeZone).epochMilliseconds);
}
