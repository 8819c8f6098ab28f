import type { Instant } from '#engine/time/instant.ts';
import type { Sql } from '#platform/db/connect.ts';

/** A clock so late (ms) whose job is not waiting, or is held so long by a worker, has lost it. */
const SETTLED = 60_000;
const PAGE = 1_000;

interface Place {
  readonly nextAt: string;
  readonly parkId: string;
  readonly matter: string;
  readonly clock: string;
}

/**
 * Gives every late clock that has no living job its job again: lost with a worker that was killed, given up after too many failures,
 * or never there. Walks through all late clocks in pages, however many there are. Answers how many were found.
 */
export async function sweep(sql: Sql, now: Instant): Promise<number> {
  let found = 0;
  let after: Place = { nextAt: '-infinity', parkId: '', matter: '', clock: '' };
  for (;;) {
    const { last, again } = await sweepPage(sql, new Date(Date.parse(now) - SETTLED).toISOString(), after);
    found += again;
    if (last === null) break;
    after = last;
  }
  await removeSpent(sql);
  return found;
}

async function sweepPage(sql: Sql, until: string, after: Place): Promise<{ last: Place | null; again: number }> {
  const [row] = await sql<{ last: Place | null; again: number }[]>`
    with late as (
      select park_id, matter, clock, next_at from matter_clock
      where next_at <= ${until}::timestamptz
        and (next_at, park_id, matter, clock) > (${after.nextAt}::timestamptz, ${after.parkId}, ${after.matter}, ${after.clock})
      order by next_at, park_id, matter, clock limit ${PAGE}),
    lost as (
      select l.* from late l
      left join graphile_worker.jobs j on j.key = matter_clock_job_key(l.park_id, l.matter, l.clock)
      where j.id is null
        or (j.locked_at is null and j.attempts >= j.max_attempts)
        or j.locked_at < now() - ${`${SETTLED} milliseconds`}::interval),
    again as (
      -- Written with what it has, so that the trigger gives it its job.
      update matter_clock c set next_at = c.next_at
      from lost l where c.park_id = l.park_id and c.matter = l.matter and c.clock = l.clock
      returning 1)
    select (select count(*)::int from again) as again,
      (select json_build_object('nextAt', next_at, 'parkId', park_id, 'matter', matter, 'clock', clock)
        from late order by next_at desc, park_id desc, matter desc, clock desc limit 1) as last`;
  return row ?? { last: null, again: 0 };
}

/** Jobs whose clock has since been given another; graphile-worker keeps them for somebody to look at, and nobody does. */
async function removeSpent(sql: Sql): Promise<void> {
  await sql`
    select count(*) from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where key is null and attempts >= max_attempts
        and (locked_at is null or locked_at < now() - interval '4 hours')))`;
}
