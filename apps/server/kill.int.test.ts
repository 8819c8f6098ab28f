import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelope, findingIn } from '#capabilities/hazard/testing/api.ts';
import { verifyChain } from '#engine/ledger/verify.ts';
import { createSessions } from '#platform/auth/sessions.ts';
import { sha256 } from '#platform/ledger-store/prepare.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { databaseOf, dataFolder, type ServerProcess, startServer } from '#testkit/process.ts';

const CALLERS = 16;
let dataDir: string;

beforeAll(async () => {
  dataDir = await dataFolder();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Writes until the server dies; answers the hash of every entry that was acknowledged, by matter. */
async function writeUntilDead(
  { child, address }: ServerProcess,
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
    let running = await startServer(dataDir);
    const sql = await databaseOf(dataDir);
    const park = await insertTestPark(sql);
    const token = await createSessions(sql).open('inspector');
    await sql.end();
    const acknowledged = new Map<string, string>();
    for (const killAfter of [150, 400, 600]) {
      for (const [code, hash] of await writeUntilDead(running, token, park, killAfter)) acknowledged.set(code, hash);
      running = await startServer(dataDir);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(1_000);
    const again = await databaseOf(dataDir);
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
