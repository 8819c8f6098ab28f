import { HASH_BYTES } from '#engine/ledger/merkle.ts';
import { TILE_WIDTH } from '#engine/ledger/tile-path.ts';
import type { HashTile, TreeEdge } from '#engine/ledger/tiles.ts';
import type { Queries, Transaction } from '#platform/db/connect.ts';

/** The place of an entry in the order of the log. `xid` is a decimal. */
export interface LogPlace {
  readonly era: number;
  readonly xid: string;
  readonly matter: string;
  readonly seq: number;
}

/** A log as it stands. */
export interface StoredLog {
  readonly verifierKey: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly last: LogPlace;
}

export interface WaitingEntry extends LogPlace {
  readonly text: string;
}

/** Before the first entry of all. */
export const BEGINNING: LogPlace = { era: 0, xid: '0', matter: '', seq: 0 };

/** "glog"; with the park's hash it names the turn of one park's sequencer. */
const TURN = 0x676c6f67;

/** Takes the park's turn until the transaction ends; false when another has it. */
export async function takeTurn(tx: Transaction, parkId: string): Promise<boolean> {
  const [row] = await tx<{ mine: boolean }[]>`select pg_try_advisory_xact_lock(${TURN}, hashtext(${parkId})) as mine`;
  return row?.mine === true;
}

export async function findLog(sql: Queries, parkId: string): Promise<StoredLog | null> {
  const [row] = await sql<
    { key: string; size: string; root: Buffer; era: number; xid: string; matter: string; seq: number }[]
  >`
    select verifier_key as key, size, root, last_era as era, last_xid::text as xid, last_matter as matter, last_seq as seq
    from log where park_id = ${parkId}`;
  if (row === undefined) return null;
  const { key, size, root, ...last } = row;
  return { verifierKey: key, size: Number(size), root, last };
}

/** Hashes that have not filled their tile, by level. */
export async function readStoredEdge(sql: Queries, parkId: string, size: number): Promise<TreeEdge> {
  const rows = await sql<{ level: number; hashes: Buffer }[]>`
    select level, hashes from log_edge where park_id = ${parkId} order by level`;
  return { size, tiles: rows.map(({ hashes }) => new Uint8Array(hashes)) };
}

/**
 * The next entries in the order of the log. Only those that nobody can come before any more: written by a transaction older than
 * all that still run, or in an era that has ended. One statement, so one snapshot, says both which these are and what they wrote.
 * (`entry.xid` is the number; `xid` alone would be the text that is answered, by which 10 comes before 9.)
 */
export function readWaiting(sql: Queries, parkId: string, last: LogPlace, most: number): Promise<WaitingEntry[]> {
  return sql<WaitingEntry[]>`
    select era, xid::text as xid, matter, seq, text from entry
    where park_id = ${parkId} and (era, xid, matter, seq) > (${last.era}, ${last.xid}::xid8, ${last.matter}, ${last.seq})
      and (xid < pg_snapshot_xmin(pg_current_snapshot()) or era < (select max(era) from log_era))
    order by era, entry.xid, matter, seq limit ${most}`;
}

/** The texts of entries that are in the log already, from `from` on, in its order. */
export async function readLogged(sql: Queries, parkId: string, from: number, most: number): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select e.text from log_leaf l join entry e using (park_id, matter, seq)
    where l.park_id = ${parkId} and l.idx >= ${from} and l.idx < ${from + most} order by l.idx`;
  return rows.map(({ text }) => text);
}

export async function allParks(sql: Queries): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select id from park order by id`;
  return rows.map(({ id }) => id);
}

/** Parks with entries that their log has not taken in; `final`: only where one could be taken in now. */
export async function parksWaiting(sql: Queries, { final }: { final: boolean }): Promise<string[]> {
  const bound = final
    ? sql`and (e.xid < pg_snapshot_xmin(pg_current_snapshot()) or e.era < (select max(era) from log_era))`
    : sql``;
  // The limit keeps PostgreSQL from joining all entries with all parks: it looks at one place of the index for each park.
  const rows = await sql<{ id: string }[]>`
    select p.id from park p left join log l on l.park_id = p.id
    cross join lateral (
      select from entry e
      where e.park_id = p.id and (e.era, e.xid, e.matter, e.seq) > (coalesce(l.last_era, 0::smallint),
        coalesce(l.last_xid, '0'), coalesce(l.last_matter, ''), coalesce(l.last_seq, 0)) ${bound}
      order by e.era, e.xid, e.matter, e.seq limit 1) as first
    order by p.id`;
  return rows.map(({ id }) => id);
}

/** A log that has grown. */
export interface Growth {
  readonly parkId: string;
  readonly origin: string;
  readonly verifierKey: string;
  readonly from: number;
  /** In the order of the log. */
  readonly places: readonly LogPlace[];
  /** One hash of 32 bytes for each of them. */
  readonly leaves: Uint8Array;
  readonly edge: TreeEdge;
  readonly tiles: readonly HashTile[];
  readonly root: Uint8Array;
  /** The signed checkpoint. */
  readonly note: string;
}

export async function writeGrowth(tx: Transaction, growth: Growth): Promise<void> {
  const { parkId, from, places, leaves, edge, tiles, root, note } = growth;
  const last = places.at(-1) ?? BEGINNING;
  await tx`
    insert into log_leaf (park_id, idx, matter, seq, leaf_hash)
    select ${parkId}, ${from} + n - 1, matter, seq, substring(${Buffer.from(leaves)}::bytea from ((n - 1) * ${HASH_BYTES} + 1)::int for ${HASH_BYTES})
    from unnest(${places.map(({ matter }) => matter)}::text[], ${places.map(({ seq }) => seq)}::int[]) with ordinality as e(matter, seq, n)`;
  for (const { tile, bytes } of tiles.filter(({ tile }) => tile.width === TILE_WIDTH)) {
    await tx`
      insert into log_tile (park_id, level, idx, hashes) values (${parkId}, ${tile.level}, ${tile.index}, ${Buffer.from(bytes)})`;
  }
  for (const [level, hashes] of edge.tiles.entries()) {
    await tx`
      insert into log_edge (park_id, level, hashes) values (${parkId}, ${level}, ${Buffer.from(hashes)})
      on conflict (park_id, level) do update set hashes = excluded.hashes where log_edge.hashes <> excluded.hashes`;
  }
  await tx`insert into log_checkpoint (park_id, size, note) values (${parkId}, ${edge.size}, ${note})`;
  await tx`
    insert into log (park_id, origin, verifier_key, size, root, last_era, last_xid, last_matter, last_seq)
    values (${parkId}, ${growth.origin}, ${growth.verifierKey}, ${edge.size}, ${Buffer.from(root)},
      ${last.era}, ${last.xid}::xid8, ${last.matter}, ${last.seq})
    on conflict (park_id) do update set size = excluded.size, root = excluded.root, last_era = excluded.last_era,
      last_xid = excluded.last_xid, last_matter = excluded.last_matter, last_seq = excluded.last_seq`;
}
