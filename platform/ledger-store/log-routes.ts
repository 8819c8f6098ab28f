import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import { writeLogProof } from '#engine/ledger/log-proof.ts';
import { inclusionProof } from '#engine/ledger/merkle-proof.ts';
import { parseTilePath } from '#engine/ledger/tile-path.ts';
import type { Sql } from '#platform/db/connect.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { findTile, withTiles } from './log-tiles.ts';

const leafParams = z.strictObject({
  code: z.string().regex(/^[!-~]{1,64}$/),
  seq: z.coerce.number().int().min(1).max(2_147_483_647),
});
const leafQuery = z.strictObject({
  /** RFC 6962 leaf hash, hexadecimal: whoever asks knows the entry or has its receipt. */
  leaf: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The park's log as C2SP tlog-tiles has it: checkpoint, tiles of hashes, and the proof that an entry is in it. No entry is told. */
export function logRoutes({ sql }: { sql: Sql }): RouteRow[] {
  return [
    route({
      method: 'GET',
      path: '/log/checkpoint',
      tag: 'log',
      summary: 'The newest signed checkpoint of my park’s log (C2SP tlog-checkpoint)',
      needs: 'signedIn',
      handle: async ({ reply }, { parkId }) => {
        const [newest] = await sql<{ note: string }[]>`
          select note from log_checkpoint where park_id = ${parkId} order by size desc limit 1`;
        return newest === undefined ? refuse('not-found') : answerText(reply, newest.note);
      },
    }),
    route({
      method: 'GET',
      path: '/log/tile/*',
      tag: 'log',
      summary: 'A tile of hashes, by the path that C2SP tlog-tiles gives it',
      needs: 'signedIn',
      handle: async ({ request, reply }, { parkId }) => {
        const tile = parseTilePath(`tile/${(request.params as { '*': string })['*']}`);
        if (isRefusal(tile) || tile.level === 'entries') return refuse('not-found');
        const bytes = await findTile(sql, parkId, { ...tile, level: tile.level });
        if (bytes === null) return refuse('not-found');
        reply
          .header('content-type', 'application/octet-stream')
          // What a path names never changes, but each park has its own: only this person's browser may keep it.
          .header('cache-control', 'private, max-age=31536000, immutable')
          .send(bytes);
        return undefined;
      },
    }),
    route({
      method: 'GET',
      path: '/log/proof/:code/:seq',
      tag: 'log',
      summary: 'That an entry whose leaf hash I know is in my park’s log (C2SP tlog-proof)',
      needs: 'signedIn',
      params: leafParams,
      query: leafQuery,
      handle: async ({ params, query, reply }, { parkId }) => {
        const proof = await findProof(sql, parkId, { ...params, ...query });
        return proof === null ? refuse('not-found') : answerText(reply, proof);
      },
    }),
  ];
}

interface KnownLeaf {
  readonly code: string;
  readonly seq: number;
  readonly leaf: string;
}

/** As of the newest checkpoint; `null` when there is no such leaf in the log, or not yet. */
async function findProof(sql: Sql, parkId: string, { code, seq, leaf }: KnownLeaf): Promise<string | null> {
  const [found] = await sql<{ idx: string; size: string; note: string }[]>`
    select l.idx, c.size, c.note from log_leaf l
    join lateral (select size, note from log_checkpoint where park_id = l.park_id order by size desc limit 1) c on true
    where l.park_id = ${parkId} and l.matter = ${code} and l.seq = ${seq} and l.leaf_hash = decode(${leaf}, 'hex')`;
  if (found === undefined) return null;
  const [index, size] = [Number(found.idx), Number(found.size)];
  const hashes = await withTiles(sql, parkId, size, (read, hash) => inclusionProof(index, size, read, hash));
  if (isRefusal(hashes)) throw new Error(`${hashes.code} in the log of ${parkId}`);
  return writeLogProof({ extra: null, index, hashes, checkpoint: found.note });
}

function answerText(reply: FastifyReply, text: string): undefined {
  reply.header('content-type', 'text/plain; charset=utf-8').send(text);
  return undefined;
}
