import { type Filters, filtered, readable } from '#capabilities/hazard/server/filters.ts';
import { reads } from '#capabilities/hazard/server/search.ts';
import type { Actor } from '#engine/access/access.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';

export type LedgerFilters = Filters & { readonly q?: string | undefined };

/** How many lines the ledger's sheet will have. */
export async function countLines(sql: Sql, actor: Actor, filters: LedgerFilters, today: PlainDate): Promise<number> {
  const words = filters.q === undefined ? sql`true` : reads(sql, filters.q);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from hazard where ${readable(sql, actor)} and ${filtered(sql, sql`true`, filters, today)} and ${words}`;
  return row?.count ?? 0;
}
