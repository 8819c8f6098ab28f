import { type Instant, instant } from '#engine/time/instant.ts';

/** A clock that stands still until it is set. */
export interface AdjustableClock {
  now(): Instant;
  set(moment: string): void;
  /** Moves on by whole days, hours, minutes. */
  forward(by: { days?: number; hours?: number; minutes?: number }): void;
}

export function adjustableClock(startAt: string): AdjustableClock {
  let current = instant(startAt);
  return {
    now: () => current,
    set: (moment) => {
      current = instant(moment);
    },
    forward: ({ days = 0, hours = 0, minutes = 0 }) => {
      const ms = ((days * 24 + hours) * 60 + minutes) * 60_000;
      current = new Date(Date.parse(current) + ms).toISOString() as Instant;
    },
  };
}

/** A clock that runs, for stories in a browser, whose own clock runs too. */
export function runningClock(): AdjustableClock {
  const pinned = adjustableClock(new Date().toISOString());
  const opened = Date.now();
  return { ...pinned, now: () => new Date(Date.parse(pinned.now()) + Date.now() - opened).toISOString() as Instant };
}
