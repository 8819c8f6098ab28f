import { rm } from 'node:fs/promises';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrateWithQueue } from '#platform/jobs/install.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { dataFolder } from '#testkit/process.ts';
import { migrationFolders } from '#testkit/test-cluster.ts';
import { fillPark } from './fill.ts';

export interface BigPark {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly owner: Sql;
  readonly park: TestPark;
  /** A thousand of its hazards, spread evenly. */
  readonly codes: readonly string[];
  close(): Promise<void>;
}

/** A park of so many hazards on a PostgreSQL of its own, analysed and checkpointed as after a quiet night. */
export async function openBigPark(hazards: number, say: (line: string) => void): Promise<BigPark> {
  const dataDir = await dataFolder();
  const database = await startEmbedded({ dataDir });
  await migrateWithQueue(database.url, await migrationFolders());
  const owner = openDatabase(database.url, { role: 'none', max: 1 });
  const park = await insertTestPark(owner);
  const start = Date.now();
  const told = (done: number) => done % 100_000 === 0 && say(`filled ${done} in ${seconds(start)} s`);
  await owner`drop index hazard_words`;
  const codes = await fillPark(owner, park, hazards, told);
  await owner`create index hazard_words on hazard using gin (bigrams(search))`;
  await owner`set synchronous_commit = on`;
  for (const table of ['hazard', 'entry', 'sealed', 'command_answer']) await owner.unsafe(`vacuum analyze ${table}`);
  await owner`checkpoint`;
  say(`filled and indexed ${hazards} in ${seconds(start)} s`);
  const close = async () => {
    await owner.end();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { dataDir, databaseUrl: database.url, owner, park, codes, close };
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}
