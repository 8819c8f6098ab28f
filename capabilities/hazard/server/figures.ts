import { type Actor, waysOf } from '#engine/access/access.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';
import { within } from '#platform/matter/reach.ts';
import { type HazardFigures, hazardGrants } from '../model/index.ts';

/**
 * The ledger's figures for what the actor may count. The rules are those of `model/figures.ts`; a test holds the two together.
 * Counted live from the hazards until the log's sequencer keeps them (docs/decisions/0005).
 */
export async function readFigures(
  sql: Sql,
  parkId: string,
  reach: ReturnType<typeof within>,
  today: PlainDate,
): Promise<HazardFigures> {
  const [figures] = await sql<[HazardFigures]>`
    with own as (select *, nature = 'condition' and state not in ('reported', 'rejected', 'withdrawn', 'merged') as counts,
        folded::jsonb as f from hazard where park_id = ${parkId} and ${reach})
    select
      count(*) filter (where counts)::int as found,
      count(*) filter (where counts and level = 'major')::int as major,
      count(*) filter (where counts and closing = 'onSpot')::int as "onSpot",
      count(*) filter (where counts and closing = 'byNotice')::int as "byNotice",
      count(*) filter (where counts and closing = 'selfCheck')::int as "selfCheck",
      count(*) filter (where counts and state = 'struckOff')::int as "struckOff",
      count(*) filter (where counts and state <> 'struckOff')::int as open,
      count(*) filter (where state = 'reported')::int as awaiting,
      count(*) filter (where counts and state in ('awaitingPlan', 'planSubmitted', 'rectifying') and due_on < ${today})::int as overdue,
      count(*) filter (where nature = 'act' and state not in ('reported', 'rejected', 'withdrawn', 'merged'))::int as "actsFound",
      count(*) filter (where nature = 'act' and state = 'struckOff')::int as "actsCorrected",
      coalesce(sum((f #>> '{counts,reopened}')::int), 0)::int as reopened,
      count(*) filter (where state = 'merged')::int as merged,
      count(*) filter (where state = 'rejected')::int as rejected,
      count(*) filter (where state = 'withdrawn')::int as withdrawn,
      coalesce(sum((f #>> '{counts,downgraded}')::int), 0)::int as downgraded,
      coalesce(sum((f #>> '{counts,extended}')::int), 0)::int as extended,
      coalesce(sum((f #>> '{counts,failedRechecks}')::int), 0)::int as "failedRechecks",
      count(*) filter (where (f ->> 'referred')::boolean)::int as referred
    from own`;
  return figures;
}

/** What the actor may count: the reach of `hazard.figures`. */
export function countable(sql: Sql, actor: Actor) {
  return within(sql, actor, waysOf(hazardGrants, actor, 'hazard.figures'));
}
