import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '#platform/config/config.ts';
import { createLog } from '#platform/config/log.ts';
import { bringUpToDate, openOwnDatabase, type Say } from './database.ts';
import { type House, openHouse } from './house.ts';

const DESK = fileURLToPath(new URL('../../dist/desk', import.meta.url));

export interface Serving {
  /** Where a browser finds it, e.g. `http://127.0.0.1:8686`. */
  readonly address: string;
  readonly databaseUrl: string;
  readonly house: House;
  /** Fulfilled when a database of our own has ended although nobody stopped it. */
  readonly databaseLost: Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything: database, migrations, server. Stops in the other order, and lets running requests finish. */
export async function serve(config: Config, say: Say): Promise<Serving> {
  const database = await openOwnDatabase(config, { share: false, say });
  try {
    await bringUpToDate(database);
    const desk = existsSync(`${DESK}/index.html`) ? DESK : null;
    const house = await openHouse({ databaseUrl: database.url, dataDir: config.dataDir, log: createLog(), desk });
    await house.app.listen({ port: config.port, host: config.host }).catch(async (error) => {
      await house.stop();
      throw error;
    });
    let stopping = false;
    const stop = async () => {
      stopping = true;
      await house.stop();
      await database.stop();
    };
    const databaseLost = database.ended.then(() => (stopping ? new Promise<void>(() => undefined) : undefined));
    return { address: addressOf(house, config), databaseUrl: database.url, house, databaseLost, stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function addressOf(house: House, config: Config): string {
  const bound = house.app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  const host = ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
