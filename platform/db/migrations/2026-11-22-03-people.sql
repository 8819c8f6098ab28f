-- Who may log in, and what each may do where. A person is a row here and an opaque id everywhere else.

create table person (
  park_id text not null references park,
  id uuid not null,
  name text not null,
  -- Shown beside the name: 安全员，检查员 … as the plant or office calls it.
  title text not null default '',
  phone text,
  left_on date,
  primary key (park_id, id)
);

create table appointment (
  park_id text not null,
  person_id uuid not null,
  role text not null,
  enterprise_id uuid,
  team_id uuid,
  agency_id uuid,
  squad_id uuid,
  foreign key (park_id, person_id) references person (park_id, id) on delete cascade,
  unique nulls not distinct (park_id, person_id, role, enterprise_id, team_id, agency_id, squad_id)
);

create table account (
  login text primary key check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  park_id text not null,
  person_id uuid not null,
  -- argon2id; null where only the demo log-in is offered.
  password_hash text,
  locale text not null default 'zh' check (locale in ('zh', 'en')),
  closed_at timestamptz(3),
  foreign key (park_id, person_id) references person (park_id, id) on delete cascade
);

-- Only the hash of a session's token is kept: a copy of the database opens no session.
create table session (
  token_hash text primary key,
  login text not null references account on delete cascade,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_by_expiry on session (expires_at);

grant select, insert, update, delete on person, appointment, account, session to gangwan_server;
