import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemoPark } from '#apps/server/demo.ts';
import { type House, openHouse } from '#apps/server/house.ts';
import { createLog } from '#platform/config/log.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { Client, overInject } from '#stories/client.ts';
import { freshDatabase } from '#testkit/database.ts';
import type { Login } from './people.ts';

/** A database and data folder of a test's own, for the story to be told in. */
export interface Stage extends AsyncDisposable {
  readonly house: House;
  readonly dataDir: string;
  /** The owner's connection. */
  readonly owner: Sql;
  /** As a start of the server does it. */
  load(): Promise<boolean>;
  /** Somebody of the story, logged in without a password. */
  enter(login: Login): Promise<Client>;
}

export async function openStage(): Promise<Stage> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gangwan-story-'));
  const owner = openDatabase(database.url, { role: 'none', max: 1 });
  const house = await openHouse({ databaseUrl: database.url, dataDir, log: createLog('silent'), desk: null });
  return {
    house,
    dataDir,
    owner,
    load: () =>
      loadDemoPark({ address: 'http://127.0.0.1:8686', databaseUrl: database.url }, { dataDir }, () => undefined),
    async enter(login) {
      const client = new Client(overInject(house.app));
      await client.logInToDemo(login);
      return client;
    },
    async [Symbol.asyncDispose]() {
      await house.stop();
      await owner.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
