import { civil, type EpochDay, epochDay, isoDay } from './gregorian.ts';
import type { PlainDate } from './plain-date.ts';

/** Days that clocks are counted between: nothing in the book is older or longer. */
export const EARLIEST = '1900-01-01';
export const LATEST = '2999-12-31';

/** The day of a date that is known to be one. */
export function toEpochDay(date: PlainDate): EpochDay {
  return epochDay(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

export function yearOf(day: EpochDay): number {
  return civil(day).year;
}

/** `2026-11-22`. */
export function toPlainDate(day: EpochDay): PlainDate {
  return isoDay(day) as PlainDate;
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(day: EpochDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return epochDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - epochDay(year, month, 1);
}

/** The corresponding day `months` later, or the month's last day when it has none (民法典 第二百零二条); negative counts back. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const from = civil(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return epochDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}
