import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type House, openHouse } from '#apps/server/house.ts';
import { createLog } from '#platform/config/log.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import type { Clock } from '#platform/matter/circumstances.ts';
import { type Client, clientOf } from './client.ts';
import { type AdjustableClock, adjustableClock, runningClock } from './clock.ts';
import { freshDatabase } from './database.ts';
import { runDue } from './jobs.ts';

export interface TestHouse {
  readonly house: House;
  /** With the owner's rights: for looking behind the server's back, and for attacking. */
  readonly owner: Sql;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly clock: AdjustableClock;
  /** A client logged in as this account, without its password. */
  as(login: string): Promise<Client>;
  stranger: Client;
  /** Works off every job that is due by the test's clock, as the worker would meanwhile have done. */
  runDue(): Promise<void>;
  /** Takes every entry into the log, as the sequencer would have within two seconds. */
  sequence(): Promise<void>;
  /** Where a browser finds it; empty where it does not listen. */
  readonly address: string;
  close(): Promise<void>;
}

interface TestHouseWish {
  readonly startAt?: string;
  /** Folder of the built desk. The house then listens on a free port, and its clock runs. */
  readonly desk?: string;
  /** Brings an empty database to where it shall begin; all migrations unless told. */
  readonly migrate?: (ownerUrl: string) => Promise<unknown>;
}

/** The whole product in this process on a database of its own, with a clock that the test sets. */
export async function openTestHouse({
  startAt = '2026-09-24T02:00:00.000Z',
  desk,
  migrate,
}: TestHouseWish = {}): Promise<TestHouse> {
  const database = await freshDatabase({ from: migrate === undefined ? 'migrated' : 'empty' });
  await migrate?.(database.url);
  const dataDir = await mkdtemp(join(tmpdir(), 'gangwan-house-'));
  const clock = desk === undefined ? adjustableClock(startAt) : runningClock();
  const house = await openHouse({
    databaseUrl: database.url,
    dataDir,
    log: createLog('silent'),
    desk: desk ?? null,
    clock: clock.now satisfies Clock,
  });
  const address = desk === undefined ? '' : await house.app.listen({ host: '127.0.0.1', port: 0 });
  const owner = openDatabase(database.url, { role: 'none', max: 2 });
  return {
    house,
    owner,
    databaseUrl: database.url,
    dataDir,
    clock,
    as: async (login) => clientOf(house.app, await house.sessions.open(login)),
    stranger: clientOf(house.app, null),
    runDue: () => runDue(house.jobs, owner, clock),
    sequence: () => house.sequencer.sequence(),
    address,
    async close() {
      await house.stop();
      await owner.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
