import { setTimeout as wait } from 'node:timers/promises';
import { type Runner, type RunnerOptions, run, runOnce, type TaskList } from 'graphile-worker';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import type { Live } from '#platform/http/live.ts';
import { type Clock, createCircumstances } from '#platform/matter/circumstances.ts';
import { escalate, type Turn } from './escalate.ts';
import { gather } from './gather.ts';
import { codeOf, type JobsLog, openQueuePool, type QueuePool, queueLogger, WORKER_ROLE } from './queue.ts';
import { sweep } from './sweep.ts';
import { tellReminded } from './tell.ts';

export interface JobsWish {
  /** The owner's address; the worker acts as its own role. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly log: JobsLog;
  /** Tells the open desks that there are new reminders. */
  readonly live: Pick<Live, 'publish'>;
}

export interface Jobs {
  /** Begins to work off jobs as they fall due. Trouble is logged and tried again; it never reaches the caller. */
  start(): void;
  /** Works off what is due by the database's clock and leaves: for tests, which move the jobs to where their clock stands. */
  runOnce(): Promise<void>;
  /** Gives lost jobs back to their clocks (see `sweep`). */
  sweep(): Promise<number>;
  /** What is under way is finished first. */
  stop(): Promise<void>;
}

/** Jobs taken and written together: 500 are a fifth quicker, and requests wait three times as long beside them (bench/README.md). */
const TOGETHER = 100;
/** How often lost jobs are looked for, and how long a worker that broke off stays away (ms). */
const SWEEP_MS = 60_000;
const AGAIN_MS = 10_000;
/** graphile-worker tries for minutes to give its jobs back to a database that is gone; the sweep finds them anyway. */
const LEAVE_MS = 5_000;

/** The worker of this process. Several on one database share the work: PostgreSQL hands out each job once. */
export function createJobs(wish: JobsWish): Jobs {
  const { databaseUrl, clock, log } = wish;
  const sql = openDatabase(databaseUrl, { role: WORKER_ROLE, max: 2 });
  const queue = openQueuePool(databaseUrl, log, WORKER_ROLE);
  const options = (): RunnerOptions => ({ ...runnerOptions(queue, log), taskList: taskList(sql, wish) });
  let runner: Promise<Runner> | null = null;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  let sweeping: Promise<unknown> = Promise.resolve();

  const lookForLost = () => {
    sweeping = sweep(sql, clock()).catch((error) =>
      log.error(codeOf(error), 'jobs: lost jobs could not be looked for'),
    );
  };
  const every = setInterval(() => runner !== null && lookForLost(), SWEEP_MS);
  every.unref();

  const start = () => {
    if (stopped) return;
    runner = run(options());
    lookForLost();
    runner
      .then((running) => running.promise)
      .catch((error) => log.error(codeOf(error), 'jobs: the worker has broken off'))
      .finally(() => {
        if (stopped) return;
        again = setTimeout(start, AGAIN_MS);
        again.unref();
      });
  };
  return {
    start,
    runOnce: () => runOnce(options()),
    sweep: () => sweep(sql, clock()),
    async stop() {
      stopped = true;
      clearInterval(every);
      clearTimeout(again);
      const left = runner?.then((running) => running.stop()).catch(() => undefined);
      await Promise.race([left, wait(LEAVE_MS, undefined, { ref: false })]);
      await sweeping;
      await queue.close();
      await sql.end({ timeout: 5 });
    },
  };
}

function runnerOptions({ pool }: QueuePool, log: JobsLog): RunnerOptions {
  return {
    pgPool: pool,
    logger: queueLogger(log),
    // The server stops it; signals are the server's own affair.
    noHandleSignals: true,
    concurrency: TOGETHER,
    preset: { worker: { localQueue: { size: TOGETHER }, completeJobBatchDelay: 5, failJobBatchDelay: 5 } },
  };
}

function taskList(sql: Sql, { clock, live, log }: JobsWish): TaskList {
  const reminded = tellReminded(live);
  const circumstances = createCircumstances(sql, clock);
  const turn = gather(async (turns: readonly Turn[]) => {
    const outcomes = await escalate(sql, circumstances, turns).catch((error) => {
      log.error(codeOf(error), `jobs: ${turns.length} reminders could not be made and will be tried again`);
      throw error;
    });
    const parks = new Set(turns.filter((_turn, at) => outcomes[at] === 'done').map(({ parkId }) => parkId));
    for (const parkId of parks) reminded(parkId);
    return outcomes;
  }, TOGETHER);
  return {
    escalate: async (payload) => {
      const outcome = await turn(payload as Turn);
      // graphile-worker tries it again, a little later each time.
      if (outcome === 'early') throw new Error('its moment has not come by this server’s clock');
    },
  };
}
