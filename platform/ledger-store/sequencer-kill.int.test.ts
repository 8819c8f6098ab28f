import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chance, runSeed } from '#testkit/clocks/chance.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { recountLog } from '#testkit/ledger/recount.ts';
import { startWriters } from '#testkit/ledger/writers.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import server from '#tools/server-node.json' with { type: 'json' };

const KILLS = 50;
const WRITERS = 8;
/** Small, so that a batch is under way at almost any moment (entries). */
const BATCH = 20;
const LONGEST_MS = 120;

let kit: TestHouse;
let park: TestPark;
const children: ChildProcess[] = [];

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await kit.close();
});

async function sequencing(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../testkit/ledger/sequence-child.ts');
  const child = spawn(process.execPath, [...server.flags, script, kit.databaseUrl, kit.dataDir, String(BATCH)], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function sizeOf(): Promise<number> {
  const [row] = await kit.owner<{ size: string }[]>`select size from log where park_id = ${park.parkId}`;
  return Number(row?.size ?? 0);
}

it(`a sequencer killed (-9) at ${KILLS} random moments under load loses no entry, takes none twice, keeps the order and the figures`, async () => {
  const seed = runSeed();
  const random = chance(seed);
  const writers = await startWriters(kit, [{ park, prefix: '' }], WRITERS);
  const sizes: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await sizeOf();
    const child = await sequencing();
    // It is at work: killed while it starts it would prove nothing.
    await expect.poll(sizeOf, { timeout: 10_000, interval: 2 }).toBeGreaterThan(before);
    await wait(random.whole(0, LONGEST_MS));
    child.kill('SIGKILL');
    await once(child, 'exit');
    sizes.push(await sizeOf());
  }
  await writers.stop();
  await kit.sequence();
  const [row] = await kit.owner<{ n: number }[]>`select count(*)::int as n from entry`;
  expect(await recountLog(kit.owner, park.parkId), `seed ${seed}`).toEqual({
    entries: row?.n,
    size: row?.n,
    faults: [],
  });
  expect(new Set(sizes).size, `seed ${seed}`).toBe(KILLS);
}, 120_000);
