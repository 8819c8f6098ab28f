import type { PlainDate } from './plain-date.ts';

/** A clock that runs for a matter as it stands: a pure function of the matter's state, so no clock is ever set or reset by hand. */
export interface RunningClock {
  /** Name of the clock within its matter, e.g. `rectify`; a matter has each at most once at a time. */
  readonly clock: string;
  /** The last day to act, or the first on which it may be done: the day that the reminders turn around. */
  readonly dueOn: PlainDate;
  /** True while the day rests on a calendar year that has not been announced. */
  readonly provisional: boolean;
}
