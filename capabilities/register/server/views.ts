import type { Way } from '#engine/access/access.ts';
import type { Queries } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';
import type { ListQuery } from '../contract/lists.ts';
import { FIELDS, REGISTERS, type RegisterLines, type RegisterName } from '../model/index.ts';
import { selectList } from './columns.ts';

/** Every line of every register of one park, closed ones too, by name. */
export type ParkLines = { readonly [R in RegisterName]: readonly RegisterLines[R][] };

export async function readVersion(sql: Queries, parkId: string): Promise<string> {
  const [row] = await sql<{ version: string }[]>`select version::text from register_version where park_id = ${parkId}`;
  return row?.version ?? '0';
}

export async function readLines(sql: Queries, parkId: string): Promise<ParkLines> {
  const lists = REGISTERS.map(async (register) => [
    register,
    await sql`
      select ${sql.unsafe(selectList(register))} from ${sql(register as string)} t
      where park_id = ${parkId} order by name collate "C", id`,
  ]);
  return Object.fromEntries(await Promise.all(lists));
}

/** One page of a register, as far as the ways reach. The cursor is the id of the last line of the page before. */
export async function readPage<R extends RegisterName>(
  sql: Queries,
  parkId: string,
  register: R,
  ways: readonly Way[],
  query: ListQuery,
): Promise<{ rows: RegisterLines[R][]; next: string | null }> {
  const { after, limit } = query;
  const rows = await sql<RegisterLines[R][]>`
    select ${sql.unsafe(selectList(register))} from ${sql(register as string)} t
    where park_id = ${parkId} and ${within(sql, register, ways)} and ${closedAs(sql, query.closed)}
      and ${searched(sql, register, query.q)} and ${belongsTo(sql, register, query.enterpriseId)}
      ${after === undefined ? sql`` : sql`and (name collate "C", id) > (select name collate "C", id from ${sql(register as string)} where park_id = ${parkId} and id = ${after})`}
    order by name collate "C", id limit ${limit + 1}`;
  return { rows: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}

/** Reach as SQL: the whole park, or the lines of one's own enterprises. */
function within(sql: Queries, register: RegisterName, ways: readonly Way[]): Fragment {
  if (ways.some(({ reach }) => reach === 'park')) return sql`true`;
  const enterprises = ways.flatMap(({ appointment }) => appointment.enterpriseId ?? []);
  return belongsTo(sql, register, ...enterprises);
}

function belongsTo(sql: Queries, register: RegisterName, ...enterprises: (string | undefined)[]): Fragment {
  const ids = enterprises.filter((id) => id !== undefined);
  if (ids.length < enterprises.length) return sql`true`;
  if (register === 'enterprise') return sql`id = any(${ids}::uuid[])`;
  return hasEnterprise(register) ? sql`enterprise_id = any(${ids}::uuid[])` : sql`false`;
}

function hasEnterprise(register: RegisterName): boolean {
  return (FIELDS[register] as readonly string[]).includes('enterpriseId');
}

function closedAs(sql: Queries, closed: ListQuery['closed']): Fragment {
  if (closed === 'all') return sql`true`;
  return closed === 'yes' ? sql`closed_on is not null` : sql`closed_on is null`;
}

function searched(sql: Queries, register: RegisterName, words: string | undefined): Fragment {
  if (words === undefined) return sql`true`;
  const found = sql`strpos(lower(name), lower(${words})) > 0`;
  return register === 'enterprise' ? sql`(${found} or strpos(credit_code, upper(${words})) > 0)` : found;
}
