import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { CHANNEL } from '#platform/http/live.ts';
import { createBell } from './bell.ts';
import { keyFolder } from './log-key.ts';
import { allParks, parksWaiting } from './log-store.ts';
import { type ParkSequencerWish, parkSequencer } from './park-sequencer.ts';

/** The role of the sequencer: it reads the entries and writes the log. */
export const SEQUENCER_ROLE = 'gangwan_sequencer';

export interface SequencerWish extends Omit<ParkSequencerWish, 'keyFolder'> {
  /** The owner's address; the sequencer acts as its own role. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly log: { error(details: object, message: string): void };
}

export interface Sequencer {
  /** Begins to take entries in as they are written. Trouble is logged and tried again; it never reaches the caller. */
  start(): void;
  /** Takes in until nothing waits: for tests and the command line. Throws on trouble. */
  sequence(): Promise<void>;
  /** The batch under way is finished first. */
  stop(): Promise<void>;
}

/** `more`: there may be more to take in at once. */
type Round = 'more' | 'done' | 'trouble';

/** How often it looks without being told, how long it gathers after a round, and how long it stays away after trouble (ms). */
const LOOK_MS = 1_000;
const GATHER_MS = 400;
const AGAIN_MS = 5_000;
/** A database that is gone answers nothing; no batch takes so long (ms). */
const LEAVE_MS = 5_000;
/** Between looks of `sequence`, while a transaction that still runs holds entries back (ms). */
const HELD_MS = 5;

/** The sequencer of this process. Several on one database take turns: who comes while another is at a log leaves it to that one. */
export function createSequencer({ databaseUrl, dataDir, log, ...rest }: SequencerWish): Sequencer {
  const sql = openDatabase(databaseUrl, { role: SEQUENCER_ROLE, max: 1 });
  const takeIn = parkSequencer(sql, { ...rest, keyFolder: keyFolder(dataDir) });
  const report = troubleReport(log);
  const guarded = guard(report);
  const bell = createBell();
  let stopped = false;
  let hasLooked = false;
  let running: Promise<unknown> | null = null;

  const takeInOf = async (parkId: string): Promise<boolean> => {
    const outcome = await takeIn(parkId);
    if ('more' in outcome) {
      report(
        `figures of ${parkId}`,
        outcome.uncounted.length === 0 ? null : `uncounted: ${outcome.uncounted.join(', ')}`,
      );
      return outcome.more;
    }
    if (outcome.trouble !== 'turn-taken') throw new Error(outcome.trouble);
    return false;
  };
  const round = async (): Promise<Round> => {
    const rounds = new Set<Round>();
    // A new way of counting has a log to read through even where nothing new is written.
    const parks = hasLooked ? await parksWaiting(sql, { final: true }) : await allParks(sql);
    for (const parkId of parks) {
      if (stopped) break;
      const one = takeInOf(parkId).then((more) => (more ? 'more' : 'done'));
      rounds.add(await guarded(parkId, one));
    }
    hasLooked ||= !rounds.has('more') && !stopped;
    return (['more', 'trouble'] as const).find((one) => rounds.has(one)) ?? 'done';
  };
  const loop = async () => {
    while (!stopped) {
      const outcome = await guarded('every park', round());
      if (outcome === 'more' || stopped) continue;
      if (outcome === 'trouble') await bell.rest(AGAIN_MS);
      else await bell.sleep(LOOK_MS);
      await bell.rest(GATHER_MS);
    }
  };
  return {
    start() {
      if (running !== null || stopped) return;
      // Not told of new entries, it finds them at the next look.
      sql.listen(CHANNEL, bell.ring).catch(() => undefined);
      running = loop();
    },
    sequence: () => takeInAll(sql, takeInOf),
    async stop() {
      stopped = true;
      bell.stop();
      await Promise.race([running, wait(LEAVE_MS, undefined, { ref: false })]);
      await sql.end({ timeout: 5 });
    },
  };
}

/** Until nothing waits any more, not even behind a transaction that still runs. */
async function takeInAll(sql: Sql, takeInOf: (parkId: string) => Promise<boolean>): Promise<void> {
  for (const parkId of await allParks(sql)) while (await takeInOf(parkId));
  for (;;) {
    const waiting = await parksWaiting(sql, { final: false });
    if (waiting.length === 0) return;
    for (const parkId of waiting) while (await takeInOf(parkId));
    await wait(HELD_MS);
  }
}

/** Writes a trouble into the log when it begins or changes, not at every try. */
function troubleReport(log: SequencerWish['log']): (where: string, cause: string | null) => void {
  const known = new Map<string, string | null>();
  return (where, cause) => {
    if (cause !== null && known.get(where) !== cause)
      log.error({ where, cause }, 'log: entries could not be taken in, or not counted; it is tried again');
    known.set(where, cause);
  };
}

/** Turns what goes wrong into a line of the log. */
function guard(
  report: (where: string, cause: string | null) => void,
): (where: string, one: Promise<Round>) => Promise<Round> {
  return async (where, one) => {
    try {
      const round = await one;
      report(where, null);
      return round;
    } catch (error) {
      report(where, codeOf(error));
      return 'trouble';
    }
  };
}

/** PostgreSQL's or Node's code, else the message: details of a statement may hold what an entry says. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : 'unknown';
}
