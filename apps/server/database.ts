import { fileURLToPath } from 'node:url';
import type { Config } from '#platform/config/config.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { findRunning } from '#platform/db/running.ts';
import { migrateWithQueue } from '#platform/jobs/install.ts';
import { followCluster } from '#platform/ledger-store/era.ts';

/** Where each floor keeps its migrations; a new capability adds its line here. */
const MIGRATIONS = [
  'platform/db/migrations',
  'capabilities/register/server/migrations',
  'capabilities/hazard/server/migrations',
  'capabilities/rules/server/migrations',
].map((folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url)));

export type Say = (words: { zh: string; en: string }) => void;

export interface Database {
  /** The owner's address, a secret. */
  readonly url: string;
  /** Fulfilled when a database of our own has ended, asked for or not; never for another's. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const NOT_OURS = { ended: new Promise<void>(() => undefined), stop: async () => undefined };

/**
 * The database: the one that the configuration names; else the one that a running server keeps for this data folder (only for
 * `share`, i.e. the command line); else our own, started here.
 */
export async function openOwnDatabase(config: Config, { share, say }: { share: boolean; say: Say }): Promise<Database> {
  if (config.databaseUrl !== null) return { ...NOT_OURS, url: config.databaseUrl };
  const running = share ? await findRunning(config.dataDir) : undefined;
  if (running !== undefined) return { ...NOT_OURS, url: running.url };
  return startEmbedded({ dataDir: config.dataDir, say });
}

/** Brings the tables up to date; answers the names of what was applied. */
export async function bringUpToDate(database: Pick<Database, 'url'>): Promise<string[]> {
  const applied = await migrateWithQueue(database.url, MIGRATIONS);
  await followCluster(database.url);
  return applied;
}
