import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestWitness, parkLog, type TestWitness, witnessFolder } from '#testkit/witness/open-witness.ts';
import { LIMITS } from './server.ts';

const park = parkLog(40);
let folder: string;
let witness: TestWitness;

beforeAll(async () => {
  folder = await witnessFolder();
  witness = await openTestWitness(folder, { limits: { ...LIMITS, requestTime: 400, atOnce: 4 } });
});
afterAll(async () => {
  await witness[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  expect(await (await fetch(`${witness.address}/healthz`)).text()).toBe('ok\n');
  expect(witness.failed).toEqual([]);
});

/** Says bytes on a bare connection and listens to the end. */
async function raw(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(Number(new URL(witness.address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  const heard = await text(socket).catch(() => '');
  socket.destroy();
  return heard;
}

describe('whoever means harm', () => {
  it('is answered with a code, whatever bytes he sends', async () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map((said) => new Uint8Array(Buffer.from(said))),
      fc
        .record({ old: fc.nat(40), size: fc.nat(40), at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() })
        .map(({ old, size, at, byte, cut }) => {
          const bytes = new Uint8Array(Buffer.from(park.request(Math.min(old, size), size)));
          bytes[at % bytes.length] = byte;
          return cut ? bytes.slice(0, at % bytes.length) : bytes;
        }),
    );
    await fc.assert(
      fc.asyncProperty(body, async (bytes) => {
        expect([200, 400, 403, 404, 409, 422]).toContain((await witness.add(bytes)).status);
      }),
      { numRuns: 800 },
    );
  });

  it('cannot end it with what is no HTTP', async () => {
    const noise = fc.array(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string()), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(noise, async (parts) => {
        const heard = await raw(...parts, '\r\n\r\n');
        expect(heard).toMatch(/^(HTTP\/1\.1 4\d\d .*)?/);
      }),
      { numRuns: 60 },
    );
    const head = 'POST /add-checkpoint HTTP/1.1\r\nhost: w\r\n';
    expect(await raw(`${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`)).toContain(' 400 ');
    expect(await raw(`${head}content-length: -1\r\n\r\n`)).toContain(' 400 ');
    expect(await raw(`${head}x: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/ 4(00|31) /);
  });

  it('cannot fill its memory: a body is at most 64 KiB, said or not said beforehand', async () => {
    const long = Buffer.alloc(LIMITS.body + 1, 'x');
    expect(await raw('POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ncontent-length: 999999999\r\n\r\n')).toContain(
      ' 413 ',
    );
    const chunk = `${long.length.toString(16)}\r\n`;
    const chunked = 'POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ntransfer-encoding: chunked\r\n\r\n';
    expect(await raw(chunked, chunk, long)).toContain(' 413 ');
    expect((await witness.add(long.subarray(1))).status).toBe(400);
  });

  it('cannot hold a place by speaking slowly', async () => {
    const begun = performance.now();
    const heard = await raw('POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ncontent-length: 50\r\n\r\nold 0');
    expect(heard).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('who leaves in the middle leaves no trace', async () => {
    const socket = connect(Number(new URL(witness.address).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ncontent-length: 50\r\n\r\nold 0');
    socket.resetAndDestroy();
    await once(socket, 'close');
  });

  it('and who comes with too many at once is asked to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => witness.add(park.request(0, 40))));
    expect(answers.every(({ status }) => [200, 409, 503].includes(status))).toBe(true);
    expect(answers.some(({ status }) => status === 503)).toBe(true);
    expect((await witness.add(park.request(40, 40))).status).toBe(200);
  });
});

describe('other doors', () => {
  it.each([
    ['GET', '/', 404],
    ['POST', '/add-checkpoint/', 404],
    ['POST', '/../add-checkpoint/x', 404],
    ['GET', '/add-checkpoint', 405],
    ['POST', '/healthz', 405],
    ['HEAD', '/healthz', 200],
  ])('%s %s is answered with %i', async (method, path, status) => {
    expect((await fetch(`${witness.address}${path}`, { method })).status).toBe(status);
  });
});
