import type { Actor, Reach, Way } from '#engine/access/access.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';

/**
 * The `where` of a reach: the same ways that `can` tests, as SQL over a matter's columns (`enterprise_id`, `team_id`, `squad_id`,
 * `agency_id`, `reporter_id`, `handler_id`, `supervisor_id`). No way means no row.
 */
export function within(sql: Sql, actor: Actor, ways: readonly Way[]): Fragment {
  if (ways.some(({ reach }) => reach === 'park')) return sql`true`;
  const parts = ways.map((way) => part(sql, actor, way)).filter((each) => each !== null);
  const [first, ...rest] = parts;
  if (first === undefined) return sql`false`;
  return sql`(${rest.reduce((all, each) => sql`${all} or ${each}`, first)})`;
}

function part(sql: Sql, actor: Actor, { reach, appointment }: Way): Fragment | null {
  const columns: { readonly [R in Exclude<Reach, 'park'>]: () => Fragment | null } = {
    agency: () => (appointment.agencyId ? sql`agency_id = ${appointment.agencyId}` : null),
    squad: () => (appointment.squadId ? sql`squad_id = ${appointment.squadId}` : null),
    enterprise: () => (appointment.enterpriseId ? sql`enterprise_id = ${appointment.enterpriseId}` : null),
    team: () =>
      appointment.teamId && appointment.enterpriseId
        ? sql`(enterprise_id = ${appointment.enterpriseId} and team_id = ${appointment.teamId})`
        : null,
    assignment: () => sql`(handler_id = ${actor.personId} or supervisor_id = ${actor.personId})`,
    own: () => sql`reporter_id = ${actor.personId}`,
  };
  return reach === 'park' ? sql`true` : columns[reach]();
}
