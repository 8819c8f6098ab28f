import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { findRunning } from '#platform/db/running.ts';
import server from '#tools/server-node.json' with { type: 'json' };

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly address: string;
}

export interface ServerWish {
  /** Another's database instead of its own in the data folder. */
  readonly databaseUrl?: string;
  /** Nothing is taken into the log. */
  readonly withoutLog?: boolean;
}

/** The real server as a process of its own, started as `npm start` starts it; resolves when it listens. */
export async function startServer(
  dataDir: string,
  { databaseUrl, withoutLog = false }: ServerWish = {},
): Promise<ServerProcess> {
  const database = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const env = { PATH: process.env.PATH, ...server.env, GANGWAN_DATA: dataDir, PORT: '0', ...database };
  const args = withoutLog ? ['--without-log'] : [];
  const child = spawn(process.execPath, [...server.flags, join(import.meta.dirname, 'serve.ts'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout) {
    const address = /http:\S+/.exec(String(chunk))?.[0];
    if (address) return { child, address };
  }
  throw new Error('the server did not start');
}

/** An empty data folder that PostgreSQL's own account may pass through; the test removes it. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gangwan-data-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The database of the server that runs on this folder, with its owner's rights. */
export async function databaseOf(dataDir: string): Promise<Sql> {
  const running = await findRunning(dataDir);
  if (running === undefined) throw new Error('no database runs');
  return openDatabase(running.url, { role: 'none', max: 2 });
}
