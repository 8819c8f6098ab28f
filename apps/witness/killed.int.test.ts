import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestWitness, parkKey, parkLog, witnessFolder } from '#testkit/witness/open-witness.ts';
import { startHeldUp, startWitness } from '#testkit/witness/witness-process.ts';
import { makeKeyFile } from './key-file.ts';
import { logFolder } from './state.ts';

const park = parkLog(400);
const rewritten = parkLog(400, 3);

let folder: string;
beforeEach(async () => {
  folder = await witnessFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const post = (address: string, body: string) => fetch(`${address}/add-checkpoint`, { method: 'POST', body });

describe('a witness killed (-9)', () => {
  it('between writing down and answering, knows afterwards what it would have vouched for', async () => {
    const { child, nextLine, left } = startHeldUp(folder);
    const address = await nextLine();
    const answer = post(address, park.request(0, 40)).catch(() => 'none');
    expect(await nextLine()).toBe('about to sign');
    child.kill('SIGKILL');
    await left;
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
      const { child, said } = await startWitness(folder, key);
      const { address, logs } = said;
      const remembered = logs[parkKey.key.name] ?? 0;
      expect(remembered).toBeGreaterThanOrEqual(answered);
      let old = remembered;
      while (child.exitCode === null && child.signalCode === null) {
        const answer = await post(address, park.request(old, old + 1)).catch(() => null);
        if (answer?.status === 200) {
          old += 1;
          answered = old;
        }
        if (answered >= remembered + most) child.kill('SIGKILL');
      }
    }
    expect(answered).toBeGreaterThanOrEqual(190);
    const lines = (await readFile(join(logFolder({ path: folder }, parkKey.key.name), 'cosigned.jsonl'), 'utf8')).split(
      '\n',
    );
    expect(lines.filter((line) => line.startsWith('{')).length).toBeGreaterThanOrEqual(answered);
  }, 60_000);
});
