import type { PlainDate } from './plain-date.ts';

/**
 * A day as a whole number: days since 1970-01-01, negative before it. Clocks count in these, because a rule over a year of days
 * must not make a calendar object for each. The conversion is the proleptic Gregorian one, exact for the years 0001 to 9999.
 */
export type EpochDay = number;

/** Days that clocks are counted between: nothing in the book is older or longer. */
export const EARLIEST = '1900-01-01';
export const LATEST = '2999-12-31';

/** Days from 1970-01-01 to the first of March of `year`, by the rule of 400 years with 146,097 days. */
function firstOfMarch(year: number): EpochDay {
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) - 719_468;
}

/** The day of a month counted from 1; `day` may run over the month's end. */
export function epochDay(year: number, month: number, day: number): EpochDay {
  const fromMarch = (month + 9) % 12;
  return firstOfMarch(month > 2 ? year : year - 1) + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
}

/** The day of a date that is known to be one. */
export function toEpochDay(date: PlainDate): EpochDay {
  return epochDay(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civil(day: EpochDay): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearInEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function yearOf(day: EpochDay): number {
  return civil(day).year;
}

/** `2026-11-22`. */
export function toPlainDate(day: EpochDay): PlainDate {
  const { year, month, day: date } = civil(day);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(date)}` as PlainDate;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
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
