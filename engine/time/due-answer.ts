import type { Basis, ClockRule, Words } from './clock-rule.ts';
import type { Moment, Step } from './derivation.ts';
import type { PlainDate } from './plain-date.ts';

/** When a clock ends, and the proof. */
export interface DueAnswer {
  /** Id of the rule, and the first day of force of the version that was applied. */
  readonly rule: string;
  readonly ruleFrom: string;
  /** That version itself. */
  readonly applied: ClockRule;
  /** The rule's number in that version, in its unit. */
  readonly number: number;
  readonly start: Moment;
  /** The last day as counted, before any roll. */
  readonly natural: Moment;
  /** The last day after the roll over days of rest. */
  readonly rolled: Moment;
  /** The rolled last day with all extensions; `null` when there is none. */
  readonly extended: Moment | null;
  /** The day that counts: `extended`, else `rolled`. */
  readonly latest: Moment;
  /** For an authority's limit: the last working day on or before the natural day, which it works towards; `null` otherwise. */
  readonly target: PlainDate | null;
  /** The holiday notice of a year that the answer rests on is not known: the day may still change by it. */
  readonly provisional: boolean;
  readonly missingYears: readonly number[];
  readonly derivation: readonly Step[];
  readonly basis: readonly Basis[];
  readonly otherReading: OtherDue | null;
}

/** The same period by the other reading of the text. */
export interface OtherDue {
  readonly natural: Moment;
  readonly rolled: Moment;
  readonly why: Words;
  readonly basis: readonly Basis[];
}
