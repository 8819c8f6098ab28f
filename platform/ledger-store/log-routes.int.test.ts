import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { hex } from '#engine/ledger/bytes.ts';
import { openCheckpoint } from '#engine/ledger/checkpoint.ts';
import { openLogProof, parseLogProof } from '#engine/ledger/log-proof.ts';
import { rootOf } from '#engine/ledger/merkle-proof.ts';
import { newTiles, tilePath } from '#engine/ledger/tile-path.ts';
import { tileReader } from '#engine/ledger/tiles.ts';
import type { Client } from '#testkit/client.ts';
import { crypto } from '#testkit/ledger/crypto.ts';
import { hash, openWrittenLog, type WrittenLog } from '#testkit/ledger/written-log.ts';

let log: WrittenLog;
let union: Client;

/** It has filled its first tiles and begun the next. */
beforeAll(async () => {
  log = await openWrittenLog(600);
  union = await log.kit.as('union');
});
afterAll(() => log.kit.close());

async function head(client = union) {
  const reply = await client.get('/log/checkpoint');
  const opened = openCheckpoint(reply.raw, log.policy, crypto);
  if (isRefusal(opened)) throw new Error(opened.code);
  return opened;
}

describe('the log over the wire', () => {
  it('gives tiles that make the root of its checkpoint, each to be kept for ever', async () => {
    const { size, root } = await head();
    const tiles = new Map<string, Uint8Array>();
    for (const tile of newTiles(0, size)) {
      const reply = await union.get(`/log/${tilePath(tile)}`);
      expect([tilePath(tile), reply.status, reply.headers['cache-control']]).toEqual([
        tilePath(tile),
        200,
        'private, max-age=31536000, immutable',
      ]);
      tiles.set(tilePath(tile), new Uint8Array(reply.raw));
    }
    const read = tileReader(size, (tile) => tiles.get(tilePath(tile)) ?? null, hash);
    const made = rootOf(size, read, hash);
    expect(isRefusal(made) ? made : hex(made)).toBe(hex(root));
    expect(tiles.size).toBeGreaterThan(3);
  });

  it('knows no tile beyond its end, no other way of writing a path, and tells no entry', async () => {
    const { size } = await head();
    const beyond = `${String(Math.floor(size / 256)).padStart(3, '0')}`;
    for (const path of [`0/${beyond}`, '0/0', '0/000.p/0', '0/000.p/256', '9/000', 'entries/000', 'x'])
      expect([path, (await union.get(`/log/tile/${path}`)).status]).toEqual([path, 404]);
  });

  it('proves of every entry that it is in it, to whoever knows the entry', async () => {
    const all = await log.leaves();
    for (const { idx, matter, seq, leaf } of all.filter((_, at) => at % 37 === 0)) {
      const reply = await union.get(`/log/proof/${matter}/${seq}?leaf=${leaf}`);
      const proof = parseLogProof(reply.raw);
      if (isRefusal(proof)) throw new Error(proof.code);
      expect(proof.index).toBe(Number(idx));
      expect(openLogProof(proof, Buffer.from(leaf, 'hex'), log.policy, crypto)).toMatchObject({ size: all.length });
    }
    const [{ matter, seq } = { matter: '', seq: 0 }, other] = all;
    for (const path of [
      `${matter}/${seq}?leaf=${other?.leaf}`,
      `${matter}/99?leaf=${other?.leaf}`,
      `HZ-NONE/1?leaf=${other?.leaf}`,
    ])
      expect((await union.get(`/log/proof/${path}`)).body.code).toBe('not-found');
    expect((await union.get(`/log/proof/${matter}/${seq}?leaf=zz`)).body.code).toBe('request.invalid');
  });

  it('shows a park nothing of another’s', async () => {
    const stranger = await log.kit.as('other-union');
    const [first] = await log.leaves();
    for (const path of ['checkpoint', 'tile/0/000', `proof/${first?.matter}/${first?.seq}?leaf=${first?.leaf}`])
      expect([path, (await stranger.get(`/log/${path}`)).body.code]).toEqual([path, 'not-found']);
  });
});
