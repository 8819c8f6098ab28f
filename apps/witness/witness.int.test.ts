import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCosignatures, writeAddCheckpoint } from '#engine/ledger/add-checkpoint.ts';
import { openCheckpoint } from '#engine/ledger/checkpoint.ts';
import { KEY_TYPES } from '#engine/ledger/verifier-key.ts';
import { crypto, testSigner } from '#testkit/ledger/crypto.ts';
import { given } from '#testkit/ledger/park-log.ts';
import { openTestWitness, parkKey, parkLog, thiefKey, unionKey, witnessFolder } from '#testkit/witness/open-witness.ts';
import { addLog, logFolder, openState } from './state.ts';

const park = parkLog(60);
/** The operator rewrote entry 20 and all after it, and has the right key. */
const rewritten = parkLog(60, 20);
const origin = parkKey.key.name;

let folder: string;
beforeEach(async () => {
  folder = await witnessFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pathOf = (name: string) => join(logFolder({ path: folder }, origin), name);
const linesOf = async (name: string) =>
  (await readFile(pathOf(name), 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { time: number; note: string; code?: string });
const openAsUnion = { origin, keys: [parkKey.key], witnesses: [unionKey.key], quorum: 1 };

describe('a union that witnesses the park’s log', () => {
  it('answers each larger checkpoint with a cosignature that holds, and keeps them all', async () => {
    await using witness = await openTestWitness(folder);
    for (const [old, size] of [
      [0, 7],
      [7, 20],
      [20, 60],
    ] as const) {
      const { status, type, body } = await witness.add(park.request(old, size));
      expect([status, type]).toEqual([200, 'text/plain; charset=utf-8']);
      const note = given(addCosignatures(park.checkpoint(size), body, [unionKey.key], crypto));
      expect(given(openCheckpoint(note, openAsUnion, crypto))).toMatchObject({
        size,
        cosigned: [{ key: { name: 'union.example/witness' }, time: 1_790_000_000 }],
      });
    }
    expect((await linesOf('cosigned.jsonl')).map(({ note }) => note)).toEqual(
      [7, 20, 60].map((n) => park.checkpoint(n)),
    );
    expect((await linesOf('head.json')).map(({ note }) => note)).toEqual([park.checkpoint(60)]);
  });

  it('says it again without writing, as often as it is asked', async () => {
    await using witness = await openTestWitness(folder);
    await witness.add(park.request(0, 20));
    const before = await readFile(pathOf('cosigned.jsonl'), 'utf8');
    for (let times = 0; times < 5; times += 1) expect((await witness.add(park.request(20, 20))).status).toBe(200);
    expect(await readFile(pathOf('cosigned.jsonl'), 'utf8')).toBe(before);
  });

  it('finds an operator who rewrote the log with the right key, and keeps what he signed', async () => {
    await using witness = await openTestWitness(folder);
    await witness.add(park.request(0, 40));
    expect(await witness.add(rewritten.request(40, 60))).toMatchObject({ status: 422, body: 'merkle.consistency\n' });
    const other = await witness.add(rewritten.request(40, 40));
    expect(other).toEqual({ status: 409, type: 'text/x.tlog.size', body: '40\n' });
    expect(witness.told).toEqual(['cosigned', 'merkle.consistency', 'witness.root-differs']);
    await witness.add(rewritten.request(40, 40));
    const kept = await linesOf('disputed.jsonl');
    expect(kept.map(({ code, note }) => [code, note])).toEqual([
      ['merkle.consistency', rewritten.checkpoint(60)],
      ['witness.root-differs', rewritten.checkpoint(40)],
    ]);
    const asLog = { origin, keys: [parkKey.key], witnesses: [], quorum: 0 };
    for (const { note } of kept) expect(given(openCheckpoint(note, asLog, crypto)).origin).toBe(origin);
    expect((await witness.add(park.request(40, 60))).status).toBe(200);
  });

  it('never goes back to a smaller log', async () => {
    await using witness = await openTestWitness(folder);
    await witness.add(park.request(0, 40));
    expect(await witness.add(park.request(40, 40).replace('old 40', 'old 41'))).toMatchObject({ status: 400 });
    expect(await witness.add(park.request(7, 20))).toMatchObject({ status: 409, body: '40\n' });
    expect(await witness.add(park.request(0, 7))).toMatchObject({ status: 409, body: '40\n' });
    expect(await witness.add(writeAddCheckpoint(40, [], park.checkpoint(20)))).toMatchObject({ status: 400 });
  });

  it('does not know other logs, nor other keys of this one', async () => {
    await using witness = await openTestWitness(folder);
    expect(await witness.add(writeAddCheckpoint(0, [], park.checkpoint(7, thiefKey)))).toMatchObject({ status: 403 });
    const elsewhere = park.checkpoint(7).replaceAll(origin, 'gangwan/beipo');
    expect(await witness.add(writeAddCheckpoint(0, [], elsewhere))).toMatchObject({ status: 404 });
    expect(await witness.add('old 0\n')).toMatchObject({ status: 400 });
  });

  it('goes on with a log that changes its key, once it was told of the new one', async () => {
    const next = testSigner(origin, KEY_TYPES.log, 'the next key');
    const bothSign = writeAddCheckpoint(20, park.consistency(20, 40), park.checkpoint(40, parkKey, next));
    const nextSigns = writeAddCheckpoint(40, park.consistency(40, 60), park.checkpoint(60, next));
    {
      await using witness = await openTestWitness(folder);
      await witness.add(park.request(0, 20));
      expect((await witness.add(bothSign)).status).toBe(200);
      expect((await witness.add(nextSigns)).status).toBe(403);
    }
    const state = await openState(folder, { make: false });
    expect(await addLog(state, origin, next.key)).toBe('key-added');
    await state.release();
    await using witness = await openTestWitness(folder);
    expect((await witness.add(nextSigns)).status).toBe(200);
  });

  it('never says an earlier second than it said before, though its clock is set back', async () => {
    let second = 1_790_000_500;
    await using witness = await openTestWitness(folder, { now: () => second });
    await witness.add(park.request(0, 7));
    second -= 400;
    await witness.add(park.request(7, 20));
    expect((await linesOf('cosigned.jsonl')).map(({ time }) => time)).toEqual([1_790_000_500, 1_790_000_500]);
  });
});

describe('a witness whose disk takes nothing more', () => {
  it('cosigns nothing, and afterwards knows what it nearly vouched for', async () => {
    await using witness = await openTestWitness(folder);
    expect((await witness.add(park.request(0, 20))).status).toBe(200);
    await mkdir(pathOf('head.json.draft'));
    expect(await witness.add(park.request(20, 40))).toMatchObject({ status: 500, body: 'witness.failed\n' });
    expect(await witness.add(rewritten.request(20, 60))).toMatchObject({ status: 409, body: '40\n' });
    expect(await witness.add(park.request(40, 60))).toMatchObject({ status: 500 });
    expect(witness.failed).toHaveLength(2);
    await rm(pathOf('head.json.draft'), { recursive: true });
    expect(await witness.add(rewritten.request(60, 60))).toMatchObject({ status: 409, body: '60\n' });
    expect(await witness.add(park.request(60, 60))).toMatchObject({ status: 200 });
    expect((await linesOf('head.json')).map(({ note }) => note)).toEqual([park.checkpoint(60)]);
  });

  it('still says no where the evidence finds no room', async () => {
    await using witness = await openTestWitness(folder);
    await witness.add(park.request(0, 40));
    await mkdir(pathOf('disputed.jsonl'));
    expect((await witness.add(rewritten.request(40, 60))).status).toBe(422);
    expect(witness.told.at(-1)).toBe('witness.dispute-lost');
  });
});

describe('a witness that starts again', () => {
  const cosignTo = async (...sizes: number[]) => {
    await using witness = await openTestWitness(folder);
    let old = 0;
    for (const size of sizes) {
      expect((await witness.add(park.request(old, size))).status).toBe(200);
      old = size;
    }
  };
  const stillHolds = async (size: number) => {
    await using witness = await openTestWitness(folder);
    expect(await witness.add(rewritten.request(size, 60))).toMatchObject({ status: 422 });
    expect(await witness.add(rewritten.request(0, 60))).toMatchObject({ status: 409, body: `${size}\n` });
    expect(await witness.add(park.request(size, 60))).toMatchObject({ status: 200 });
  };

  it('remembers what it saw', async () => {
    await cosignTo(7, 40);
    await stillHolds(40);
  });

  it('is not set back by an older head, a lost head, or a shortened list of what it cosigned', async () => {
    await cosignTo(7);
    const older = await Promise.all(['head.json', 'cosigned.jsonl'].map((name) => readFile(pathOf(name))));
    const [head, list] = older as [Buffer, Buffer];
    for (const setBack of [
      () => writeFile(pathOf('head.json'), head),
      () => rm(pathOf('head.json')),
      () => writeFile(pathOf('cosigned.jsonl'), list),
    ]) {
      await rm(folder, { recursive: true });
      folder = await witnessFolder();
      await cosignTo(7, 40);
      await setBack();
      await stillHolds(40);
    }
  });

  it('passes over a line that a crash cut short, and goes on after it', async () => {
    await cosignTo(7, 40);
    await appendFile(pathOf('cosigned.jsonl'), '{"time":1790000000,"note":"gangwan/shuangf');
    await stillHolds(40);
    expect((await readFile(pathOf('cosigned.jsonl'), 'utf8')).split('\n').at(2)).toMatch(/shuangf torn$/);
    await cosignTo();
  });

  it('does not start from what is damaged, rather than begin anew', async () => {
    const good = [7, 40] as const;
    const damages: (() => Promise<void>)[] = [
      () => writeFile(pathOf('head.json'), ''),
      () => writeFile(pathOf('head.json'), '{"time":1,"note":"x"}\n'),
      () => writeFile(pathOf('head.json'), `${JSON.stringify({ time: 1, note: rewritten.checkpoint(40) })}\n`),
      () => appendFile(pathOf('cosigned.jsonl'), 'not a record\n'),
      () => rm(pathOf('cosigned.jsonl')),
      () => rm(pathOf('log.json')),
      () => writeFile(pathOf('log.json'), '{}'),
      async () => {
        const text = await readFile(pathOf('head.json'), 'utf8');
        await writeFile(pathOf('head.json'), text.replace('\\n40\\n', '\\n39\\n'));
      },
    ];
    for (const damage of damages) {
      await rm(folder, { recursive: true });
      folder = await witnessFolder();
      await cosignTo(...good);
      await damage();
      await expect(openTestWitness(folder)).rejects.toMatchObject({ code: 'witness-state-damaged' });
    }
  });

  it('is refused while another works on the same folder', async () => {
    await using _ = await openTestWitness(folder);
    await expect(openTestWitness(folder)).rejects.toMatchObject({
      code: 'witness-state-busy',
      words: { zh: expect.stringContaining(`进程号 ${process.pid}`) },
    });
  });
});
