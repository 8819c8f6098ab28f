import type { Instant } from '#engine/time/instant.ts';
import type { Queries, Transaction } from '#platform/db/connect.ts';
import { type Person, sameAppointments } from '../model/index.ts';
import { rowOf } from './store.ts';

/** A person as they were (`undefined` for a new one) and as they shall be. */
export interface PersonMove {
  readonly before: Person | undefined;
  readonly after: Person;
}

/** Writes persons with their appointments and accounts, a handful of statements however many there are. */
export async function savePersons(
  tx: Transaction,
  parkId: string,
  moves: readonly PersonMove[],
  now: Instant,
): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ after: { id, name, title, phone, leftOn } }) => rowOf({ id, name, title, phone, leftOn }));
  await tx`
    insert into person (park_id, id, name, title, phone, left_on)
    select ${parkId}, id, name, title, phone, left_on from jsonb_populate_recordset(null::person, ${tx.json(rows)})
    on conflict (park_id, id) do update
    set name = excluded.name, title = excluded.title, phone = excluded.phone, left_on = excluded.left_on`;
  await saveAppointments(tx, parkId, moves);
  await saveAccounts(tx, parkId, moves);
  await followLeaving(tx, parkId, moves, now);
}

async function saveAppointments(tx: Transaction, parkId: string, moves: readonly PersonMove[]): Promise<void> {
  const moved = moves.filter(({ before, after }) => !sameAppointments(before?.appointments ?? [], after.appointments));
  if (moved.length === 0) return;
  const ids = moved.map(({ after }) => after.id);
  const rows = moved.flatMap(({ after }) =>
    after.appointments.map((appointment) => rowOf({ personId: after.id, ...appointment })),
  );
  await tx`delete from appointment where park_id = ${parkId} and person_id = any(${ids}::uuid[])`;
  await tx`
    insert into appointment (park_id, person_id, role, enterprise_id, team_id, agency_id, squad_id)
    select ${parkId}, person_id, role, enterprise_id, team_id, agency_id, squad_id
    from jsonb_populate_recordset(null::appointment, ${tx.json(rows)})`;
}

/** A new account has no password and opens to nobody; a renamed one keeps its password and loses its sessions. */
async function saveAccounts(tx: Transaction, parkId: string, moves: readonly PersonMove[]): Promise<void> {
  const moved = moves.filter(({ before, after }) => (before?.login ?? null) !== after.login);
  const rows = moved
    .filter(({ after }) => after.login !== null)
    .map(({ before, after }) => ({ login: after.login, person_id: after.id, old: before?.login ?? null }));
  const old = moved.flatMap(({ before }) => before?.login ?? []);
  if (rows.length > 0)
    await tx`
      insert into account (login, park_id, person_id, password_hash, locale)
      select r.login, ${parkId}, r.person_id, a.password_hash, coalesce(a.locale, 'zh')
      from jsonb_to_recordset(${tx.json(rows)}) as r(login text, person_id uuid, old text)
      left join account a on a.login = r.old and a.park_id = ${parkId}`;
  if (old.length > 0) await tx`delete from account where park_id = ${parkId} and login = any(${old}::text[])`;
}

/** Who leaves can no longer log in, from this moment on; who comes back can. */
async function followLeaving(
  tx: Transaction,
  parkId: string,
  moves: readonly PersonMove[],
  now: Instant,
): Promise<void> {
  const moved = moves.filter(({ before, after }) => (before?.leftOn ?? null) !== after.leftOn);
  if (moved.length === 0) return;
  const left = moved.filter(({ after }) => after.leftOn !== null).map(({ after }) => after.id);
  const back = moved.filter(({ after }) => after.leftOn === null).map(({ after }) => after.id);
  await tx`
    delete from session where login in
      (select login from account where park_id = ${parkId} and person_id = any(${left}::uuid[]))`;
  await tx`update account set closed_at = ${now} where park_id = ${parkId} and person_id = any(${left}::uuid[])`;
  await tx`update account set closed_at = null where park_id = ${parkId} and person_id = any(${back}::uuid[])`;
}

/** A person corrects their own number. */
export async function saveOwnPhone(sql: Queries, parkId: string, personId: string, phone: string | null) {
  await sql`update person set phone = ${phone} where park_id = ${parkId} and id = ${personId}`;
}

export async function savePassword(sql: Queries, parkId: string, login: string, passwordHash: string): Promise<void> {
  await sql`update account set password_hash = ${passwordHash} where park_id = ${parkId} and login = ${login}`;
}
