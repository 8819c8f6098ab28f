import type { Circumstances } from '#engine/flow/decider.ts';
import { nextReminder, standingReminder } from '#engine/time/escalation.ts';
import type { Instant } from '#engine/time/instant.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';

/** What a job carries: which run of which clock was to be escalated at which moment. Written by the trigger of `matter_clock`. */
export interface Turn {
  readonly parkId: string;
  readonly matter: string;
  readonly clock: string;
  readonly run: number;
  readonly dueOn: PlainDate;
  readonly at: Instant;
}

/**
 * `done`: the reminder is made and the clock's next job is there. `spent`: the clock has ended, begun anew or moved on since; nothing
 * was done. `early`: by this server's clock the moment has not come; the job must be tried again.
 */
export type TurnOutcome = 'done' | 'spent' | 'early';

/**
 * Escalates clocks, all in one statement and so all or nothing: the reminder of the stage in force now, and the clock moved on to its
 * next moment, which the trigger gives its job. Answers an outcome for each turn, in order.
 */
export async function escalate(
  sql: Sql,
  circumstances: (parkId: string) => Promise<Circumstances>,
  turns: readonly Turn[],
): Promise<TurnOutcome[]> {
  const stageOf = stages(circumstances);
  const given = await Promise.all(turns.map(async (turn, n) => ({ n, ...turn, ...(await stageOf(turn)) })));
  const rows = await sql<{ n: number; outcome: TurnOutcome }[]>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as g(n int, "parkId" text, matter text, clock text,
        run int, "dueOn" date, at timestamptz, now timestamptz, stage text, nth int, "nextAt" timestamptz)),
    due as (
      select c.park_id, c.matter, c.clock, c.run, c.due_on, g.n, g.stage, g.nth, g.now, g."nextAt" as next_at
      from given g join matter_clock c on c.park_id = g."parkId" and c.matter = g.matter and c.clock = g.clock
      where c.run = g.run and c.due_on = g."dueOn" and c.next_at <= g.now and g.stage is not null
      order by c.park_id, c.matter, c.clock for update of c),
    made as (
      insert into reminder (park_id, matter, clock, run, stage, nth, due_on, made_at)
      select park_id, matter, clock, run, stage, nth, due_on, now from due
      on conflict do nothing),
    moved_on as (
      update matter_clock c set next_at = d.next_at, stage = d.stage, nth = d.nth, reminded_at = d.now
      from due d where c.park_id = d.park_id and c.matter = d.matter and c.clock = d.clock)
    select g.n, case when d.n is not null then 'done' when c.next_at = g.at then 'early' else 'spent' end as outcome
    from given g
    left join due d on d.n = g.n
    left join matter_clock c on c.park_id = g."parkId" and c.matter = g.matter and c.clock = g.clock
      and c.run = g.run and c.due_on = g."dueOn"`;
  const outcomes = new Map(rows.map(({ n, outcome }) => [n, outcome]));
  return turns.map((_turn, n) => outcomes.get(n) ?? 'spent');
}

interface Stage {
  readonly now: Instant;
  readonly stage: string | null;
  readonly nth: number | null;
  readonly nextAt: Instant;
}

/** Thousands of clocks share a park and a day: the calendar is asked once for each. */
function stages(circumstances: (parkId: string) => Promise<Circumstances>): (turn: Turn) => Promise<Stage> {
  const known = new Map<string, Promise<Stage>>();
  const work = async ({ parkId, dueOn }: Turn): Promise<Stage> => {
    const { now, timeZone } = await circumstances(parkId);
    const standing = standingReminder(dueOn, timeZone, now);
    const { at: nextAt } = nextReminder(dueOn, timeZone, now);
    return { now, stage: standing?.stage ?? null, nth: standing?.nth ?? null, nextAt };
  };
  return (turn) => {
    const key = `${turn.parkId} ${turn.dueOn}`;
    const stage = known.get(key) ?? work(turn);
    known.set(key, stage);
    return stage;
  };
}
