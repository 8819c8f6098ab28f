import type { Actor, Appointment, Way } from '#engine/access/access.ts';
import type { Role } from '#engine/access/roles.ts';
import type { Queries } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';
import type { PersonQuery } from '../contract/lists.ts';
import type { IdentityReadView, PersonLine } from '../contract/persons.ts';
import type { Person } from '../model/index.ts';

/** Who belongs to which enterprises today; the least that a decision needs to know of a person. */
export function readMemberships(sql: Queries, parkId: string): Promise<{ id: string; enterpriseIds: string[] }[]> {
  return sql<{ id: string; enterpriseIds: string[] }[]>`
    select p.id, coalesce(array_agg(distinct a.enterprise_id order by a.enterprise_id)
      filter (where a.enterprise_id is not null), '{}') as "enterpriseIds"
    from person p left join appointment a on a.park_id = p.park_id and a.person_id = p.id
    where p.park_id = ${parkId} and p.left_on is null group by p.id`;
}

/** All persons of a park with their phones: for the rules of a register write, never for a screen. */
export async function readPersons(sql: Queries, parkId: string): Promise<Person[]> {
  return sql<Person[]>`
    select p.id, p.name, p.title, p.phone, p.left_on as "leftOn", ${loginOf(sql)} as login, ${appointmentsOf(sql)} as appointments
    from person p where p.park_id = ${parkId} order by p.name collate "C", p.id`;
}

/** One page of persons without their phone numbers. */
export async function readPersonPage(
  sql: Queries,
  actor: Actor,
  ways: readonly Way[],
  query: PersonQuery,
): Promise<{ rows: PersonLine[]; next: string | null }> {
  const { after, limit, q, role, enterpriseId } = query;
  const { parkId } = actor;
  const rows = await sql<PersonLine[]>`
    select p.id, p.name, p.title, p.left_on as "leftOn", p.phone is not null as "hasPhone", ${appointmentsOf(sql)} as appointments
    from person p
    where p.park_id = ${parkId} and ${reached(sql, ways)}
      ${query.closed === 'all' ? sql`` : query.closed === 'yes' ? sql`and p.left_on is not null` : sql`and p.left_on is null`}
      ${q === undefined ? sql`` : sql`and (strpos(lower(p.name), lower(${q})) > 0 or strpos(lower(p.title), lower(${q})) > 0)`}
      ${role === undefined ? sql`` : sql`and ${appointed(sql, sql`a.role = ${role}`)}`}
      ${enterpriseId === undefined ? sql`` : sql`and ${appointed(sql, sql`a.enterprise_id = ${enterpriseId}`)}`}
      ${after === undefined ? sql`` : sql`and (p.name collate "C", p.id) > (select name collate "C", id from person where park_id = ${parkId} and id = ${after})`}
    order by p.name collate "C", p.id limit ${limit + 1}`;
  return { rows: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}

export interface FoundPerson extends Person {
  /** The squads whose enterprises the person works for: an inspector reaches the people of assigned enterprises. */
  readonly watchedBy: readonly string[];
}

export async function findPerson(sql: Queries, parkId: string, id: string): Promise<FoundPerson | null> {
  const [row] = await sql<FoundPerson[]>`
    select p.id, p.name, p.title, p.phone, p.left_on as "leftOn", ${loginOf(sql)} as login, ${appointmentsOf(sql)} as appointments,
      array(select distinct e.squad_id from appointment a join enterprise e on e.park_id = a.park_id and e.id = a.enterprise_id
        where a.park_id = p.park_id and a.person_id = p.id and e.squad_id is not null) as "watchedBy"
    from person p where p.park_id = ${parkId} and p.id = ${id}`;
  return row ?? null;
}

/** People of an enterprise who hold one of the roles, those of the first role first. */
export function readHandlers(sql: Queries, parkId: string, enterpriseId: string, roles: readonly Role[]) {
  return sql<{ id: string; name: string; title: string }[]>`
    select p.id, p.name, p.title from person p
    join appointment a on a.park_id = p.park_id and a.person_id = p.id
    where p.park_id = ${parkId} and p.left_on is null and a.enterprise_id = ${enterpriseId} and a.role = any(${[...roles]}::text[])
    group by p.park_id, p.id, p.name, p.title
    order by min(array_position(${[...roles]}::text[], a.role)), p.name collate "C", p.id`;
}

/** Who has read this person's phone, latest first. */
export function readIdentityReads(sql: Queries, parkId: string, personId: string, limit: number) {
  return sql<IdentityReadView[]>`
    select r.read_at as "readAt", r.occasion, coalesce(p.name, '') as name, coalesce(p.title, '') as title
    from identity_read r left join person p on p.park_id = r.park_id and p.id = r.reader_id
    where r.park_id = ${parkId} and r.person_id = ${personId} order by r.read_at desc limit ${limit}`;
}

/** Logins of the list that belong to another park: an account's name is unique in the whole system. */
export async function readForeignLogins(sql: Queries, parkId: string, logins: readonly string[]): Promise<string[]> {
  if (logins.length === 0) return [];
  const rows = await sql<{ login: string }[]>`
    select login from account where login = any(${[...logins]}::text[]) and park_id <> ${parkId}`;
  return rows.map(({ login }) => login);
}

function loginOf(sql: Queries): Fragment {
  return sql`(select min(login) from account c where c.park_id = p.park_id and c.person_id = p.id)`;
}

function appointmentsOf(sql: Queries): Fragment {
  return sql`coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', a.role, 'enterpriseId', a.enterprise_id,
      'teamId', a.team_id, 'agencyId', a.agency_id, 'squadId', a.squad_id)) order by a.role, a.enterprise_id, a.team_id, a.agency_id, a.squad_id)
    from appointment a where a.park_id = p.park_id and a.person_id = p.id), '[]')`;
}

function appointed(sql: Queries, condition: Fragment): Fragment {
  return sql`exists (select 1 from appointment a where a.park_id = p.park_id and a.person_id = p.id and ${condition})`;
}

function reached(sql: Queries, ways: readonly Way[]): Fragment {
  if (ways.some(({ reach }) => reach === 'park')) return sql`true`;
  const places = (reach: Way['reach'], field: keyof Omit<Appointment, 'role'>) =>
    ways.filter((way) => way.reach === reach).flatMap(({ appointment }) => appointment[field] ?? []);
  const squads = places('squad', 'squadId');
  return appointed(
    sql,
    sql`(a.enterprise_id = any(${places('enterprise', 'enterpriseId')}::uuid[]) or a.squad_id = any(${squads}::uuid[])
      or a.enterprise_id in (select id from enterprise where park_id = p.park_id and squad_id = any(${squads}::uuid[])))`,
  );
}
