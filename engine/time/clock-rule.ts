/** Words that a person reads, in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a period is counted in. The first four run on (an instant plus minutes, hours, or hours of business); the next four are
 * counted from a day; the calendar periods end when the month, quarter, half-year or year ends.
 */
export const CLOCK_UNITS = [
  'minute',
  'hour',
  'workingHour',
  'day',
  'workingDay',
  'month',
  'year',
  'calendarMonth',
  'calendarQuarter',
  'calendarHalfYear',
  'calendarYear',
] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

/** What happens when the last day is a day of rest: on to the next working day, back to the one before, or nothing. */
export const ROLLS = ['forward', 'backward', 'none'] as const;
export type Roll = (typeof ROLLS)[number];

/**
 * What the computed day means: the last day to act, the first day on which something may be done, the end of a validity, or the
 * day until which something is kept.
 */
export const CLOCK_MEANINGS = ['deadline', 'notBefore', 'expiry', 'retention'] as const;
export type ClockMeaning = (typeof CLOCK_MEANINGS)[number];

/** Who is bound. An authority works towards the natural day and has the rolled one only as its latest (`DueAnswer.target`). */
export const CLOCK_SIDES = ['authority', 'party', 'enterprise', 'park'] as const;
export type ClockSide = (typeof CLOCK_SIDES)[number];

/** Where a rule stands: the act by its full name, the article as the act writes it (`第四十三条第一款`), its document number. */
export interface Basis {
  readonly law: Words;
  /** `第四十三条`; `null` where the act has no articles or the article is not known. */
  readonly article: string | null;
  /** `国务院令第586号`, `应急管理部令第18号`; `null` for a law of the National People's Congress. */
  readonly document: string | null;
}

/** What the word “day” (日) means in an act: the reason why five days are working days here and calendar days there. */
export interface DayMeaning {
  /** `C5`. */
  readonly id: string;
  readonly text: Words;
  readonly basis: readonly Basis[];
}

/** An extension that the law allows: at most so much more, and who has to approve it. */
export interface ExtensionRule {
  readonly number: number;
  readonly unit: ClockUnit;
  readonly approval: Words;
}

/** A reason for which the law stops a clock (中止、不计入) or starts it anew (中断, limitation periods only). */
export interface ClockCause extends Words {
  readonly id: string;
}

/** One version of one clock. A number that changes is a new version of the same id, with its own days of validity. */
export interface ClockRule {
  /** Readable and stable for ever: `petition.handle`. */
  readonly id: string;
  /** What has to be done, by whom. */
  readonly text: Words;
  readonly side: ClockSide;
  /** A limit of law, or one that the park has promised on its own (M5). */
  readonly kind: 'legal' | 'promised';
  readonly meaning: ClockMeaning;
  /** How many units; 0 means the start day itself (a payday, the day an order names). */
  readonly number: number;
  readonly unit: ClockUnit;
  /** `after` counts on from the start, `before` counts back from it (a notice so many days before a hearing). */
  readonly direction: 'after' | 'before';
  /** Days added to the end of a calendar period: the 15th of the next quarter's first month is 15. */
  readonly plusDays: number;
  /** A clock time by which it must be done on that day (`10:00`); `null` for the end of the day. */
  readonly at: string | null;
  /** What starts the clock. */
  readonly startEvent: Words;
  /** Counting rules that apply (`rulebook/counting-rules.ts`): `C1`, `C5`. */
  readonly counting: readonly string[];
  /** Those of them that say what a “day” of this act is: the steps print them. */
  readonly dayRules: readonly DayMeaning[];
  readonly roll: Roll;
  readonly extension: ExtensionRule | null;
  readonly suspensions: readonly ClockCause[];
  /** Grounds on which the whole period starts again by law; empty for everything but limitation periods (时效). */
  readonly interruptions: readonly ClockCause[];
  /** What follows when it is missed; `null` when the act is silent. */
  readonly effect: Words | null;
  readonly basis: readonly Basis[];
  /** First day of force, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Last day of force; `null` while in force. */
  readonly validTo: string | null;
  /** `CN`, or the ISO 3166-2 code of a province (`CN-32`); `park` for a limit the operator sets. */
  readonly region: string;
  /** Read in the text of the act or in an official reprint; `false` is shown with a warning. */
  readonly verified: boolean;
  /** What the operator has to know or check; `null` when there is nothing. */
  readonly note: Words | null;
  /** A second reading of the same text that others follow, so that the answer shows both. */
  readonly otherReading: OtherReading | null;
  /** A new version that also governs matters begun under the old one, because the law says so. */
  readonly governsOpenMatters: boolean;
}

export interface OtherReading {
  readonly unit: ClockUnit;
  readonly roll: Roll;
  readonly why: Words;
  readonly basis: readonly Basis[];
}
