import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '#engine/flow/refusal.ts';
import { openCheckpoint } from '#engine/ledger/checkpoint.ts';
import { crypto } from '#testkit/ledger/crypto.ts';
import { given } from '#testkit/ledger/park-log.ts';
import {
  neighbourKey,
  openTestWitness,
  parkKey,
  parkLog,
  thiefKey,
  unionKey,
  witnessFolder,
} from '#testkit/witness/open-witness.ts';
import { type Offered, submitCheckpoint, type Witnessed } from './witness-client.ts';
import { keepWitnessed } from './witnessing.ts';

const park = parkLog(60);
const rewritten = parkLog(60, 20);

const offer = (size: number, log = park): Offered => ({
  size,
  note: log.checkpoint(size),
  proofFrom: (old) => log.consistency(old, size),
});

let folder: string;
beforeEach(async () => {
  folder = await witnessFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Something at a witness's address that is none. */
async function stranger(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const leave = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, key: unionKey.key, [Symbol.asyncDispose]: leave };
}

const cosigners = (answer: Witnessed, ...witnesses: readonly (typeof unionKey)[]) => {
  if (answer.ended !== 'cosigned') return answer;
  const keys = witnesses.map(({ key }) => key);
  const policy = { origin: parkKey.key.name, keys: [parkKey.key], witnesses: keys, quorum: 0 };
  return given(openCheckpoint(answer.note, policy, crypto)).cosigned.map(({ key }) => key.name);
};

describe('a log that asks a witness', () => {
  it('gets its checkpoint back with the cosignature', async () => {
    await using union = await openTestWitness(folder);
    const answer = await submitCheckpoint({ url: `${union.address}/`, key: unionKey.key }, 0, offer(20));
    expect(cosigners(answer, unionKey)).toEqual(['union.example/witness']);
  });

  it('does not know where the witness stands, and is told', async () => {
    await using union = await openTestWitness(folder);
    const at = { url: union.address, key: unionKey.key };
    await submitCheckpoint(at, 0, offer(20));
    for (const [old, size] of [
      [0, 40],
      [7, 40],
      [50, 60],
    ] as const)
      expect(cosigners(await submitCheckpoint(at, old, offer(size)), unionKey)).toEqual(['union.example/witness']);
  });

  it('is told that its log was rewritten', async () => {
    await using union = await openTestWitness(folder);
    const at = { url: union.address, key: unionKey.key };
    await submitCheckpoint(at, 0, offer(40));
    expect(await submitCheckpoint(at, 40, offer(60, rewritten))).toEqual({
      ended: 'inconsistent',
      seen: 40,
      status: 422,
    });
    expect(await submitCheckpoint(at, 0, offer(40, rewritten))).toEqual({
      ended: 'inconsistent',
      seen: 40,
      status: 409,
    });
  });

  it('is told that its database was set back', async () => {
    await using union = await openTestWitness(folder);
    const at = { url: union.address, key: unionKey.key };
    await submitCheckpoint(at, 0, offer(40));
    expect(await submitCheckpoint(at, 0, offer(20))).toEqual({ ended: 'ahead', seen: 40 });
  });

  it('sees that a witness has forgotten what it cosigned', async () => {
    const cosign = async (old: number, size: number) => {
      await using union = await openTestWitness(folder);
      return await submitCheckpoint({ url: union.address, key: unionKey.key }, old, offer(size));
    };
    expect(await cosign(0, 20)).toMatchObject({ ended: 'cosigned', from: 0 });
    expect(await cosign(20, 40)).toMatchObject({ ended: 'cosigned', from: 20 });
    await rm(folder, { recursive: true });
    folder = await witnessFolder();
    expect(await cosign(40, 60)).toMatchObject({ ended: 'cosigned', from: 0 });
  });

  it('is told when the witness does not know it', async () => {
    await using union = await openTestWitness(folder);
    const at = { url: union.address, key: unionKey.key };
    const other = { ...offer(20), note: park.checkpoint(20).replaceAll(parkKey.key.name, 'gangwan/beipo') };
    expect(await submitCheckpoint(at, 0, other)).toEqual({ ended: 'refused', status: 404, why: 'witness.unknown-log' });
    const thief = { ...offer(20), note: park.checkpoint(20, thiefKey) };
    expect(await submitCheckpoint(at, 0, thief)).toMatchObject({ ended: 'refused', status: 403 });
    const wrongKey = { url: union.address, key: neighbourKey.key };
    expect(await submitCheckpoint(wrongKey, 0, offer(20))).toEqual({
      ended: 'refused',
      status: 200,
      why: 'note.unknown-signers',
    });
  });

  it('does not believe an answer about another checkpoint', async () => {
    await using union = await openTestWitness(folder);
    const { body } = await union.add(park.request(0, 20));
    await using replay = await stranger((_, response) => response.end(body));
    expect(await submitCheckpoint(replay, 0, offer(40))).toMatchObject({
      ended: 'refused',
      why: 'note.signature-wrong',
    });
  });
});

describe('whoever answers at a witness’s address', () => {
  const answers: readonly (readonly [string, RequestListener])[] = [
    ['nothing', () => undefined],
    ['half a line, and then nothing', (_, response) => void response.write('— union')],
    ['a closed door', (request) => void request.socket.destroy()],
    ['500', (_, response) => void response.writeHead(500).end('x')],
    ['503', (_, response) => void response.writeHead(503).end('witness.busy\n')],
    ['409 without a size', (_, response) => void response.writeHead(409).end('soon\n')],
    ['200 that is not UTF-8', (_, response) => void response.end(Buffer.of(0xff, 0xfe, 10))],
    ['elsewhere', (_, response) => void response.writeHead(307, { location: '/x' }).end()],
    [
      'a size that never holds still',
      (_, response) =>
        void response
          .writeHead(409, { 'content-type': 'text/x.tlog.size' })
          .end(`${Math.floor(performance.now()) % 20}\n`),
    ],
  ];
  it.each(answers)('with “%s” keeps nobody waiting and breaks nothing', async (_, listener) => {
    await using other = await stranger(listener);
    const begun = performance.now();
    const answer = await submitCheckpoint(other, 0, offer(20), { timeout: 300 });
    expect(['unreachable', 'inconsistent']).toContain(answer.ended);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('without an end is left before it fills the memory', async () => {
    let sent = 0;
    await using endless = await stranger((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(4_096))) sent += 4_096;
        response.once('drain', more);
      };
      more();
    });
    expect(await submitCheckpoint(endless, 0, offer(20))).toEqual({
      ended: 'unreachable',
      why: 'the answer is too long',
    });
    expect(sent).toBeLessThan(8 * 1024 * 1024);
  });

  it('and nobody at all, or no address, or a tree that cannot prove itself', async () => {
    const gone = await stranger(() => undefined);
    await gone[Symbol.asyncDispose]();
    const nobody = { url: gone.url, key: unionKey.key };
    expect(await submitCheckpoint(nobody, 0, offer(20))).toEqual({ ended: 'unreachable', why: 'ECONNREFUSED' });
    expect(await submitCheckpoint({ ...nobody, url: 'no url' }, 0, offer(20))).toMatchObject({ ended: 'unreachable' });
    const lost: Offered = { ...offer(20), proofFrom: () => refuse('tile.missing') };
    expect(await submitCheckpoint(nobody, 7, lost)).toEqual({ ended: 'unreachable', why: 'tile.missing' });
  });
});

describe('a log with several witnesses', () => {
  const heard = (count: number) => {
    const told: [string, number, Witnessed['ended']][] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const ended = ({ name }: { name: string }, { size }: Offered, answer: Witnessed) => {
      told.push([name, size, answer.ended]);
      if (told.filter(([, , how]) => how === 'cosigned').length === count) resolve();
    };
    return { told, ended, enough: promise };
  };

  it('does not wait for the dead one, and joins what comes meanwhile into one round', async () => {
    await using union = await openTestWitness(folder);
    await using silent = await stranger(() => undefined);
    const { told, ended, enough } = heard(2);
    const witnesses = [
      { url: silent.url, key: neighbourKey.key },
      { url: union.address, key: unionKey.key },
    ];
    const failed: unknown[] = [];
    const witnessing = keepWitnessed({ witnesses, ended, failed: (error) => failed.push(error), timeout: 60_000 });
    const begun = performance.now();
    for (let size = 1; size <= 60; size += 1) witnessing.offer(offer(size));
    expect(performance.now() - begun).toBeLessThan(500);
    await enough;
    await witnessing.stop();
    expect(told).toEqual([
      ['union.example/witness', 1, 'cosigned'],
      ['union.example/witness', 60, 'cosigned'],
    ]);
    expect(failed).toEqual([]);
  });

  it('asks again one that was away, about the newest checkpoint only', async () => {
    let away = true;
    await using union = await openTestWitness(folder);
    await using door = await stranger(async (request, response) => {
      if (away) return void request.socket.destroy();
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const { status, type, body } = await union.add(Buffer.concat(chunks));
      response.writeHead(status, { 'content-type': type ?? '' }).end(body);
    });
    const { told, ended, enough } = heard(1);
    const witnessing = keepWitnessed({
      witnesses: [door],
      ended: (...all) => {
        ended(...all);
        if (told.length === 3) {
          away = false;
          witnessing.offer(offer(60));
        }
      },
      failed: () => undefined,
      firstPause: 5,
    });
    witnessing.offer(offer(20));
    await enough;
    await witnessing.stop();
    expect(told.map(([, size, how]) => [size, how])).toEqual([
      [20, 'unreachable'],
      [20, 'unreachable'],
      [20, 'unreachable'],
      [60, 'cosigned'],
    ]);
  });

  it('offers again what could not be stored, and stops at once when told', async () => {
    await using union = await openTestWitness(folder);
    const failed: unknown[] = [];
    let stored = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const witnessing = keepWitnessed({
      witnesses: [{ url: union.address, key: unionKey.key }],
      ended: async () => {
        stored += 1;
        if (stored === 1) throw new Error('the database is away');
        resolve();
      },
      failed: (error) => failed.push(error),
      firstPause: 5,
    });
    witnessing.offer(offer(20));
    await promise;
    expect([stored, failed.length]).toEqual([2, 1]);
    await witnessing.stop();
    witnessing.offer(offer(40));
    await witnessing.stop();
    expect(stored).toBe(2);
  });
});
