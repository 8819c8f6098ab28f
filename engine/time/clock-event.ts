import type { PlainDate } from './plain-date.ts';

/**
 * What may happen to a running clock, in the order of its days. There is no reset: a clock is what its start, its rule, the
 * calendar and these make of it. Whoever asks and whoever approves are two (ids of persons or of roles).
 */
export type ClockEvent =
  | {
      readonly type: 'extended';
      readonly on: PlainDate;
      /** How much more, in the unit of the rule's extension. */
      readonly number: number;
      readonly reason: string;
      readonly by: string;
      readonly approvedBy: string;
    }
  | {
      readonly type: 'paused';
      /** First day that does not count. */
      readonly on: PlainDate;
      /** Last day that does not count, unless it is resumed before: no pause is without an end. */
      readonly until: PlainDate;
      /** Id of one of the rule's suspensions. */
      readonly cause: string;
      readonly by: string;
      readonly approvedBy: string;
    }
  /** `on` is the first day that counts again. */
  | { readonly type: 'resumed'; readonly on: PlainDate }
  /** 时效中断: the whole period begins anew after `on`; for limitation periods alone, on a ground that the law names. */
  | { readonly type: 'interrupted'; readonly on: PlainDate; readonly ground: string };

/** Why a clock cannot be computed, or why an event cannot happen to it. Words: `clock-refusal-words.ts`. */
export type ClockRefusal =
  | 'clock.unknown-rule'
  | 'clock.not-in-force'
  | 'clock.date-invalid'
  | 'clock.moment-needed'
  | 'clock.region-without-rule'
  | 'clock.event-invalid'
  | 'clock.event-before-start'
  | 'clock.event-after-end'
  | 'clock.events-out-of-order'
  | 'clock.no-extension'
  | 'clock.extension-invalid'
  | 'clock.extension-too-long'
  | 'clock.second-person'
  | 'clock.reason-missing'
  | 'clock.cannot-pause'
  | 'clock.no-such-cause'
  | 'clock.pause-reversed'
  | 'clock.already-paused'
  | 'clock.not-paused'
  | 'clock.no-reset'
  | 'clock.out-of-range';
