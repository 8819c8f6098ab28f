import type { FastifyBaseLogger } from 'fastify';
import { figureFolds } from '#apps/verify/figure-folds.ts';
import type { Live } from '#platform/http/live.ts';
import { createJobs, type Jobs } from '#platform/jobs/worker.ts';
import { createSequencer, type Sequencer } from '#platform/ledger-store/sequencer.ts';
import type { Clock } from '#platform/matter/circumstances.ts';

export interface BackgroundWish {
  /** The owner's address; each acts as a role of its own. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly live: Live;
}

/** What the house does without being asked. */
export interface Background {
  /** What falls due by itself; idle until it is started. */
  readonly jobs: Jobs;
  /** Takes what is written into each park's log; idle until it is started. */
  readonly sequencer: Sequencer;
}

export function createBackground(wish: BackgroundWish): Background {
  return { jobs: createJobs(wish), sequencer: createSequencer({ ...wish, folds: figureFolds }) };
}
