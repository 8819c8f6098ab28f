import { z } from 'zod';
import { CLOCK_MEANINGS, CLOCK_SIDES, CLOCK_UNITS, ROLLS } from '#engine/time/clock-rule.ts';
import { OVERRIDE_GROUNDS } from '../model/index.ts';

export const words = z.object({ zh: z.string(), en: z.string() });
const day = z.iso.date();
const unit = z.enum(CLOCK_UNITS);

export const basisView = z.object({ law: words, article: z.string().nullable(), document: z.string().nullable() });
const bases = z.array(basisView);

/** What every row of the book says of itself. */
const row = {
  id: z.string(),
  text: words,
  basis: bases,
  validFrom: day,
  validTo: day.nullable(),
  /** `CN`, an ISO 3166-2 code, or `park`. */
  region: z.string(),
  /** Read in the text of the act or in an official reprint; `false` is shown with a warning. */
  verified: z.boolean(),
  note: words.nullable(),
  /** In force today. */
  applies: z.boolean(),
};

const cause = words.extend({ id: z.string() });

/** One version of a clock: `engine/time/clock-rule.ts`, `ClockRule`. */
const clockVersion = z.object({
  ...row,
  side: z.enum(CLOCK_SIDES),
  kind: z.enum(['legal', 'promised']),
  meaning: z.enum(CLOCK_MEANINGS),
  number: z.int(),
  unit,
  direction: z.enum(['after', 'before']),
  plusDays: z.int(),
  at: z.string().nullable(),
  startEvent: words,
  counting: z.array(z.string()),
  /** Those of them that say what a “day” of the act is. */
  dayRules: z.array(z.object({ id: z.string(), text: words, basis: bases })),
  roll: z.enum(ROLLS),
  extension: z.object({ number: z.int(), unit, approval: words }).nullable(),
  suspensions: z.array(cause),
  interruptions: z.array(cause),
  effect: words.nullable(),
  otherReading: z.object({ unit, roll: z.enum(ROLLS), why: words, basis: bases }).nullable(),
  governsOpenMatters: z.boolean(),
  /** The number with its unit: `15个工作日`, `15 working days`. */
  period: words,
});
export type ClockVersionView = z.output<typeof clockVersion>;

/** An override of the park that was put in force, past ones and those to come too. */
const clockOverride = z.object({
  /** Code of its change. */
  code: z.string(),
  number: z.int(),
  period: words,
  ground: z.enum(OVERRIDE_GROUNDS),
  basis: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  enteredOn: day,
  /** Code of the ending that set `validTo`. */
  endedBy: z.string().nullable(),
  /** It governs clocks that start today. */
  applies: z.boolean(),
  /** First day of a version of the law that came into the book after it and lies within its days: time to end it. */
  lawChangesOn: day.nullable(),
});
export type ClockOverrideView = z.output<typeof clockOverride>;

const clock = z.object({
  id: z.string(),
  /** Oldest first. */
  versions: z.array(clockVersion),
  /** By their first day. */
  overrides: z.array(clockOverride),
});
export type ClockView = z.output<typeof clock>;

const calendarYear = z.object({
  year: z.int(),
  title: words,
  published: day,
  address: z.string(),
  /** Code of the change by which the park entered it; `null` for a notice of the program. */
  enteredBy: z.string().nullable(),
  holidays: z.array(z.object({ name: words, from: day, to: day })),
  makeUpDays: z.array(day),
  /** Every day that is not what its weekday says, in order, and the holiday it belongs to. */
  days: z.array(z.object({ on: day, kind: z.enum(['holiday', 'makeUp']), name: words.nullable() })),
});
export type CalendarYearView = z.output<typeof calendarYear>;

const countingRule = z.object({
  id: z.string(),
  text: words,
  basis: bases,
  verified: z.boolean(),
  note: words.nullable(),
});

const normRow = z.object({ ...row, number: z.string().nullable(), unit: words.nullable() });

/** The numbers and inputs of an arithmetic by their names; the reckoning itself is `gangwan arithmetic`. */
const arithmeticRow = z.object({
  ...row,
  numbers: z.array(z.object({ name: z.string(), value: z.number(), unit: words, text: words })),
  inputs: z.array(z.object({ name: z.string(), kind: z.string(), required: z.boolean(), text: words })),
});

const firstViolationList = z.object({
  ...row,
  /** How many items the list has; `null` when not known. */
  items: z.int().nullable(),
  conditions: z.array(words),
  firstMeans: words.nullable(),
});

/** The rule book as it stands for the park today. */
export const bookView = z.object({
  today: day,
  timeZone: z.string(),
  calendar: z.object({
    /** The day of the latest notice known. */
    version: day.nullable(),
    /** By year; of two notices for one year the later one. */
    years: z.array(calendarYear),
    /** The first year whose notice is not known: days in it are provisional. */
    missingFrom: z.int(),
  }),
  countingRules: z.array(countingRule),
  clocks: z.array(clock),
  norms: z.array(normRow),
  arithmetic: z.array(arithmeticRow),
  firstViolations: z.object({
    national: z.object({ conditions: z.array(words), basis: bases, validFrom: day }),
    lists: z.array(firstViolationList),
  }),
});
export type BookView = z.output<typeof bookView>;
