-- The ledger of every capability: what happened (entry), and beside it, erasable, what people wrote and photographed (sealed).

create table park (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,31}$'),
  name_zh text not null,
  name_en text not null,
  time_zone text not null default 'Asia/Shanghai',
  -- Demo parks offer log-in without a password; a real one never does.
  demo boolean not null default false,
  created_at timestamptz(3) not null default now()
);

-- One line of a matter's history. `text` is the canonical JSON (RFC 8785) that `hash` is the SHA-256 of; the hash before it
-- and everything else that must not change stands inside the text.
create table entry (
  park_id text not null,
  matter text not null,
  seq integer not null check (seq > 0),
  -- Null where the actor is protected: then only a salted hash of it is in the text.
  actor uuid,
  recorded_at timestamptz(3) not null,
  text text not null,
  hash text not null,
  primary key (park_id, matter, seq)
);

-- Words, photo lists and protected actors, each provable by salt and hash against the entry, and each erasable without
-- breaking the chain.
create table sealed (
  park_id text not null,
  matter text not null,
  seq integer not null,
  words text not null,
  salts text not null,
  protected_actor uuid,
  primary key (park_id, matter, seq)
);

-- A command sent twice is answered the same and carried out once. Kept apart from the entries: it may be pruned.
create table command_answer (
  park_id text not null,
  command_id uuid not null,
  digest text not null,
  answer text not null,
  recorded_at timestamptz(3) not null,
  primary key (park_id, command_id)
);

-- Pictures uploaded and not yet, or already, part of a matter. The bytes lie in the file store under `hash`.
create table photo (
  park_id text not null,
  hash text not null,
  original_hash text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  primary key (park_id, hash, uploaded_by)
);

create table matter_photo (
  park_id text not null,
  matter text not null,
  hash text not null,
  seq integer not null,
  primary key (park_id, matter, hash, seq)
);

-- Nobody changes history: not the server's role (no grant), and not the owner by accident (trigger).
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger entries are never changed or removed' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger entry_is_for_ever before update or delete on entry for each row execute function refuse_change();
create trigger entry_is_never_emptied before truncate on entry for each statement execute function refuse_change();

grant select on park to gangwan_server;
grant select, insert on entry, sealed, command_answer, photo, matter_photo to gangwan_server;
