import type { Actor, Appointment } from '#engine/access/access.ts';
import { ROLES, type Role } from '#engine/access/roles.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Locale } from '#platform/http/route.ts';

/** A person who may log in, as the session knows them. */
export interface Member extends Actor {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly locale: Locale;
}

interface MemberRow {
  park_id: string;
  person_id: string;
  login: string;
  locale: Locale;
  name: string;
  title: string;
  appointments: AppointmentRow[];
}

interface AppointmentRow {
  role: Role;
  enterprise_id: string | null;
  team_id: string | null;
  agency_id: string | null;
  squad_id: string | null;
}

/** The member behind a login; `null` when it is unknown or closed, or the person has left. */
export async function findMember(sql: Sql, login: string): Promise<Member | null> {
  const [row] = await sql<MemberRow[]>`
    select a.park_id, a.person_id, a.login, a.locale, p.name, p.title,
      coalesce((select jsonb_agg(to_jsonb(ap)) from appointment ap
        where ap.park_id = a.park_id and ap.person_id = a.person_id), '[]') as appointments
    from account a join person p on p.park_id = a.park_id and p.id = a.person_id
    where a.login = ${login} and a.closed_at is null and (p.left_on is null or p.left_on > current_date)`;
  return row === undefined ? null : toMember(row);
}

function toMember(row: MemberRow): Member {
  return {
    personId: row.person_id,
    parkId: row.park_id,
    login: row.login,
    name: row.name,
    title: row.title,
    locale: row.locale,
    // A role that this version does not know gives no rights rather than an error at log-in.
    appointments: row.appointments.filter(({ role }) => ROLES.includes(role)).map(toAppointment),
  };
}

function toAppointment(row: AppointmentRow): Appointment {
  return {
    role: row.role,
    enterpriseId: row.enterprise_id ?? undefined,
    teamId: row.team_id ?? undefined,
    agencyId: row.agency_id ?? undefined,
    squadId: row.squad_id ?? undefined,
  };
}
