-- How often the registers of a park have changed, in whatever way they were written. Every process keeps the registers in
-- memory and asks this one number whether they are still true; a register write locks the row first, so that two clerks
-- write one after the other and each sees what the other has done.
create table register_version (
  park_id text primary key references park,
  version bigint not null
);

create function count_register_change() returns trigger language plpgsql as $$
begin
  insert into register_version as known (park_id, version)
  select distinct park_id, 1 from changed order by park_id
  on conflict (park_id) do update set version = known.version + 1;
  return null;
end
$$;

do $$
declare
  register text;
begin
  foreach register in array array['agency', 'squad', 'zone', 'enterprise', 'site', 'team', 'post', 'person', 'appointment'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed
      for each statement execute function count_register_change()', register || '_counts_insert', register);
    execute format('create trigger %I after update on %I referencing new table as changed
      for each statement execute function count_register_change()', register || '_counts_update', register);
    execute format('create trigger %I after delete on %I referencing old table as changed
      for each statement execute function count_register_change()', register || '_counts_delete', register);
  end loop;
end
$$;

-- Who has read a person's phone number, or set their password. The person sees every line; nobody changes one.
create table identity_read (
  park_id text not null,
  person_id uuid not null,
  read_at timestamptz(3) not null,
  reader_id uuid not null,
  occasion text not null check (occasion in ('record', 'export', 'password')),
  primary key (park_id, person_id, read_at, reader_id, occasion),
  foreign key (park_id, person_id) references person (park_id, id) on delete cascade
);

grant select, insert, update on register_version to gangwan_server;
grant select, insert on identity_read to gangwan_server;
