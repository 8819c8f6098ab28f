import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { type BundleRefusal, writeBundle } from '#engine/ledger/bundle.ts';
import { HASH_BYTES, treeHash } from '#engine/ledger/merkle.ts';
import type { HashReader } from '#engine/ledger/merkle-proof.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile, tilePath } from '#engine/ledger/tile-path.ts';
import { tileReader } from '#engine/ledger/tiles.ts';
import type { Queries } from '#platform/db/connect.ts';
import { NODE_LOG_CRYPTO } from './note-crypto.ts';

type HashTileAt = Tile & { readonly level: number };

/** The bytes of a tile of hashes; `null` when the park's log has not come so far. A tile once full is also given in part. */
export async function findTile(
  sql: Queries,
  parkId: string,
  { level, index, width }: HashTileAt,
): Promise<Buffer | null> {
  // One statement: a tile that fills up meanwhile must be found in the one place or in the other.
  const [row] = await sql<{ hashes: Buffer }[]>`
    select substring(hashes from 1 for ${width * HASH_BYTES}) as hashes from (
      select hashes from log_tile where park_id = ${parkId} and level = ${level} and idx = ${index}
      union all
      select e.hashes from log_edge e join log l using (park_id)
      where e.park_id = ${parkId} and e.level = ${level} and l.size >> ${TILE_HEIGHT * (level + 1)}::int = ${index}) as found
    limit 1`;
  return row?.hashes.length === width * HASH_BYTES ? row.hashes : null;
}

/** A bundle of entries, each as it was hashed; `null` when the park's log has not come so far. */
export async function findBundle(
  sql: Queries,
  parkId: string,
  { index, width }: Pick<Tile, 'index' | 'width'>,
): Promise<Uint8Array | Refusal<BundleRefusal> | null> {
  const from = index * TILE_WIDTH;
  const rows = await sql<{ text: string }[]>`
    select e.text from log_leaf l join entry e using (park_id, matter, seq)
    where l.park_id = ${parkId} and l.idx >= ${from} and l.idx < ${from + width} order by l.idx`;
  return rows.length === width ? writeBundle(rows.map(({ text }) => Buffer.from(text))) : null;
}

/**
 * Computes something from the tree of the park's first `size` entries, e.g. `inclusionProof`, from its stored tiles: what the
 * computation asks for and lacks is fetched, and it is begun again. Of a tree of a thousand million entries that is five tiles.
 */
export async function withTiles<Result>(
  sql: Queries,
  parkId: string,
  size: number,
  compute: (read: HashReader, hash: typeof HASH) => Result | Refusal,
): Promise<Result | Refusal> {
  const known = new Map<string, Uint8Array>();
  for (;;) {
    const missing: HashTileAt[] = [];
    const fetch = (tile: HashTileAt) => {
      const bytes = known.get(tilePath(tile)) ?? null;
      if (bytes === null) missing.push(tile);
      return bytes;
    };
    const result = compute(tileReader(size, fetch, HASH), HASH);
    if (!isRefusal(result) || missing.length === 0) return result;
    for (const tile of missing) {
      const bytes = await findTile(sql, parkId, tile);
      if (bytes === null) return result;
      known.set(tilePath(tile), bytes);
    }
  }
}

const HASH = treeHash(NODE_LOG_CRYPTO.sha256);
