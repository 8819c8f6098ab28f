/**
 * The server's own statements, as PostgreSQL sees them, for pgbench: the same work without our server in between. A test of the
 * bench's first run compares the answers with the server's.
 */
export function listStatement(parkId: string): string {
  return `select '{"rows":[' || coalesce(string_agg(row_json, ',') filter (where n <= 50), '') || '],"next":'
      || case when count(*) > 50 then '"' || max(key || '~' || code) filter (where n = 50) || '"' else 'null' end
      || '}' as body, count(*) > 50 as more
  from (select row_json, code, (extract(epoch from recorded_at) * 1000)::bigint::text as key, row_number() over () as n
    from (select row_json, code, recorded_at, due_on from hazard
      where park_id = '${parkId}' order by recorded_at desc, code desc limit 50 + 1) found) numbered;`;
}

export function oneStatement(parkId: string, code: string): string {
  return `select h.row_json, h.folded, h.head_hash,
    (select string_agg('{"hash":"' || e.hash || '","by":' || coalesce(to_json(p.name)::text, 'null') || ',"title":'
        || coalesce(to_json(p.title)::text, 'null') || ',"entry":' || e.text || ',"words":' || s.words || '}', ',' order by e.seq)
      from entry e join sealed s on s.park_id = e.park_id and s.matter = e.matter and s.seq = e.seq
      left join person p on p.park_id = e.park_id and p.id = e.actor
      where e.park_id = h.park_id and e.matter = h.code) as timeline,
    (select json_agg(m.code order by m.code) from hazard m where m.park_id = h.park_id and m.merged_into = h.code)::text as merged,
    (select json_object_agg(p.id, p.name) from jsonb_each_text(h.folded::jsonb -> 'people') role
      join person p on p.park_id = h.park_id and p.id = role.value::uuid)::text as names,
    (select p.name from hazard r join person p on p.park_id = r.park_id and p.id = (r.folded::jsonb #>> '{people,acceptor}')::uuid
      where r.park_id = h.park_id and r.code = h.folded::jsonb ->> 'recurrenceOf') as closed_by
  from hazard h where h.park_id = '${parkId}' and h.code = '${code}';`;
}

/** A bare insert: one row of the hazard's columns, as literals, into a table with nothing but a primary key. */
export const BARE_TABLE = `drop table if exists bare_hazard;
  create table bare_hazard as select * from hazard limit 0; alter table bare_hazard add n bigint generated always as identity primary key`;

/** pgbench takes every colon before a letter or digit for a variable of its own. */
const COLON = "'||chr(58)||'";

/** Writes the insert for one row read from `hazard`. */
export function bareInsert(row: Readonly<Record<string, unknown>>): string {
  const columns = Object.keys(row);
  return `insert into bare_hazard (${columns.join(', ')}) values (${columns.map((name) => literal(row[name])).join(', ')});`;
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return 'now()';
  return `'${text.replaceAll("'", "''").replaceAll(':', COLON)}'`;
}
