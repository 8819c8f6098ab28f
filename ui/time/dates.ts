import type { Locale } from '../words/words.ts';

/**
 * Days and moments for the eye. Sums of days are done on UTC midnights, which have no summer time, because the desk can spare
 * the 16 KB of temporal-polyfill on its first route; whatever is recorded is reckoned by the server.
 */
const DAY = 86_400_000;
const tags = { zh: 'zh-CN', en: 'en-GB' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026年11月22日 周日` / `Sun, 22 Nov 2026`. */
export function longDay(day: string, locale: Locale): string {
  return format(locale, 'UTC', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }, utc(day));
}

/** `2026-11-22`: as the ledger writes it, in both languages. */
export function dayIn(timeZone: string, moment: string | Date): string {
  const parts = formatter('en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(moment));
}

/** `2026-11-22 14:05` in the park's time zone. */
export function minuteIn(timeZone: string, moment: string): string {
  const time = formatter('en-GB', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dayIn(timeZone, moment)} ${time.format(new Date(moment))}`;
}

/** `2026-11-22 14:05:06`, for the timeline. */
export function secondIn(timeZone: string, moment: string): string {
  const time = formatter('en-GB', timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return `${dayIn(timeZone, moment)} ${time.format(new Date(moment))}`;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** The day `days` calendar days after `day`. */
export function daysAfter(day: string, days: number): string {
  return new Date(utc(day) + days * DAY).toISOString().slice(0, 10);
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions, at: number): string {
  return formatter(tags[locale], timeZone, options).format(at);
}

function formatter(tag: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
  formats.set(key, known);
  return known;
}
