import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelope, findingIn } from '#capabilities/hazard/testing/api.ts';
import { verifyChain } from '#engine/ledger/verify.ts';
import { createSessions } from '#platform/auth/sessions.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { findRunning } from '#platform/db/running.ts';
import { sha256 } from '#platform/ledger-store/prepare.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';

const STARTER = join(import.meta.dirname, '../../testkit/serve.ts');
const CALLERS = 16;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gangwan-kill-'));
  await chmod(dataDir, 0o711);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
}

/** The real server as a process of its own, with its own PostgreSQL in the data folder. */
async function start(): Promise<Running> {
  const env = { PATH: process.env.PATH, GANGWAN_DATA: dataDir, PORT: '0' };
  const child = spawn(process.execPath, [STARTER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) {
    const address = /http:\S+/.exec(String(chunk))?.[0];
    if (address) return { child, address };
  }
  throw new Error('the server did not start');
}

async function database() {
  const running = await findRunning(dataDir);
  if (running === undefined) throw new Error('no database runs');
  return openDatabase(running.url, { role: 'none', max: 2 });
}

/** Writes until the server dies; answers the hash of every entry that was acknowledged, by matter. */
async function writeUntilDead(
  { child, address }: Running,
  token: string,
  park: TestPark,
  killAfter: number,
): Promise<Map<string, string>> {
  const acknowledged = new Map<string, string>();
  let died = false;
  child.once('exit', () => {
    died = true;
  });
  const caller = async () => {
    while (!died) {
      const body = JSON.stringify({ ...envelope(undefined, randomUUID()), ...findingIn(park, { level: 'general' }) });
      const headers = { 'content-type': 'application/json', 'x-gangwan': 'test', cookie: `gangwan_session=${token}` };
      const reply = await fetch(`${address}/api/hazards/record`, { method: 'POST', headers, body }).catch(() => null);
      const answer = reply?.ok
        ? ((await reply.json().catch(() => null)) as { code: string; receipt: { entries: { hash: string }[] } } | null)
        : null;
      if (answer) acknowledged.set(answer.code, answer.receipt.entries[0]?.hash ?? '');
      if (acknowledged.size >= killAfter) child.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return acknowledged;
}

describe('a server killed (-9) in the middle of its writes', () => {
  it('has lost none that it acknowledged, starts again at once, and every chain holds', async () => {
    let running = await start();
    const sql = await database();
    const park = await insertTestPark(sql);
    const token = await createSessions(sql).open('inspector');
    await sql.end();
    const acknowledged = new Map<string, string>();
    for (const killAfter of [150, 400, 600]) {
      for (const [code, hash] of await writeUntilDead(running, token, park, killAfter)) acknowledged.set(code, hash);
      running = await start();
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(1_000);
    const again = await database();
    const stored = await again<{ matter: string; text: string; hash: string }[]>`select matter, text, hash from entry`;
    const hashes = new Map(stored.map(({ matter, hash }) => [matter, hash]));
    expect([...acknowledged].filter(([code, hash]) => hashes.get(code) !== hash)).toEqual([]);
    for (const { text, hash } of stored) expect(verifyChain([{ text, hash }], sha256)).toBeNull();
    const [torn] = await again`
      select count(*)::int as n from hazard h full join entry e on e.park_id = h.park_id and e.matter = h.code
      where h.code is null or e.matter is null or h.head_hash <> e.hash`;
    expect(torn?.n).toBe(0);
    await again.end();
    running.child.kill('SIGTERM');
    expect(await once(running.child, 'exit')).toEqual([0, null]);
  }, 60_000);
});
