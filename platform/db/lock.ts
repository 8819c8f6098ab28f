import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { birthMark, isAlive } from './liveness.ts';
import { DataFolderBusy } from './trouble.ts';

// Node has no flock. Each process announces itself by a file whose name says who it is, then looks round: of two that
// come together at least one sees the other and steps back. A file of a dead process never comes to life again, since
// the name holds its start time, so a stale one needs no takeover that could race.
const NAME = /^lock\.(\d+)\.([0-9a-f]+)$/;
const TRIES = 5;

export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process until `release` or its death.
 * @throws DataFolderBusy when a living process (this one included) holds it.
 */
export async function lockDataFolder(dataDir: string): Promise<DataFolderLock> {
  const own = `lock.${process.pid}.${(await birthMark(process.pid)) ?? '0'}`;
  for (let left = TRIES; ; left--) {
    await announce(dataDir, own);
    const other = await findOther(dataDir, own);
    if (other === undefined) break;
    await rm(join(dataDir, own), { force: true });
    if (left === 1) throw new DataFolderBusy(dataDir, other);
    await pause(20 + Math.random() * 60);
  }
  await sweep(dataDir, own);
  return { release: () => rm(join(dataDir, own), { force: true }) };
}

/** The process number of the living holder of the folder, if any. */
export async function findHolder(dataDir: string): Promise<number | undefined> {
  return findOther(dataDir, '');
}

async function announce(dataDir: string, own: string): Promise<void> {
  try {
    await (await open(join(dataDir, own), 'wx', 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new DataFolderBusy(dataDir, process.pid);
    throw error;
  }
}

async function findOther(dataDir: string, own: string): Promise<number | undefined> {
  for (const name of await lockNames(dataDir)) {
    if (name !== own && (await holds(name))) return pidOf(name);
  }
  return undefined;
}

async function sweep(dataDir: string, own: string): Promise<void> {
  for (const name of await lockNames(dataDir)) {
    if (name !== own && !(await holds(name))) await rm(join(dataDir, name), { force: true });
  }
}

async function holds(name: string): Promise<boolean> {
  const pid = pidOf(name);
  if (!(await isAlive(pid))) return false;
  const mark = await birthMark(pid);
  return mark === undefined || mark === NAME.exec(name)?.[2];
}

async function lockNames(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir).catch(() => []);
  return names.filter((name) => NAME.test(name));
}

function pidOf(name: string): number {
  return Number(NAME.exec(name)?.[1]);
}
