/**
 * A line with one counter: work is done strictly one piece after another, whoever asks. For work whose memory, not its
 * time, is what the machine lacks.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
