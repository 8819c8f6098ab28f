import { ApiRefusal } from '#ui/api/refusal.ts';
import type { Values } from '#ui/form/field-row.ts';
import { type Locale, say } from '#ui/words/words.ts';
import { pages } from '../words/pages.ts';

interface Around {
  readonly timeZone: string;
  readonly locale: Locale;
}

/**
 * What the server is asked of a clock's day: `from` as a day or a moment of the park's wall clock, an extension as the event that
 * grants it on the first day that counts, `asOf` where one is given. A number that is none is refused at its field.
 */
export function queryOf({ from, extension, asOf }: Values, { timeZone, locale }: Around): Record<string, string> {
  const start = String(from ?? '');
  const day = start.slice(0, 10);
  return {
    from: start.length > 10 ? withOffset(start, timeZone) : start,
    ...(typeof extension === 'string' ? { events: JSON.stringify([granted(extension, day, locale)]) } : {}),
    ...(typeof asOf === 'string' && asOf !== '' ? { asOf } : {}),
  };
}

function granted(typed: string, day: string, locale: Locale) {
  const message = say(pages.wholeNumber, locale);
  if (!/^\d{1,4}$/.test(typed.trim()))
    throw new ApiRefusal(0, { code: 'request.invalid', message, fields: [{ path: 'extension', message }] });
  const reason = say(pages.extendReason, locale);
  return { type: 'extended', on: day, number: Number(typed), reason, by: 'asks', approvedBy: 'approves' };
}

/** `2026-11-22T08:30` on the wall clock of `timeZone`, with its offset from Greenwich: `2026-11-22T08:30:00+08:00`. */
export function withOffset(wall: string, timeZone: string): string {
  const seconds = wall.length === 16 ? `${wall}:00` : wall;
  const asUtc = Date.parse(`${seconds}Z`);
  if (Number.isNaN(asUtc)) return wall;
  // Looked up where the wall clock really stands: the guess by UTC may lie on the other side of a change of the clocks.
  const offset = offsetAt(asUtc - minutesOf(offsetAt(asUtc, timeZone)) * 60_000, timeZone);
  return `${seconds}${offset}`;
}

function offsetAt(moment: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment);
  const said = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(said)?.[0] ?? '+00:00';
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** A moment for the eye: `2026-10-02 06:00`; a day stays as it is. */
export function shown(moment: string): string {
  return moment.length === 10 ? moment : `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}

/** The day or moment on which a calculation begins before anybody has typed. */
export function startToday(today: string, byHours: boolean): string {
  return byHours ? `${today}T09:00` : today;
}
