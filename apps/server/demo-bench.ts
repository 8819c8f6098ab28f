import { serveBench } from '#platform/workshop/bench.ts';
import { type DemoTask, loadDemo } from './demo-load.ts';

/** What became of the load; a failure comes as its own words, not as a stack. */
export type DemoOutcome = { readonly loaded: boolean } | { readonly trouble: string };

serveBench(
  (task: DemoTask): Promise<DemoOutcome> =>
    loadDemo(task).then(
      (loaded) => ({ loaded }),
      (error: unknown) => ({ trouble: error instanceof Error ? error.message : String(error) }),
    ),
);
