import type { Sql } from '#platform/db/connect.ts';
import type { HazardQuery } from '../contract/query.ts';
import type { Part } from './filters.ts';

export type Sort = HazardQuery['sort'];

/** Where a page begins: the sort key (an instant, or a day when sorted by due day) and code of the last row before it. */
export interface Cursor {
  readonly key: string;
  readonly code: string;
}

/** Reads a cursor that this server gave out (`<ms since 1970 or day>~<code>`); `null` for anything else. */
export function readCursor(text: string): Cursor | null {
  const [, key, code] = /^(\d{4}-\d{2}-\d{2}|\d{1,15})~(HZ-[0-9A-Z]{5}-[0-9A-Z]{5})$/.exec(text) ?? [];
  if (key === undefined || code === undefined) return null;
  const moment = new Date(key.includes('-') ? key : Number(key));
  if (Number.isNaN(moment.getTime())) return null;
  return { key: key.includes('-') ? key : moment.toISOString(), code };
}

export interface PageWish {
  /** The relation to read from, with the columns of `hazard`. */
  readonly from: Part;
  readonly where: Part;
  readonly sort: Sort;
  readonly after: Cursor | null;
  readonly limit: number;
}

export interface Page {
  /** `{"rows":[…],"next":…}` as PostgreSQL wrote it. */
  readonly body: Buffer;
  /** Is there at least one row after this page? */
  readonly more: boolean;
}

/**
 * One page of the board. The rows' JSON was written at the write; PostgreSQL joins it to one text, cursor included, and its bytes
 * are passed on without being decoded or copied.
 */
export async function readPage(sql: Sql, { from, where, sort, after, limit }: PageWish): Promise<Page> {
  // A number in the text, not a parameter: with an unknown limit PostgreSQL plans anew at every page, which costs twice the page.
  const page = sql.unsafe(`${Number(limit)}`);
  const beginning = after === null ? sql`` : sql` and ${beyond(sql, sort, after)}`;
  const [row] = await sql`
    select '{"rows":[' || coalesce(string_agg(row_json, ',') filter (where n <= ${page}), '') || '],"next":'
        || case when count(*) > ${page} then '"' || max(key || '~' || code) filter (where n = ${page}) || '"' else 'null' end
        || '}' as body, count(*) > ${page} as more
    from (select row_json, code, ${keyOf(sql, sort)} as key, row_number() over () as n
      from (select row_json, code, recorded_at, due_on from ${from}
        where ${where}${beginning} order by ${orderOf(sql, sort)} limit ${page} + 1) found) numbered`.raw();
  const [body, more] = row as unknown as [Buffer, Buffer];
  return { body, more: String(more) === 't' };
}

function orderOf(sql: Sql, sort: Sort): Part {
  if (sort === 'due') return sql`due_on, code`;
  return sort === 'oldest' ? sql`recorded_at, code` : sql`recorded_at desc, code desc`;
}

/** Sorted by due day, what has none is left out. */
export function dated(sql: Sql, sort: Sort, where: Part): Part {
  return sort === 'due' ? sql`${where} and due_on is not null` : where;
}

/** The rows after the cursor in the sort's order. */
function beyond(sql: Sql, sort: Sort, { key, code }: Cursor): Part {
  if (sort === 'due') return sql`(due_on, code) > (${key.slice(0, 10)}::date, ${code})`;
  if (sort === 'oldest') return sql`(recorded_at, code) > (${key}::timestamptz, ${code})`;
  return sql`(recorded_at, code) < (${key}::timestamptz, ${code})`;
}

function keyOf(sql: Sql, sort: Sort): Part {
  return sort === 'due' ? sql`due_on::text` : sql`(extract(epoch from recorded_at) * 1000)::bigint::text`;
}

/** How many rows a walk looks at before the index is asked after all. */
const WALK = 20_000;

/** Only the next 20,000 rows in the sort's order: a word that is not among them is not to be found by walking. */
export function withinWalk(sql: Sql, sort: Sort, where: Part, after: Cursor | null): Part {
  const key = sort === 'due' ? sql`due_on` : sql`recorded_at`;
  const last = sql`(select ${key} from hazard where ${where}${after === null ? sql`` : sql` and ${beyond(sql, sort, after)}`}
    order by ${orderOf(sql, sort)} offset ${WALK} limit 1)`;
  return sort === 'newest'
    ? sql`${key} >= coalesce(${last}, '-infinity')`
    : sql`${key} <= coalesce(${last}, 'infinity')`;
}
