-- The park's registers (名录). Rows are closed, never removed: a matter of last year still names them.

create table agency (
  park_id text not null references park,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('police', 'emergency', 'fire', 'labour', 'traffic', 'market', 'ecology', 'park', 'other')),
  closed_on date,
  primary key (park_id, id),
  unique (park_id, name)
);

create table squad (
  park_id text not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  area text not null default '',
  trade text not null default '',
  closed_on date,
  primary key (park_id, id),
  unique (park_id, name),
  foreign key (park_id, agency_id) references agency (park_id, id)
);

create table zone (
  park_id text not null references park,
  id uuid not null,
  name text not null,
  closed_on date,
  primary key (park_id, id),
  unique (park_id, name)
);

create table enterprise (
  park_id text not null references park,
  id uuid not null,
  name text not null,
  -- Unified social credit code (统一社会信用代码, GB 32100); null while unknown.
  credit_code text,
  trade text not null default '',
  hazardous boolean not null default false,
  key_unit boolean not null default false,
  idle boolean not null default false,
  zone_id uuid,
  squad_id uuid,
  closed_on date,
  primary key (park_id, id),
  unique (park_id, name),
  foreign key (park_id, zone_id) references zone (park_id, id),
  foreign key (park_id, squad_id) references squad (park_id, id)
);
create unique index enterprise_by_credit_code on enterprise (park_id, credit_code) where credit_code is not null;

create table site (
  park_id text not null,
  id uuid not null,
  zone_id uuid not null,
  enterprise_id uuid,
  name text not null,
  kind text not null check (kind in ('hall', 'tankFarm', 'warehouse', 'loadingBay', 'utility', 'office', 'dormitory', 'road', 'yard', 'other')),
  closed_on date,
  primary key (park_id, id),
  unique nulls not distinct (park_id, enterprise_id, name),
  foreign key (park_id, zone_id) references zone (park_id, id),
  foreign key (park_id, enterprise_id) references enterprise (park_id, id)
);

create table team (
  park_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  name text not null,
  closed_on date,
  primary key (park_id, id),
  unique (park_id, enterprise_id, name),
  foreign key (park_id, enterprise_id) references enterprise (park_id, id)
);

create table post (
  park_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  team_id uuid,
  name text not null,
  closed_on date,
  primary key (park_id, id),
  unique (park_id, enterprise_id, name),
  foreign key (park_id, enterprise_id) references enterprise (park_id, id),
  foreign key (park_id, team_id) references team (park_id, id)
);

grant select, insert, update on agency, squad, zone, enterprise, site, team, post to gangwan_server;
