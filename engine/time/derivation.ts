import type { ClockUnit, Words } from './clock-rule.ts';
import type { Instant } from './instant.ts';
import type { PlainDate } from './plain-date.ts';
import type { DayKind } from './work-calendar.ts';

/** A day for clocks counted in days, an instant for those that run on. */
export type Moment = PlainDate | Instant;

/**
 * One step from the start to the last day. All steps together are the proof: each can be checked by hand against the act and
 * the calendar. `derivation-words.ts` prints them.
 */
export type Step =
  /** `counted`: the moment itself is the first (hours run on); a start day never is (民法典 第二百零一条). */
  | {
      readonly step: 'start';
      readonly on: Moment;
      readonly event: Words;
      readonly counted: boolean;
      readonly direction: 'after' | 'before';
    }
  /** What a day of this act is. */
  | { readonly step: 'dayRule'; readonly id: string; readonly text: Words; readonly law: Words }
  /** The day is what the order or the agreement names. */
  | { readonly step: 'named'; readonly on: Moment; readonly event: Words }
  | { readonly step: 'restart'; readonly on: PlainDate; readonly ground: Words }
  | { readonly step: 'paused'; readonly from: PlainDate; readonly until: PlainDate; readonly cause: Words }
  | {
      readonly step: 'counted';
      readonly number: number;
      readonly unit: ClockUnit;
      readonly direction: 'after' | 'before';
      readonly on: Moment;
      /** The working days of business in which hours were counted; `null` for everything else. */
      readonly shifts: readonly string[] | null;
    }
  /** A closed stretch inside a count of working days. */
  | { readonly step: 'closed'; readonly from: PlainDate; readonly to: PlainDate; readonly name: Words }
  | { readonly step: 'makeUp'; readonly on: PlainDate; readonly name: Words | null }
  /** The month has no corresponding day, so its last day (民法典 第二百零二条). */
  | { readonly step: 'monthEnd'; readonly on: PlainDate }
  | { readonly step: 'plusDays'; readonly number: number; readonly on: PlainDate }
  | { readonly step: 'extended'; readonly number: number; readonly unit: ClockUnit; readonly approval: Words }
  /** The day is worked, so the period ends on it; said when that is a surprise (a make-up day). */
  | { readonly step: 'stands'; readonly on: PlainDate; readonly kind: DayKind; readonly name: Words | null }
  /** The day is one of rest … */
  | { readonly step: 'rest'; readonly on: PlainDate; readonly kind: DayKind; readonly name: Words | null }
  /** … and so it ends on the first working day after it, or the last before it. */
  | { readonly step: 'rolled'; readonly direction: 'forward' | 'backward'; readonly on: PlainDate }
  /** A day of rest that moves nothing: hours, validities and the park's rounds run through it. */
  | { readonly step: 'neverRolls'; readonly on: Moment }
  | { readonly step: 'byTime'; readonly at: string }
  /** An authority works towards the last working day on or before the natural one. */
  | { readonly step: 'target'; readonly on: PlainDate }
  | { readonly step: 'provisional'; readonly years: readonly number[] };
