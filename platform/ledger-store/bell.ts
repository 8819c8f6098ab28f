/** Lets a loop sleep until there is something to do. */
export interface Bell {
  /** Wakes the sleeper; rung while nobody sleeps, it lets the next sleep end at once. */
  ring(): void;
  /** Sleeps until it is rung or so many milliseconds are over. */
  sleep(ms: number): Promise<void>;
  /** Sleeps so long whatever rings, unless it is stopped. */
  rest(ms: number): Promise<void>;
  /** Ends every sleep, also those to come. */
  stop(): void;
}

export function createBell(): Bell {
  let rung = false;
  let stopped = false;
  let wake: (() => void) | null = null;
  let isDeaf = false;

  const until = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => wake?.(), stopped ? 0 : ms);
      wake = () => {
        clearTimeout(timer);
        wake = null;
        resolve();
      };
    });
  return {
    ring() {
      rung = true;
      if (!isDeaf) wake?.();
    },
    async sleep(ms) {
      if (!rung) await until(ms);
      rung = false;
    },
    async rest(ms) {
      isDeaf = true;
      await until(ms);
      isDeaf = false;
    },
    stop() {
      stopped = true;
      wake?.();
    },
  };
}
