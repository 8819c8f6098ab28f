/**
 * A day as a whole number: days since 1970-01-01, negative before it. Clocks count in these, because a rule over a year of days
 * must not make a calendar object for each. The conversion is the proleptic Gregorian one, exact for the years 0001 to 9999.
 */
export type EpochDay = number;

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

/** `2026-11-22`. */
export function isoDay(day: EpochDay): string {
  const { year, month, day: date } = civil(day);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(date)}`;
}

/** `7` as `07`. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
