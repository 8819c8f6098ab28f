-- A hazard as its entries have made it. Everything here can be folded again from `entry` and `sealed`.

create table hazard (
  park_id text not null,
  code text not null,
  version integer not null,
  head_hash text not null,
  recorded_at timestamptz(3) not null,
  moved_at timestamptz(3) not null,
  state text not null,
  level text not null,
  nature text not null,
  kind text not null,
  source text not null,
  enterprise_id uuid,
  team_id uuid,
  squad_id uuid,
  agency_id uuid,
  zone_id uuid not null,
  site_id uuid,
  -- A worker's id stands here for "my own"; no list and no page shows it.
  reporter_id uuid,
  handler_id uuid,
  supervisor_id uuid,
  closing text,
  due_on date,
  struck_off_on date,
  extension_asked boolean not null,
  merged_into text,
  -- The folded state: JSON text, parsed only where one hazard is decided upon.
  folded text not null,
  -- One line of the board: JSON text written once here, so that a list page is never decoded.
  row_json text not null,
  -- What the word search looks through: description, place, code.
  search text not null,
  primary key (park_id, code)
);

create index hazard_newest on hazard (park_id, recorded_at desc, code desc);
create index hazard_by_state on hazard (park_id, state, recorded_at desc, code desc);
create index hazard_by_enterprise on hazard (park_id, enterprise_id, recorded_at desc, code desc);
create index hazard_by_squad on hazard (park_id, squad_id, recorded_at desc, code desc);
create index hazard_by_reporter on hazard (park_id, reporter_id, recorded_at desc);
create index hazard_by_due on hazard (park_id, due_on, code) where due_on is not null;
create index hazard_merged on hazard (park_id, merged_into) where merged_into is not null;
-- Recurrence: same enterprise, place and kind, struck off before.
create index hazard_struck_off on hazard (park_id, enterprise_id, kind, zone_id, struck_off_on desc) where state = 'struckOff';
create index hazard_words on hazard using gin (bigrams(search));

-- How often the commonest pairs stand in the words, as PostgreSQL's statistics know it. Statistics of an index are shown to its
-- owner alone, hence the definer's rights; a pair's share tells nothing of any one hazard.
create function hazard_frequent_pairs() returns table (pair text, share real)
language sql stable security definer set search_path = pg_catalog, public
as $$
  select unnest(most_common_elems::text::text[]), unnest(most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])])
  from pg_stats where schemaname = 'public' and tablename = 'hazard_words' and most_common_elems is not null
$$;
revoke all on function hazard_frequent_pairs() from public;

grant execute on function hazard_frequent_pairs() to gangwan_server;
grant select, insert, update on hazard to gangwan_server;
