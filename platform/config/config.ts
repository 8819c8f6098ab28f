import { resolve } from 'node:path';

/** Everything that can be configured, and nothing else: PORT, HOST, DATABASE_URL, GANGWAN_DATA. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** `null`: a PostgreSQL of our own in the data folder. */
  readonly databaseUrl: string | null;
  /** Photos, and the database unless `databaseUrl` names another. */
  readonly dataDir: string;
}

export const DEFAULT_PORT = 8686;

/** A sentence for whoever set the variable wrongly. */
export class ConfigTrouble extends Error {}

/** @throws ConfigTrouble naming the variable that is wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { PORT, HOST, DATABASE_URL, GANGWAN_DATA } = env;
  const port = PORT === undefined || PORT === '' ? DEFAULT_PORT : Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigTrouble(`PORT 应为 0–65535 的整数,现为“${PORT}”。PORT must be a whole number from 0 to 65535.`);
  }
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new ConfigTrouble('DATABASE_URL 应以 postgres:// 开头。DATABASE_URL must begin with postgres://.');
  }
  return {
    port,
    host: HOST || '127.0.0.1',
    databaseUrl: DATABASE_URL || null,
    dataDir: resolve(GANGWAN_DATA || 'data'),
  };
}
