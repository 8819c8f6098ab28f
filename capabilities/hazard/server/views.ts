import type { Actor } from '#engine/access/access.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { HazardQuery, WorkQuery } from '../contract/query.ts';
import type { WorkCounts } from '../contract/views.ts';
import { type Filters, filtered, overdue, type Part, readable, waitingFor, withinWeek } from './filters.ts';
import { type Cursor, dated, readPage, withinWalk } from './page.ts';
import { holds, reads, type WordSearch } from './search.ts';

export interface Viewing {
  readonly sql: Sql;
  readonly words: WordSearch;
}

/** The board: one page, newest, oldest or due first, as JSON bytes. */
export async function boardPage(
  view: Viewing,
  actor: Actor,
  query: HazardQuery,
  after: Cursor | null,
  today: PlainDate,
): Promise<Buffer> {
  const { sql } = view;
  const where = filtered(sql, readable(sql, actor), query, today);
  if (query.q !== undefined) return (await searchPage(view, { ...query, q: query.q }, where, after)).body;
  const { sort, limit } = query;
  return (await readPage(sql, { from: sql`hazard`, where: dated(sql, sort, where), sort, after, limit })).body;
}

/** Frequent words along the sort's own order, rare ones by the pair index; a walk that does not fill the page is not believed. */
async function searchPage(
  { sql, words }: Viewing,
  query: HazardQuery & { q: string },
  where: Part,
  after: Cursor | null,
) {
  const { q, sort, limit } = query;
  if ((await words.wayFor(q)) === 'walk') {
    const near = sql`${where} and ${withinWalk(sql, sort, where, after)} and ${reads(sql, q)}`;
    const page = await readPage(sql, { from: sql`hazard`, where: near, sort, after, limit });
    if (page.more) return page;
  }
  const match = [...q].length < 2 ? reads(sql, q) : holds(sql, q);
  const hits = sql`(with hit as materialized (select row_json, code, recorded_at, due_on from hazard where ${where} and ${match}) select * from hit) hits`;
  return readPage(sql, { from: hits, where: sql`true`, sort, after, limit });
}

/** The work list of one person: what waits for them, what falls due within a week, what is overdue. */
export async function workPage(
  { sql }: Viewing,
  actor: Actor,
  query: WorkQuery,
  after: Cursor | null,
  today: PlainDate,
): Promise<Buffer> {
  const where = sql`${readable(sql, actor)} and ${workPart(sql, actor, query.list, today)}`;
  const sort = query.list === 'mine' ? 'oldest' : 'due';
  return (await readPage(sql, { from: sql`hazard`, where: dated(sql, sort, where), sort, after, limit: query.limit }))
    .body;
}

/** Beyond this many the desk shows "99+": counting further would only cost time. */
const COUNTED = 100;

export async function workCounts({ sql }: Viewing, actor: Actor, today: PlainDate): Promise<WorkCounts> {
  const count = (list: WorkQuery['list']) =>
    sql`(select count(*)::int from (select 1 from hazard where ${readable(sql, actor)} and ${workPart(sql, actor, list, today)} limit ${COUNTED}) counted)`;
  const [row] = await sql<
    WorkCounts[]
  >`select ${count('mine')} as mine, ${count('due')} as due, ${count('overdue')} as overdue`;
  return row ?? { mine: 0, due: 0, overdue: 0 };
}

function workPart(sql: Sql, actor: Actor, list: WorkQuery['list'], today: PlainDate): Part {
  if (list === 'mine') return waitingFor(sql, actor, today);
  return list === 'due' ? withinWeek(sql, today) : overdue(sql, today);
}

/** What one line of the ledger's sheet is made of. */
export interface LedgerLine {
  readonly row: string;
  readonly description: string;
  readonly handler: string | null;
  readonly checker: string | null;
  readonly acceptor: string | null;
  readonly struckOffOn: string | null;
}

/** Every hazard that the filters and the actor's reach let through, oldest first, streamed in steps. */
export async function* ledgerLines(
  { sql }: Viewing,
  actor: Actor,
  filters: Filters & { q?: string | undefined },
  today: PlainDate,
): AsyncGenerator<LedgerLine> {
  const words = filters.q === undefined ? sql`true` : reads(sql, filters.q);
  const named = (role: string) =>
    sql`(select p.name from person p where p.park_id = h.park_id and p.id = (h.folded::jsonb #>> ${`{people,${role}}`}::text[])::uuid)`;
  const lines = sql<LedgerLine[]>`
    select h.row_json as row, (s.words::jsonb ->> 'description') as description, ${named('handler')} as handler,
      ${named('checker')} as checker, ${named('acceptor')} as acceptor, h.struck_off_on as "struckOffOn"
    from (select * from hazard where ${filtered(sql, readable(sql, actor), filters, today)} and ${words}) h
    join sealed s on s.park_id = h.park_id and s.matter = h.code and s.seq = 1
    order by h.recorded_at, h.code`.cursor(500);
  for await (const chunk of lines) yield* chunk;
}
