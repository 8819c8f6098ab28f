import { type Actor, waysOf } from '#engine/access/access.ts';
import { addDays, type PlainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';
import { within } from '#platform/matter/reach.ts';
import type { HazardQuery } from '../contract/query.ts';
import { awaits, HAZARD_STATES, type HazardState, type HazardVerb, hazardGrants } from '../model/index.ts';

export type Filters = Omit<HazardQuery, 'sort' | 'after' | 'limit' | 'q'>;
export type Part = Fragment;

/** Everything in this park that the actor may read. */
export function readable(sql: Sql, actor: Actor): Part {
  const ways = waysOf(hazardGrants, actor, 'hazard.read');
  if (ways.some(({ reach }) => reach === 'park')) return sql`park_id = ${actor.parkId}`;
  return sql`park_id = ${actor.parkId} and ${within(sql, actor, ways)}`;
}

const RECTIFYING: readonly HazardState[] = ['awaitingPlan', 'planSubmitted', 'rectifying'];
const WEEK = 7;

/** The rows of `base` that the board's filters let through; every value is a bound parameter. */
export function filtered(sql: Sql, base: Part, filters: Filters, today: PlainDate): Part {
  const { state, level, nature, source, kind, enterpriseId, squadId, zoneId, due } = filters;
  const parts = [
    state && sql`state = any(${state})`,
    level && sql`level = ${level}`,
    nature && sql`nature = ${nature}`,
    source && sql`source = any(${source})`,
    kind && sql`kind = any(${kind})`,
    enterpriseId && sql`enterprise_id = ${enterpriseId}`,
    squadId && sql`squad_id = ${squadId}`,
    zoneId && sql`zone_id = ${zoneId}`,
    due === 'overdue' && overdue(sql, today),
    due === 'week' && withinWeek(sql, today),
  ].filter((each): each is Part => typeof each === 'object');
  return parts.reduce((all, each) => sql`${all} and ${each}`, base);
}

/** Something falls due within seven days. */
export function withinWeek(sql: Sql, today: PlainDate): Part {
  return sql`due_on between ${today} and ${addDays(today, WEEK)}`;
}

/** The deadline has passed and the hazard is not rectified; a re-check or a look-back that is late counts as well. */
export function overdue(sql: Sql, today: PlainDate): Part {
  return sql`due_on < ${today} and (state = any(${RECTIFYING}) or state in ('rectified', 'struckOff'))`;
}

/**
 * What waits for this person: for each verb they hold, the states that wait for it, within the verb's reach, save where the rules
 * of four eyes shut them out (the whole of it is asked again when they act).
 */
export function waitingFor(sql: Sql, actor: Actor, today: PlainDate): Part {
  const verbs = [...new Set(HAZARD_STATES.map((state) => awaits[state]))].filter(
    (verb): verb is HazardVerb => verb !== null,
  );
  const parts = verbs.map((verb) => {
    const states = HAZARD_STATES.filter((state) => awaits[state] === verb);
    const reach = within(sql, actor, waysOf(hazardGrants, actor, verb));
    const timely = verb === 'hazard.lookBack' ? sql`due_on <= ${today}` : sql`true`;
    // An unsafe act waits to be corrected, not to be ordered (`awaited` in the model).
    const ordered = verb === 'hazard.order' ? sql`(nature = 'condition' or state <> 'registered')` : sql`true`;
    return sql`(state = any(${states}) and ${reach} and ${timely} and ${ordered} and ${apart(sql, actor, verb)})`;
  });
  const answers = within(sql, actor, waysOf(hazardGrants, actor, 'hazard.answerExtension'));
  const correct = within(sql, actor, waysOf(hazardGrants, actor, 'hazard.fix'));
  const first = sql`(extension_asked and ${answers}) or (state = 'registered' and nature = 'act' and ${correct})`;
  return sql`(${parts.reduce((all, each) => sql`${all} or ${each}`, first)})`;
}

const JUDGING: readonly HazardVerb[] = [
  'hazard.strikeOff',
  'hazard.selfAccept',
  'hazard.recheck',
  'hazard.confirmFix',
  'hazard.lookBack',
];

function apart(sql: Sql, actor: Actor, verb: HazardVerb): Part {
  if (!JUDGING.includes(verb)) return sql`true`;
  const fixer = sql`folded::jsonb #>> '{people,fixer}' is distinct from ${actor.personId}`;
  return verb === 'hazard.strikeOff'
    ? sql`${fixer} and folded::jsonb #>> '{people,checker}' is distinct from ${actor.personId}`
    : fixer;
}
