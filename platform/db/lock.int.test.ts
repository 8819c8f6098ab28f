import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockDataFolder } from './lock.ts';
import { findRunning } from './running.ts';
import { Neighbour } from './testing/child-process.ts';
import { place } from './testing/places.ts';
import { DataFolderBusy } from './trouble.ts';

let home: Awaited<ReturnType<typeof place>>;
let dataDir: string;

beforeAll(async () => {
  home = await place(0o755);
  dataDir = join(home.folder, 'data');
});
afterAll(() => home.remove());

it('refuses a second process in plain words of both languages, and tells where the first one is found', async () => {
  const first = new Neighbour({ dataDir });
  const { url } = await first.says();
  const second = await new Neighbour({ dataDir }).says();
  expect(second.refused).toBe('data-folder-busy');
  expect(second.words?.zh).toContain(`进程号 ${first.process.pid}`);
  expect(second.words?.en).toContain(`pid ${first.process.pid}`);
  expect(await findRunning(dataDir)).toEqual({ url, pid: first.process.pid });
  await first.leaves();
  expect(await findRunning(dataDir)).toBeUndefined();
});

it('does not take what a crash left behind for the server that is just starting', async () => {
  const left = join(home.folder, 'postgres.json');
  await writeFile(left, JSON.stringify({ url: 'postgres://gone', pid: 1 }));
  const lock = await lockDataFolder(home.folder);
  expect(await findRunning(home.folder)).toBeUndefined();
  await lock.release();
});

it('refuses the same process a second time', async () => {
  const lock = await lockDataFolder(home.folder);
  await expect(lockDataFolder(home.folder)).rejects.toBeInstanceOf(DataFolderBusy);
  await lock.release();
  await (await lockDataFolder(home.folder)).release();
});

it('takes over from the dead, also when their number lives on as another process', async () => {
  const dead = new Neighbour({ dataDir });
  await dead.says();
  await dead.isKilled();
  expect(await findRunning(dataDir)).toBeUndefined();
  await writeFile(join(dataDir, `lock.${process.pid}.00000000deadbeef`), '');
  const lock = await lockDataFolder(dataDir);
  expect((await readdir(dataDir)).filter((name) => name.startsWith('lock.'))).toHaveLength(1);
  await lock.release();
  const next = new Neighbour({ dataDir });
  expect(await next.says()).toHaveProperty('url');
  await next.leaves();
});

it('lets one in when many come at once', async () => {
  const crowd = Array.from({ length: 6 }, () => new Neighbour({ dataDir }));
  const answers = await Promise.all(crowd.map((one) => one.says()));
  expect(answers.filter((answer) => answer.url).length).toBeLessThanOrEqual(1);
  expect(answers.filter((answer) => answer.url || answer.refused === 'data-folder-busy')).toHaveLength(6);
  await Promise.all(crowd.map((one) => one.leaves()));
});
