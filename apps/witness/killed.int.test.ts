import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestWitness, parkKey, parkLog, witnessFolder } from '#testkit/witness/open-witness.ts';
import { makeKeyFile } from './key-file.ts';
import { logFolder } from './state.ts';

const HELD_UP = fileURLToPath(new URL('../../testkit/witness/held-up.ts', import.meta.url));
const GANGWAN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const park = parkLog(400);
const rewritten = parkLog(400, 3);

let folder: string;
beforeEach(async () => {
  folder = await witnessFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process whose lines on standard output can be waited for. */
function start(...args: string[]) {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  return { child, nextLine };
}

async function kill(child: ChildProcess) {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const post = (address: string, body: string) => fetch(`${address}/add-checkpoint`, { method: 'POST', body });

describe('a witness killed (-9)', () => {
  it('between writing down and answering, knows afterwards what it would have vouched for', async () => {
    const { child, nextLine } = start(HELD_UP, folder);
    const address = await nextLine();
    const answer = post(address, park.request(0, 40)).catch(() => 'none');
    expect(await nextLine()).toBe('about to sign');
    await kill(child);
    expect(await answer).toBe('none');

    await using witness = await openTestWitness(folder);
    expect(await witness.add(rewritten.request(0, 60))).toMatchObject({ status: 409, body: '40\n' });
    expect(await witness.add(rewritten.request(40, 60))).toMatchObject({ status: 422 });
    expect(await witness.add(rewritten.request(40, 40))).toMatchObject({ status: 409, body: '40\n' });
    expect(await witness.add(park.request(40, 40))).toMatchObject({ status: 200 });
  });

  it('while it answers one after the other, never forgets what it answered, and holds its folder no longer', async () => {
    const key = join(folder, 'union.key');
    await makeKeyFile(key, 'union.example/witness');
    let answered = 0;
    for (const most of [20, 35, 60, 25, 50]) {
      const { child, nextLine } = start(
        GANGWAN,
        'witness',
        'run',
        '--state',
        folder,
        '--key',
        key,
        '--port',
        '0',
        '--json',
      );
      const { address, logs } = JSON.parse(await nextLine()) as {
        address: string;
        logs: Record<string, number | null>;
      };
      const remembered = logs[parkKey.key.name] ?? 0;
      expect(remembered).toBeGreaterThanOrEqual(answered);
      const dying = (async () => {
        let old = remembered;
        while (child.exitCode === null && child.signalCode === null) {
          const answer = await post(address, park.request(old, old + 1)).catch(() => null);
          if (answer?.status === 200) {
            old += 1;
            answered = old;
          }
          if (answered >= remembered + most) child.kill('SIGKILL');
        }
      })();
      await dying;
    }
    expect(answered).toBeGreaterThanOrEqual(190);
    const lines = (await readFile(join(logFolder({ path: folder }, parkKey.key.name), 'cosigned.jsonl'), 'utf8')).split(
      '\n',
    );
    expect(lines.filter((line) => line.startsWith('{')).length).toBeGreaterThanOrEqual(answered);
  }, 60_000);
});
