import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '#engine/time/instant.ts';

/** A clock on which every request has its own hour, however many are under way. */
export interface StoryClock {
  /** The server's clock, for `openHouse`. */
  readonly now: () => Instant;
  /** Everything that `work` asks of the server happens at `moment`. */
  at<T>(moment: Instant, work: () => Promise<T>): Promise<T>;
}

export function storyClock(): StoryClock {
  const hour = new AsyncLocalStorage<Instant>();
  return {
    now() {
      const moment = hour.getStore();
      if (moment === undefined) throw new Error('the story’s clock was asked outside of the story');
      return moment;
    },
    at: (moment, work) => hour.run(moment, work),
  };
}
