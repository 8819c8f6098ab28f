import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, isAlive } from './liveness.ts';
import { readPidFile } from './postmaster.ts';
import { DatabaseTrouble } from './trouble.ts';

/** No process ever has this number. */
const NOBODY = '2147483646';
/** Longest waits for an orphan, milliseconds: for a clean shutdown, then for an immediate one (its log is replayed at the next start). */
const FAST = 60_000;
const IMMEDIATE = 10_000;

/**
 * Ends the server process that a killed program left running on this cluster; true when there was one. Only call while
 * holding the folder's lock.
 * @throws DatabaseTrouble postgres-did-not-start when it does not go
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const pid = Number((await readPidFile(cluster))[0]);
  if (!(pid > 0) || !(await isListed(pid))) return false;
  if (!(await isOurs(pid, cluster))) {
    await disown(cluster);
    return false;
  }
  if (await endedBy(pid, 'SIGINT', FAST)) return true;
  if (await endedBy(pid, 'SIGQUIT', IMMEDIATE)) return true;
  throw new DatabaseTrouble('postgres-did-not-start', {
    zh: `上次运行留下的 PostgreSQL（进程号 ${pid}）无法停止；请手动停止后重试。`,
    en: `The PostgreSQL that the last run left behind (pid ${pid}) does not stop; stop it by hand and try again.`,
  });
}

// A zombie counts too: PostgreSQL takes it for a living server and would refuse to start.
async function isListed(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// /proc/<pid>/cwd would be shorter, but root in a container may not read it of another account. The command line is for all.
async function isOurs(pid: number, cluster: string): Promise<boolean> {
  return (await isAlive(pid)) && ` ${await commandLine(pid)} `.includes(`/postgres -D ${cluster} `);
}

// After a restart of the machine the number may be someone else's. Only the number is replaced: by the rest of the file
// PostgreSQL still finds out whether a part of the old server uses its memory.
async function disown(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, [NOBODY, ...lines.slice(1)].join('\n'));
}

async function endedBy(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  process.kill(pid, signal);
  for (const start = Date.now(); Date.now() - start < patience; await pause(10)) {
    if (!(await isAlive(pid))) return true;
  }
  return false;
}
