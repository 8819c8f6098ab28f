import type { Sql } from '#platform/db/connect.ts';

/** One entry of a matter's chain with what is sealed beside it. `protectedActor` is for checking only and is never shown. */
export interface StoredEntry {
  readonly seq: number;
  readonly text: string;
  readonly hash: string;
  /** `null` where nothing is kept beside the entry any more. */
  readonly words: string | null;
  readonly salts: string | null;
  readonly protectedActor: string | null;
  /** Who signed it; `null` for a protected or erased person. */
  readonly name: string | null;
  readonly title: string | null;
}

export interface StoredHazard {
  readonly version: number;
  readonly headHash: string;
  readonly folded: string;
  readonly summary: string;
}

/** The whole chain of a matter, first to last. */
export function readChain(sql: Sql, parkId: string, code: string): Promise<StoredEntry[]> {
  return sql<StoredEntry[]>`
    select e.seq, e.text, e.hash, s.words, s.salts, s.protected_actor as "protectedActor", p.name, p.title
    from entry e
    left join sealed s on s.park_id = e.park_id and s.matter = e.matter and s.seq = e.seq
    left join person p on p.park_id = e.park_id and p.id = e.actor
    where e.park_id = ${parkId} and e.matter = ${code} order by e.seq`;
}

export async function findHazard(sql: Sql, parkId: string, code: string): Promise<StoredHazard | null> {
  const [row] = await sql<StoredHazard[]>`
    select version, head_hash as "headHash", folded, row_json::jsonb ->> 'summary' as summary
    from hazard where park_id = ${parkId} and code = ${code}`;
  return row ?? null;
}

export async function readNames(sql: Sql, parkId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from person where park_id = ${parkId} and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
