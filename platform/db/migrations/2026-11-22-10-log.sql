-- Each park's log: all its entries in one order under one Merkle tree (RFC 6962), with tiles and signed checkpoints (C2SP tlog-tiles,
-- tlog-checkpoint) and the figures as they follow from it. Written by the sequencer alone, read by everyone, computable anew from
-- `entry`.

-- The order of the log: the transaction that wrote the entry. Everything below the oldest transaction still running is final, so
-- the sequencer, which goes no further, leaves nothing out and never has to go back. Entries from before come first.
alter table entry
  add column era smallint not null default 0,
  add column xid xid8 not null default '0';
alter table entry alter column xid set default pg_current_xact_id();
create index entry_in_order on entry (park_id, era, xid, matter, seq);

-- A bundle of entries says each one's length in two bytes. Longer ones from before stay, and cannot be exported.
alter table entry add constraint entry_fits_a_bundle check (octet_length(text) <= 65535) not valid;

-- Numbers of transactions mean something within one PostgreSQL cluster only. A database that was dumped there and restored here
-- begins a new era: what it brought along is final, and what is written now comes after it.
create table log_era (
  era smallint primary key,
  system_identifier bigint not null,
  began_at timestamptz(3) not null default now()
);
insert into log_era (era, system_identifier) select 0, system_identifier from pg_control_system();

-- Called by the owner at each start, before anything is written. True when an era began.
create function log_follows_its_cluster() returns boolean language plpgsql as $$
declare
  here bigint := (select system_identifier from pg_control_system());
  latest log_era;
begin
  lock table log_era in exclusive mode;
  select * into latest from log_era order by era desc limit 1;
  if latest.system_identifier = here then return false; end if;
  insert into log_era (era, system_identifier) values (latest.era + 1, here);
  execute format('alter table entry alter column era set default %s', latest.era + 1);
  return true;
end
$$;
revoke all on function log_follows_its_cluster() from public;

create table log (
  park_id text primary key references park,
  origin text not null unique,
  -- The key that signs now, as C2SP signed-note writes it (name+id+key). Who does not hold it may not go on with the log.
  verifier_key text not null,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  -- The place of the last entry taken in; the next come after it.
  last_era smallint not null,
  last_xid xid8 not null,
  last_matter text not null,
  last_seq integer not null
);

create table log_leaf (
  park_id text not null,
  idx bigint not null check (idx >= 0),
  matter text not null,
  seq integer not null,
  -- SHA-256(0x00 ‖ text), RFC 6962 section 2.1.
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  primary key (park_id, idx),
  unique (park_id, matter, seq)
);

-- Full tiles: 256 hashes of 32 bytes. Level 0 holds leaf hashes.
create table log_tile (
  park_id text not null,
  level smallint not null,
  idx bigint not null,
  hashes bytea not null check (octet_length(hashes) = 8192),
  primary key (park_id, level, idx)
);

-- What has not filled its tile yet, by level: 0 to 255 hashes.
create table log_edge (
  park_id text not null,
  level smallint not null,
  hashes bytea not null check (octet_length(hashes) < 8192),
  primary key (park_id, level)
);

-- Signed notes of the log itself.
create table log_checkpoint (
  park_id text not null,
  size bigint not null,
  note text not null,
  made_at timestamptz(3) not null default now(),
  primary key (park_id, size)
);

-- How far each way of counting (`hazard/v1`) has come; a new one begins at the log's first entry.
create table log_fold (
  park_id text not null,
  fold text not null,
  size bigint not null,
  primary key (park_id, fold)
);

-- A matter as the fold has it, for figures alone: facts, never words.
create table log_matter (
  park_id text not null,
  fold text not null,
  matter text not null,
  state text not null,
  primary key (park_id, fold, matter)
);

-- Sums over the matters of one key. `key` is canonical JSON (RFC 8785).
create table log_figure (
  park_id text not null,
  fold text not null,
  key text not null,
  counts text not null,
  primary key (park_id, fold, key)
);

create trigger log_leaf_is_for_ever before update or delete on log_leaf for each row execute function refuse_change();
create trigger log_leaf_is_never_emptied before truncate on log_leaf for each statement execute function refuse_change();
create trigger log_tile_is_for_ever before update or delete on log_tile for each row execute function refuse_change();
create trigger log_tile_is_never_emptied before truncate on log_tile for each statement execute function refuse_change();
create trigger log_checkpoint_is_for_ever before update or delete on log_checkpoint for each row execute function refuse_change();
create trigger log_checkpoint_is_never_emptied before truncate on log_checkpoint for each statement execute function refuse_change();

-- A log only grows.
create function refuse_shrinking() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.size >= old.size and new.park_id = old.park_id and new.origin = old.origin then return new; end if;
  raise exception 'a log only grows' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger log_only_grows before update or delete on log for each row execute function refuse_shrinking();

-- The sequencer acts as a role of its own, without a log-in, as server and worker do (2026-11-22-01-roles.sql).
do $$
begin
  create role gangwan_sequencer nologin;
exception
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  execute format('grant gangwan_sequencer to %I', current_user);
exception
  when insufficient_privilege then null;
end
$$;
set local role gangwan_sequencer;
reset role;

grant usage on schema public to gangwan_sequencer;
grant select on park, entry, log_era to gangwan_sequencer;
grant select, insert on log_leaf, log_tile, log_checkpoint to gangwan_sequencer;
grant select, insert, update on log, log_edge, log_fold, log_matter to gangwan_sequencer;
grant select, insert, update, delete on log_figure to gangwan_sequencer;

grant select on log, log_leaf, log_tile, log_edge, log_checkpoint, log_fold, log_figure to gangwan_server;
