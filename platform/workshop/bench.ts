/** What a bench answers to one task. `rss` is the child's resident memory after it, in bytes. */
export type Answer<Result> =
  | { readonly done: true; readonly result: Result; readonly rss: number }
  | { readonly done: false; readonly message: string; readonly rss: number };

/**
 * The child's side of a workshop: called once by the module that a `Workshop` names. Answers each task, and leaves when
 * its workshop does, however that came about (a killed server closes the channel too).
 */
export function serveBench<Task, Result>(work: (task: Task) => Promise<Result>): void {
  process.on('message', async (message: { task: Task }) => {
    const answer = await settle(() => work(message.task));
    // A workshop that has gone meanwhile hears nothing; this child then leaves by `disconnect`.
    process.send?.(answer, undefined, undefined, () => undefined);
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole process group; the server decides when its benches stop, after the tasks in hand.
  process.on('SIGINT', () => undefined);
}

async function settle<Result>(work: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    const result = await work();
    return { done: true, result, rss: process.memoryUsage.rss() };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { done: false, message, rss: process.memoryUsage.rss() };
  }
}
