import { serveBench } from '#platform/workshop/bench.ts';
import { type DemoTask, loadDemo } from './demo-load.ts';

/** What became of the load; a failure comes as its own words, not as a stack. */
export type DemoOutcome = { readonly loaded: boolean } | { readonly trouble: string };

// What is begun is finished by the next start, so this child leaves at once and without words when its server is stopped: by
// Ctrl-C, or when its database goes (the driver then throws where nobody can catch). The parent says what that means.
process.on('SIGINT', () => process.exit(0));
process.on('uncaughtException', () => process.exit(1));

serveBench(
  (task: DemoTask): Promise<DemoOutcome> =>
    loadDemo(task).then(
      (loaded) => ({ loaded }),
      (error: unknown) => ({ trouble: error instanceof Error ? error.message : String(error) }),
    ),
);
