-- The park's own changes of the rule book. Everything here can be folded again from `entry` and `sealed`.

create table rule_change (
  park_id text not null,
  code text not null,
  version integer not null,
  head_hash text not null,
  proposed_at timestamptz(3) not null,
  moved_at timestamptz(3) not null,
  state text not null,
  kind text not null check (kind in ('override', 'ending', 'notice')),
  proposer_id uuid not null,
  decider_id uuid,
  -- The park's so-manieth change in force.
  ordinal integer,
  -- The folded state: JSON text.
  folded text not null,
  primary key (park_id, code),
  check ((state = 'inForce') = (ordinal is not null))
);

create index rule_change_newest on rule_change (park_id, proposed_at desc, code desc);
create unique index rule_change_in_force on rule_change (park_id, ordinal) where ordinal is not null;

-- The ordinal of the park's last change in force. An approval is decided by what was in force at one ordinal and written only while
-- that is still the last: two changes that each are right alone and wrong together cannot both come into force. Every process
-- keeps a park's rules in memory and asks this one number whether they are still true.
create table rules_in_force (
  park_id text primary key references park,
  ordinal integer not null
);

grant select, insert, update on rule_change, rules_in_force to gangwan_server;
