import { type Actor, can } from '#engine/access/access.ts';
import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { Sql } from '#platform/db/connect.ts';
import { availableCommands, type Hazard, hazardGrants, lookBackDay, subjectOf, unreported } from '../model/index.ts';
import { clockViews } from './clock-views.ts';

export interface StoredDetail {
  readonly row: Buffer;
  readonly hazard: Hazard;
  readonly headHash: string;
  readonly timeline: Buffer;
  readonly merged: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly recurrenceClosedBy: string | null;
}

/** One hazard with its whole chain, in one query; `null` when it is not there or out of the actor's reach (M9). */
export async function findDetail(sql: Sql, actor: Actor, code: string): Promise<StoredDetail | null> {
  const [found] = await sql`
    select h.row_json, h.folded, h.head_hash,
      (select string_agg('{"hash":"' || e.hash || '","by":' || coalesce(to_json(p.name)::text, 'null') || ',"title":'
          || coalesce(to_json(p.title)::text, 'null') || ',"entry":' || e.text || ',"words":' || s.words || '}', ',' order by e.seq)
        from entry e
        join sealed s on s.park_id = e.park_id and s.matter = e.matter and s.seq = e.seq
        left join person p on p.park_id = e.park_id and p.id = e.actor
        where e.park_id = h.park_id and e.matter = h.code) as timeline,
      (select json_agg(m.code order by m.code) from hazard m where m.park_id = h.park_id and m.merged_into = h.code)::text as merged,
      (select json_object_agg(p.id, p.name) from jsonb_each_text(h.folded::jsonb -> 'people') role
        join person p on p.park_id = h.park_id and p.id = role.value::uuid)::text as names,
      (select p.name from hazard r join person p on p.park_id = r.park_id and p.id = (r.folded::jsonb #>> '{people,acceptor}')::uuid
        where r.park_id = h.park_id and r.code = h.folded::jsonb ->> 'recurrenceOf') as closed_by
    from hazard h where h.park_id = ${actor.parkId} and h.code = ${code}`.raw();
  if (found === undefined) return null;
  const [row, folded, headHash, timeline, merged, names, closedBy] = found as unknown as (Buffer | null)[];
  const hazard: Hazard = { ...unreported, ...(JSON.parse(String(folded)) as Hazard) };
  if (!can(hazardGrants, actor, 'hazard.read', subjectOf(hazard, actor.parkId))) return null;
  return {
    row: row ?? Buffer.alloc(0),
    hazard,
    headHash: String(headHash),
    timeline: timeline ?? Buffer.alloc(0),
    merged: merged ? (JSON.parse(String(merged)) as string[]) : [],
    names: names ? (JSON.parse(String(names)) as Record<string, string>) : {},
    recurrenceClosedBy: closedBy ? String(closedBy) : null,
  };
}

/** The page of one hazard (contract/views.ts, `hazardDetail`): stored bytes around what depends on who is asking. */
export function detailJson(detail: StoredDetail, actor: Actor, rules: ParkRules): Buffer {
  const { hazard, headHash, merged, row, timeline } = detail;
  const rest = {
    headHash,
    point: hazard.point,
    people: peopleFor(detail, actor),
    workersNotified: hazard.workersNotified,
    referred: hazard.referred,
    extensionUntil: hazard.extension?.until ?? null,
    struckOffOn: hazard.struckOffOn,
    clocks: clockViews(hazard, rules),
    lookBacks: lookBacksOf(hazard),
    mergedInto: hazard.mergedInto,
    merged,
    recurrence:
      hazard.recurrenceOf === null ? null : { code: hazard.recurrenceOf, closedBy: detail.recurrenceClosedBy },
    counts: hazard.counts,
    commands: availableCommands(hazard, actor),
  };
  const tail = JSON.stringify(rest).slice(1);
  return Buffer.concat([Buffer.from('{"row":'), row, Buffer.from(',"timeline":['), timeline, Buffer.from(`],${tail}`)]);
}

/** Names of the roles on the matter. A worker's name is shown to that worker alone (P12). */
function peopleFor({ hazard, names }: StoredDetail, actor: Actor) {
  const { reporter, handler, orderer, fixer, checker, acceptor, supervisor } = hazard.people;
  const name = (id: string | null) => (id === null ? null : (names[id] ?? null));
  const shown = hazard.source !== 'worker' || reporter === actor.personId;
  return {
    reporter: shown ? name(reporter) : null,
    handler: name(handler),
    orderer: name(orderer),
    fixer: name(fixer),
    checker: name(checker),
    acceptor: name(acceptor),
    supervisor: name(supervisor),
  };
}

function lookBacksOf(hazard: Hazard) {
  return (['30', '90'] as const).flatMap((round) => {
    const on = lookBackDay(hazard, round);
    return on === null ? [] : [{ round, on, done: hazard.lookBacksDone.includes(round) }];
  });
}
