import { type Sql, toInstant } from '#platform/db/connect.ts';
import type { HazardQuery } from '../contract/query.ts';
import type { Part } from './filters.ts';

export type Sort = HazardQuery['sort'];

/** Where a page begins: the sort key of the last row before it. */
export interface Cursor {
  readonly key: string;
  readonly code: string;
}

/** Reads a cursor that this server gave out; `null` for anything else. */
export function readCursor(text: string): Cursor | null {
  const [key, code, ...rest] = Buffer.from(text, 'base64url').toString().split('|');
  const sound =
    key !== undefined && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/.test(key) && !Number.isNaN(Date.parse(key));
  return sound && code !== undefined && /^HZ-[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(code) && rest.length === 0
    ? { key, code }
    : null;
}

export function writeCursor({ key, code }: Cursor): string {
  return Buffer.from(`${key}|${code}`).toString('base64url');
}

interface RawPage {
  readonly rows: Buffer;
  readonly count: number;
  readonly last: Cursor | null;
}

export interface PageWish {
  /** The relation to read from, with the columns of `hazard`. */
  readonly from: Part;
  readonly where: Part;
  readonly sort: Sort;
  readonly after: Cursor | null;
  readonly limit: number;
}

/**
 * One page of the board. The rows' JSON was written at the write; PostgreSQL joins it to one text and its bytes are passed on
 * without being decoded.
 */
export async function readPage(sql: Sql, { from, where, sort, after, limit }: PageWish): Promise<RawPage> {
  // A number in the text, not a parameter: with an unknown limit PostgreSQL plans anew at every page, which costs twice the page.
  const [page, more] = [sql.unsafe(`${Number(limit)}`), sql.unsafe(`${Number(limit) + 1}`)];
  const [row] = await sql`
    select coalesce(string_agg(row_json, ',') filter (where n <= ${page}), '') as rows,
      count(*)::text as count,
      max(key) filter (where n = ${page}) as key, max(code) filter (where n = ${page}) as code
    from (select row_json, code, ${keyOf(sql, sort)} as key, row_number() over () as n
      from (select row_json, code, recorded_at, due_on from ${from}
        where ${where} and ${beyond(sql, sort, after)} order by ${orderOf(sql, sort)} limit ${more}) found) numbered`.raw();
  const [rows, count, key, code] = row as unknown as (Buffer | null)[];
  const found = Number(count?.toString());
  const last = found > limit && key && code ? { key: toInstant(key.toString()), code: code.toString() } : null;
  return { rows: rows ?? Buffer.alloc(0), count: found, last };
}

/** The page's JSON: `{"rows":[…],"next":…}`. */
export function pageJson({ rows, last }: RawPage): Buffer {
  const next = last === null ? 'null' : `"${writeCursor(last)}"`;
  return Buffer.concat([Buffer.from('{"rows":['), rows, Buffer.from(`],"next":${next}}`)]);
}

function orderOf(sql: Sql, sort: Sort): Part {
  if (sort === 'due') return sql`due_on, code`;
  return sort === 'oldest' ? sql`recorded_at, code` : sql`recorded_at desc, code desc`;
}

/** The rows after the cursor in the sort's order. */
function beyond(sql: Sql, sort: Sort, after: Cursor | null): Part {
  const dated = sort === 'due' ? sql`due_on is not null` : sql`true`;
  if (after === null) return dated;
  const { key, code } = after;
  if (sort === 'due') return sql`${dated} and (due_on, code) > (${key.slice(0, 10)}::date, ${code})`;
  if (sort === 'oldest') return sql`(recorded_at, code) > (${key}::timestamptz, ${code})`;
  return sql`(recorded_at, code) < (${key}::timestamptz, ${code})`;
}

function keyOf(sql: Sql, sort: Sort): Part {
  return sort === 'due' ? sql`due_on::text` : sql`recorded_at::text`;
}

/** How many rows a walk looks at before the index is asked after all. */
const WALK = 20_000;

/** Only the next 20,000 rows in the sort's order: a word that is not among them is not to be found by walking. */
export function withinWalk(sql: Sql, sort: Sort, where: Part, after: Cursor | null): Part {
  const key = sort === 'due' ? sql`due_on` : sql`recorded_at`;
  const last = sql`(select ${key} from hazard where ${where} and ${beyond(sql, sort, after)}
    order by ${orderOf(sql, sort)} offset ${WALK} limit 1)`;
  return sort === 'newest'
    ? sql`${key} >= coalesce(${last}, '-infinity')`
    : sql`${key} <= coalesce(${last}, 'infinity')`;
}
