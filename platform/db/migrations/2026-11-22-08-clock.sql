-- What runs for each matter and when it is next escalated, the reminders made of it, and who may touch the queue of jobs.
-- The queue itself (schema graphile_worker) is graphile-worker's own and is there before this file: platform/jobs/install.ts.

-- A clock that runs for a matter now, written in the transaction of the write that begins, moves or ends it.
create table matter_clock (
  park_id text not null,
  matter text not null,
  clock text not null,
  due_on date not null,
  -- The day rests on a calendar year that has not been announced.
  provisional boolean not null,
  -- The matter's version that began this run: a clock that ends and begins again, even for the same day, is reminded of anew.
  run integer not null,
  -- When the next reminder is due; the clock's job stands at this moment.
  next_at timestamptz(3) not null,
  -- The last reminder of this run; null before the first.
  stage text check (stage in ('before', 'due', 'overdue')),
  nth integer,
  reminded_at timestamptz(3),
  primary key (park_id, matter, clock)
);
create index matter_clock_by_turn on matter_clock (next_at, park_id, matter, clock);
create index matter_clock_reminded on matter_clock (park_id, reminded_at desc, matter desc, clock desc) where stage is not null;

-- Every reminder ever made. It is about a matter: no person stands in it.
create table reminder (
  park_id text not null,
  matter text not null,
  clock text not null,
  run integer not null,
  stage text not null check (stage in ('before', 'due', 'overdue')),
  nth integer not null,
  due_on date not null,
  made_at timestamptz(3) not null,
  -- A job that is tried again makes no second one.
  primary key (park_id, matter, clock, run, stage, nth)
);

create function matter_clock_job_key(park_id text, matter text, clock text) returns text
language sql immutable strict parallel safe
as $$ select $1 || ':' || $2 || ':' || $3 $$;

-- Jobs follow the clocks, in the same transaction and whoever moves them: one job for each clock, at its next_at. The owner's
-- rights, so that neither the server nor the worker needs any right to add or remove a job.
create function matter_clock_jobs_follow() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  specs graphile_worker.job_spec[];
begin
  if tg_op = 'DELETE' then
    perform graphile_worker.remove_job(matter_clock_job_key(park_id, matter, clock)) from gone;
    return null;
  end if;
  select array_agg((
      'escalate',
      json_build_object('parkId', park_id, 'matter', matter, 'clock', clock, 'run', run, 'dueOn', due_on,
        'at', to_char(next_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      null, next_at, null, matter_clock_job_key(park_id, matter, clock), null, null)::graphile_worker.job_spec)
    into specs from running;
  if specs is not null then perform graphile_worker.add_jobs(specs); end if;
  return null;
end
$$;
revoke all on function matter_clock_jobs_follow() from public;

create trigger matter_clock_begun after insert on matter_clock
  referencing new table as running for each statement execute function matter_clock_jobs_follow();
create trigger matter_clock_moved after update on matter_clock
  referencing new table as running for each statement execute function matter_clock_jobs_follow();
create trigger matter_clock_ended after delete on matter_clock
  referencing old table as gone for each statement execute function matter_clock_jobs_follow();

-- The worker acts as a role of its own, without a log-in, as the server does (2026-11-22-01-roles.sql).
do $$
begin
  create role gangwan_worker nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  execute format('grant gangwan_worker to %I', current_user);
exception
  when insufficient_privilege then null;
end
$$;
set local role gangwan_worker;
reset role;

grant usage on schema public to gangwan_worker;
grant select on park to gangwan_worker;
grant select, update on matter_clock to gangwan_worker;
grant select, insert on reminder to gangwan_worker;

-- What graphile-worker 0.18 does by itself: take, fail and complete jobs, know its tasks, read its crontab (ours is empty). It adds
-- no job: the trigger does.
grant usage on schema graphile_worker to gangwan_worker;
grant select on graphile_worker.migrations, graphile_worker.jobs to gangwan_worker;
grant select, insert on graphile_worker._private_tasks to gangwan_worker;
grant select on graphile_worker._private_known_crontabs to gangwan_worker;
grant select, update on graphile_worker._private_job_queues to gangwan_worker;
grant select, update, delete on graphile_worker._private_jobs to gangwan_worker;
create policy gangwan_worker on graphile_worker._private_tasks to gangwan_worker using (true) with check (true);
create policy gangwan_worker on graphile_worker._private_known_crontabs to gangwan_worker using (true);
create policy gangwan_worker on graphile_worker._private_job_queues to gangwan_worker using (true) with check (true);
create policy gangwan_worker on graphile_worker._private_jobs to gangwan_worker using (true) with check (true);

grant select, insert, update, delete on matter_clock to gangwan_server;
grant select on reminder to gangwan_server;
