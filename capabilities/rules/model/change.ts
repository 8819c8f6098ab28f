import type { PlainDate } from '#engine/time/plain-date.ts';

export const CHANGE_STATES = ['unproposed', 'proposed', 'inForce', 'refused', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const CHANGE_KINDS = ['override', 'ending', 'notice'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A stricter number of the park's own, or a change of law that the program does not hold yet. */
export const OVERRIDE_GROUNDS = ['local', 'newLaw'] as const;
export type OverrideGround = (typeof OVERRIDE_GROUNDS)[number];

/** Another number for one clock of the book, for clocks that start from `validFrom` to `validTo`, both counted. */
export interface OverrideContent {
  readonly kind: 'override';
  /** Id of the clock. */
  readonly rule: string;
  /** How many of the rule's own units. */
  readonly number: number;
  readonly ground: OverrideGround;
  /** The document it rests on, with its number. */
  readonly basis: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** The last day on which an override in force still counts for clocks that start. */
export interface EndingContent {
  readonly kind: 'ending';
  /** Code of the override's change. */
  readonly override: string;
  /** Id of its clock. */
  readonly rule: string;
  readonly lastDay: PlainDate;
}

/** Every day of rest from `from` to `to`; `name` in Chinese, as the notice has it. */
export interface NoticeHoliday {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A yearly holiday notice of the State Council's general office that the program does not hold. */
export interface NoticeContent {
  readonly kind: 'notice';
  readonly year: number;
  /** In Chinese, as published. */
  readonly title: string;
  readonly published: PlainDate;
  readonly address: string;
  readonly holidays: readonly NoticeHoliday[];
  readonly makeUpDays: readonly PlainDate[];
}

export type ChangeContent = OverrideContent | EndingContent | NoticeContent;

/** A change of the park's rules as its events have made it. */
export interface RuleChange {
  readonly state: ChangeState;
  /** `null` only before the first event. */
  readonly content: ChangeContent | null;
  /** Why it was proposed. */
  readonly reason: string;
  /** Ids of persons. */
  readonly proposer: string | null;
  readonly decider: string | null;
  readonly decidedOn: PlainDate | null;
  /** What the second person said, or why the proposer withdrew; `null` while it waits. */
  readonly answer: string | null;
  /** It is the park's so-manieth change in force, from 1; `null` unless it is in force. */
  readonly ordinal: number | null;
}

export const unproposed: RuleChange = {
  state: 'unproposed',
  content: null,
  reason: '',
  proposer: null,
  decider: null,
  decidedOn: null,
  answer: null,
  ordinal: null,
};
