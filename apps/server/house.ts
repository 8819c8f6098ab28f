import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { createSessions, type Sessions } from '#platform/auth/sessions.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { openPhotoStore } from '#platform/files/store.ts';
import { createLive } from '#platform/http/live.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { buildHttp } from '#platform/http/server.ts';
import { type Clock, systemClock } from '#platform/matter/circumstances.ts';
import { type Background, createBackground } from './background.ts';
import { allRefusals, maySee } from './capabilities.ts';
import { allRows } from './rows.ts';

export interface HouseWish {
  /** The owner's address; the house itself acts as the server's role. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly log: FastifyBaseLogger;
  /** Folder of the built desk; `null`: API only. */
  readonly desk: string | null;
  /** The story of a demo park and the tests run on clocks of their own. */
  readonly clock?: Clock;
}

/** The whole product in one process, not yet listening. */
export interface House extends Background {
  readonly app: FastifyInstance;
  readonly sql: Sql;
  readonly sessions: Sessions;
  readonly rows: readonly RouteRow[];
  stop(): Promise<void>;
}

export const VERSION = '0.1.0';

export async function openHouse({ databaseUrl, dataDir, log, desk, clock = systemClock }: HouseWish): Promise<House> {
  const sql = openDatabase(databaseUrl);
  const sessions = createSessions(sql);
  const photos = await openPhotoStore(join(dataDir, 'photos'));
  const live = await createLive(sql, maySee);
  const rows = allRows({ sql, sessions, photos, live, clock });
  const { jobs, sequencer } = createBackground({ databaseUrl, dataDir, clock, log, live });
  const ready = async () => (await sql`select 1`).length === 1;
  const app = await buildHttp({ rows, refusals: allRefusals, sessions, log, ready, desk, version: VERSION });
  await app.ready();
  const stop = async () => {
    await jobs.stop();
    await sequencer.stop();
    await live.stop();
    await app.close();
    await sql.end({ timeout: 5 });
  };
  return { app, sql, sessions, rows, jobs, sequencer, stop };
}
