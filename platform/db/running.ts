import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findHolder } from './lock.ts';
import { readJson, writePrivate } from './private-file.ts';

/** A server that runs now on this data folder: the owner's URL of its database (a secret) and its process number. */
export interface Running {
  url: string;
  pid: number;
}

export async function announceRunning(dataDir: string, url: string): Promise<void> {
  await writePrivate(join(dataDir, 'postgres.json'), `${JSON.stringify({ url, pid: process.pid })}\n`);
}

export async function withdrawRunning(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'postgres.json'), { force: true });
}

/** Where the running server of this folder keeps its database; undefined when none runs, whatever a crash left behind. */
export async function findRunning(dataDir: string): Promise<Running | undefined> {
  const holder = await findHolder(dataDir);
  if (holder === undefined) return undefined;
  const running = await readJson<Running>(join(dataDir, 'postgres.json'));
  return running?.pid === holder ? running : undefined;
}
