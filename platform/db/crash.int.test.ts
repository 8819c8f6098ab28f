import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { isAlive } from './liveness.ts';
import { readPidFile } from './postmaster.ts';
import { Neighbour } from './testing/child-process.ts';
import { place } from './testing/places.ts';

let home: Awaited<ReturnType<typeof place>>;
let dataDir: string;
let cluster: string;

beforeAll(async () => {
  home = await place(0o755);
  dataDir = join(home.folder, 'data');
  cluster = join(dataDir, 'postgres/cluster');
});
afterAll(() => home.remove());

async function postmasterPid(): Promise<number> {
  return Number((await readPidFile(cluster))[0]);
}

it('keeps every acknowledged row when the program is killed, and leaves no orphan', async () => {
  const victim = new Neighbour({ dataDir }, 'write');
  await victim.says();
  let acknowledged = 0;
  while (acknowledged < 300) acknowledged = (await victim.says()).committed ?? 0;
  await victim.isKilled();
  for (let line = await victim.says(); line.committed; line = await victim.says()) acknowledged = line.committed;
  const orphan = await postmasterPid();
  expect(await isAlive(orphan)).toBe(true);

  const embedded = await startEmbedded({ dataDir });
  const sql = openDatabase(embedded.url, { role: 'none', max: 1 });
  const rows = await sql<{ n: number }[]>`select n from kept order by n`;
  await sql.end();
  expect(rows.slice(0, acknowledged).map(({ n }) => n)).toEqual(Array.from({ length: acknowledged }, (_, i) => i + 1));
  expect(await isAlive(orphan)).toBe(false);
  await embedded.stop();
});

it('keeps committed rows when the database itself is killed', async () => {
  const first = await startEmbedded({ dataDir });
  const sql = openDatabase(first.url, { role: 'none', max: 1 });
  await sql`create table survived as select 1 as n`;
  process.kill(await postmasterPid(), 'SIGKILL');
  await first.ended;
  await sql.end({ timeout: 0 });
  await first.stop();
  const second = await startEmbedded({ dataDir });
  const again = openDatabase(second.url, { role: 'none', max: 1 });
  expect(await again`select n from survived`).toEqual([{ n: 1 }]);
  await again.end();
  await second.stop();
});

it('never stops a stranger that got the number of a dead server', async () => {
  const embedded = await startEmbedded({ dataDir });
  const old = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  await embedded.stop();
  // Of PostgreSQL's own account, so that it would take the stranger for a server that still runs.
  const { uid, gid } = await stat(cluster);
  const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
  await writeFile(join(cluster, 'postmaster.pid'), old.replace(/^\d+/, String(stranger.pid)));
  await (await startEmbedded({ dataDir })).stop();
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  stranger.kill();
});
