import { openOwnDatabase } from '#apps/server/database.ts';
import { type Config, readConfig } from '#platform/config/config.ts';
import { readKey } from '#platform/db/cluster-key.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import type { Cli } from './cli.ts';
import { CliTrouble, EXIT } from './exit.ts';

export interface Opened {
  readonly config: Config;
  /** The owner's address, a secret. */
  readonly url: string;
}

/**
 * Does a piece of work on the park's database, beside a running server or without one, and leaves nothing running. A data folder
 * without a database is an error for all but `makes`: looking into an empty place must not fill it.
 */
export async function withDatabase<T>(
  cli: Cli,
  { makes = false }: { readonly makes?: boolean },
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  if (!makes && config.databaseUrl === null && (await readKey(config.dataDir)) === undefined) throw nothingHere(config);
  const database = await openOwnDatabase(config, { share: true, say: cli.say });
  const leave = leaveOnSignals(() => database.stop());
  try {
    return await work({ config, url: database.url });
  } finally {
    leave.forget();
    await database.stop();
  }
}

/** Reading and ordinary writing: with the rights of the running server. */
export function asServer<T>(cli: Cli, work: (sql: Sql, opened: Opened) => Promise<T>): Promise<T> {
  return withDatabase(cli, {}, (opened) => withSql(openDatabase(opened.url), (sql) => work(sql, opened)));
}

/** What the running server may not do: with the rights of the database's owner. */
export function asOwner<T>(cli: Cli, work: (sql: Sql) => Promise<T>): Promise<T> {
  return withDatabase(cli, {}, ({ url }) => withSql(openDatabase(url, { role: 'none', max: 1 }), work));
}

async function withSql<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Ctrl-C must not leave a database process of our own behind. */
function leaveOnSignals(stop: () => Promise<void>) {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
  const onSignal = (signal: keyof typeof numbers) => {
    void stop().finally(() => process.exit(128 + numbers[signal]));
  };
  const signals = Object.keys(numbers) as (keyof typeof numbers)[];
  for (const signal of signals) process.once(signal, onSignal);
  const forget = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  return { forget };
}

function nothingHere({ dataDir }: Config): CliTrouble {
  return new CliTrouble('database-none', EXIT.environment, {
    zh: `数据目录 ${dataDir} 里还没有数据库；请先运行 npx gangwan migrate（或 npm start），或用 GANGWAN_DATA、DATABASE_URL 指明在哪里。`,
    en: `There is no database in ${dataDir} yet; run npx gangwan migrate (or npm start) first, or say where it is with GANGWAN_DATA or DATABASE_URL.`,
  });
}
