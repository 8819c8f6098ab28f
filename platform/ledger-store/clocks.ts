import type { Instant } from '#engine/time/instant.ts';
import type { RunningClock } from '#engine/time/running-clock.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';

/** What a write does to its matter's clocks. */
export interface ClockChanges {
  /** The matter's version after the write, which names the run of what begins. */
  readonly run: number;
  /** New ones, and those whose day has moved; `nextAt`: when it is first reminded of. */
  readonly begun: readonly (RunningClock & { readonly nextAt: Instant })[];
  /** Names of all that run after it; whatever else stands for the matter ends. */
  readonly running: readonly string[];
}

export interface ClockWrite {
  readonly parkId: string;
  readonly code: string;
  readonly clocks: ClockChanges;
}

/**
 * CTEs after `moved`: the clocks of matters that did move. Their jobs follow by trigger, in the same transaction
 * (2026-11-22-08-clock.sql).
 */
export function clocksKept(sql: Sql, writes: readonly ClockWrite[]): Fragment {
  const moved = writes.map(({ parkId, code, clocks }) => ({ park_id: parkId, matter: code, running: clocks.running }));
  const begun = writes.flatMap(({ parkId, code, clocks }) =>
    clocks.begun.map(({ clock, dueOn, provisional, nextAt }) => {
      const run = { run: clocks.run, due_on: dueOn, provisional, next_at: nextAt };
      return { park_id: parkId, matter: code, clock, ...run };
    }),
  );
  return sql`
    clocks_ended as (
      delete from matter_clock c
      using jsonb_to_recordset(${JSON.stringify(moved)}::text::jsonb) as e(park_id text, matter text, running text[])
      join moved m on m.park_id = e.park_id and m.code = e.matter
      where c.park_id = e.park_id and c.matter = e.matter and c.clock <> all(e.running)),
    clocks_begun as (
      insert into matter_clock as c (park_id, matter, clock, due_on, provisional, run, next_at)
      select b.park_id, b.matter, b.clock, b.due_on, b.provisional, b.run, b.next_at
      from jsonb_to_recordset(${JSON.stringify(begun)}::text::jsonb)
        as b(park_id text, matter text, clock text, due_on date, provisional boolean, run int, next_at timestamptz)
      join moved m on m.park_id = b.park_id and m.code = b.matter
      -- A day that only becomes certain goes on as it was.
      on conflict (park_id, matter, clock) do update set due_on = excluded.due_on, provisional = excluded.provisional,
        run = case when c.due_on = excluded.due_on then c.run else excluded.run end,
        next_at = case when c.due_on = excluded.due_on then c.next_at else excluded.next_at end,
        stage = case when c.due_on = excluded.due_on then c.stage end,
        nth = case when c.due_on = excluded.due_on then c.nth end,
        reminded_at = case when c.due_on = excluded.due_on then c.reminded_at end)`;
}
