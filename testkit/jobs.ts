import type { Sql } from '#platform/db/connect.ts';
import type { Jobs } from '#platform/jobs/worker.ts';
import type { AdjustableClock } from './clock.ts';

/**
 * Works off every job that is due by `clock`, which the database's own clock knows nothing of: jobs whose moment has come are moved
 * into the past, the others out of sight.
 */
export async function runDue(jobs: Jobs, owner: Sql, clock: AdjustableClock): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    await owner`
      update graphile_worker._private_jobs j set attempts = 0,
        run_at = case when c.next_at <= ${clock.now()}::timestamptz then timestamptz '2000-01-01' else '9999-01-01' end
      from matter_clock c where j.key = matter_clock_job_key(c.park_id, c.matter, c.clock)`;
    const [row] = await owner<{ due: number }[]>`
      select count(*)::int as due from graphile_worker.jobs where key is not null and run_at = '2000-01-01'`;
    const due = row?.due ?? 0;
    if (due === 0) return;
    if (due >= before) throw new Error(`${due} jobs are due and stay due`);
    before = due;
    await jobs.runOnce();
  }
}
