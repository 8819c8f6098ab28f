import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, QUIET_ENVIRONMENT } from './run.ts';
import { postmasterSettings } from './settings.ts';
import { DatabaseTrouble } from './trouble.ts';

const LOG_LIMIT = 4 * 1024 * 1024;
/** Longest wait for a clean shutdown (checkpoint included), milliseconds; then PostgreSQL is told to recover at its next start. */
const PATIENCE = 60_000;

export interface Postmaster {
  pid: number;
  /** Fulfilled when the server process has ended, asked for or not. */
  ended: Promise<void>;
  /** Disconnects everybody, writes a checkpoint, ends. */
  stop(): Promise<void>;
}

export interface PostmasterStart {
  program: string;
  cluster: string;
  account: Account | undefined;
  port: number;
  logFile: string;
  settings: Record<string, string>;
}

/**
 * Starts the server process and waits until it accepts connections; crash recovery may take its time.
 * @throws DatabaseTrouble postgres-did-not-start, with the last lines of its log
 */
export async function startPostmaster(start: PostmasterStart): Promise<Postmaster> {
  const log = await openLog(start.logFile);
  const from = (await log.stat()).size;
  const child = spawn(start.program, ['-D', start.cluster, ...postmasterSettings(start.port, start.settings)], {
    ...(start.account && { uid: start.account.uid, gid: start.account.gid }),
    // A session of its own: Ctrl-C in the terminal reaches our graceful stop first, not the database.
    detached: true,
    cwd: '/',
    env: QUIET_ENVIRONMENT,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await log.close();
  if (!(await untilReady(child, start.cluster))) throw await didNotStart(start.logFile, from);
  child.unref();
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

async function untilReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  for (;;) {
    await pause(10);
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    const lines = await readPidFile(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
  }
}

/** Lines of postmaster.pid (number, folder, start, port, socket folder, address, memory key, state); empty when absent. */
export async function readPidFile(cluster: string): Promise<string[]> {
  return readFile(join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill('SIGINT');
  const giveUp = setTimeout(() => child.kill('SIGQUIT'), PATIENCE);
  await ended;
  clearTimeout(giveUp);
}

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

async function didNotStart(logFile: string, from: number): Promise<DatabaseTrouble> {
  const written = (await readFile(logFile)).subarray(from).toString('utf8');
  const last = written.trim().split('\n').slice(-5).join(' | ');
  return new DatabaseTrouble('postgres-did-not-start', {
    zh: `PostgreSQL 没有启动：${last}（详见 ${logFile}）`,
    en: `PostgreSQL did not start: ${last} (see ${logFile})`,
  });
}
