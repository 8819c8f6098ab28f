import { isRefusal, type Refusal } from '../flow/refusal.ts';
import type { ClockRefusal } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import type { Moment } from './derivation.ts';
import { due } from './due.ts';
import type { DueAnswer } from './due-answer.ts';
import type { PlainDate } from './plain-date.ts';
import type { RuleBook } from './rule-book.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The rules that hold in one park: the book with the park's overrides, and the calendar as far as it is known. */
export interface ParkRules {
  readonly book: RuleBook;
  readonly calendar: WorkCalendar;
  /** The calendar as it was in an earlier version (`WorkCalendar.version`), to compute an old answer again. */
  readonly calendarAsOf: (version: PlainDate | null) => WorkCalendar;
}

/**
 * A clock as the ledger keeps it when it starts: the answer, and all that is needed to compute it again. Later rules and
 * calendars do not touch it (M4).
 */
export interface ClockStamp {
  readonly rule: string;
  /** First day of force of the version that was applied, and its number: they tell an override from the law. */
  readonly ruleFrom: string;
  readonly number: number;
  readonly start: Moment;
  readonly natural: Moment;
  readonly latest: Moment;
  readonly provisional: boolean;
  /** The day on which it was computed, and the version of the calendar then. */
  readonly asOf: PlainDate;
  readonly calendar: PlainDate | null;
}

/** Starts a clock of the book for a matter. */
export function startClock(
  { book, calendar }: ParkRules,
  rule: string,
  start: string,
  asOf: PlainDate,
): ClockStamp | Refusal<ClockRefusal> {
  const answer = book.due(rule, start, calendar);
  if (isRefusal(answer)) return answer;
  return {
    rule,
    ruleFrom: answer.ruleFrom,
    number: answer.number,
    start: answer.start,
    natural: answer.natural,
    latest: answer.latest,
    provisional: answer.provisional,
    asOf,
    calendar: calendar.version,
  };
}

/**
 * A provisional stamp made firm by the holiday notices that are known now: the same start, the same version of the rule, the
 * calendar of today. `null` when the stamp was firm, or when a notice that it needs is still missing; a firm stamp never moves.
 */
export function settleClock(stamp: ClockStamp, { book, calendar }: ParkRules): ClockStamp | null {
  if (!stamp.provisional) return null;
  const rule = book.version(stamp.rule, stamp.ruleFrom, stamp.number);
  const answer = rule === null ? null : due(rule, stamp.start, calendar);
  if (answer === null || isRefusal(answer) || answer.provisional) return null;
  const { natural, latest } = answer;
  return { ...stamp, natural, latest, provisional: false, calendar: calendar.version };
}

/** A stamped clock computed anew. */
export interface Proof {
  readonly answer: DueAnswer;
  readonly rule: ClockRule;
  /** The answer is the stamped one. Where it is not, the stamp or the book was changed by hand. */
  readonly agrees: boolean;
}

/** Computes a stamped clock again by its own version of the rule and the calendar of its day; `null` without that version. */
export function prove(stamp: ClockStamp, { book, calendarAsOf }: ParkRules): Proof | null {
  const rule = book.version(stamp.rule, stamp.ruleFrom, stamp.number);
  const answer = rule === null ? null : due(rule, stamp.start, calendarAsOf(stamp.calendar));
  if (rule === null || answer === null || isRefusal(answer)) return null;
  const { natural, latest, provisional } = answer;
  const agrees = natural === stamp.natural && latest === stamp.latest && provisional === stamp.provisional;
  return { answer, rule, agrees };
}
