import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** The checkout's own folder `data`, wherever the command is given. */
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** A sentence for whoever set a variable wrongly. */
export class ConfigTrouble extends Error {
  readonly code: string = 'configuration';
  readonly words: { readonly zh: string; readonly en: string };

  constructor(words: { readonly zh: string; readonly en: string }) {
    super(`${words.zh}\n${words.en}`);
    this.words = words;
  }
}

/** @throws ConfigTrouble naming the variable that is wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { PORT, HOST, DATABASE_URL, GANGWAN_DATA } = env;
  const port = PORT === undefined || PORT === '' ? DEFAULT_PORT : Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigTrouble({
      zh: `PORT 应为 0–65535 的整数，现为“${PORT}”。`,
      en: `PORT must be a whole number from 0 to 65535, not "${PORT}".`,
    });
  }
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new ConfigTrouble({
      zh: 'DATABASE_URL 应以 postgres:// 开头。',
      en: 'DATABASE_URL must begin with postgres://.',
    });
  }
  return {
    port,
    host: HOST || '127.0.0.1',
    databaseUrl: DATABASE_URL || null,
    dataDir: resolve(GANGWAN_DATA || DATA),
  };
}
