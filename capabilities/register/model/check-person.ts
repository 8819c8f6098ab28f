import type { Appointment } from '#engine/access/access.ts';
import type { Role } from '#engine/access/roles.ts';
import { grantable } from './access.ts';
import { appointmentKey, PLACES, sameAppointments, scopes } from './appointment.ts';
import { type Book, loginKey } from './book.ts';
import type { Fault } from './refusals.ts';
import type { Person, RegisterName } from './registers.ts';

export const LOGIN_SHAPE = /^[a-z0-9][a-z0-9._-]{1,39}$/;
export const PHONE_SHAPE = /^\+?[0-9](?:[0-9 -]{3,18})[0-9]$/;

/** Who writes, as far as the rules about persons ask. */
export interface Clerk {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Logins that belong to another park. */
  readonly takenElsewhere: ReadonlySet<string>;
}

/** What is wrong with a person who has just been put into the book (RG7-RG11); none when all is sound. */
export function checkPerson(book: Book, clerk: Clerk, before: Person | undefined, after: Person): Fault[] {
  return [
    ...returnedFirst(before, after),
    ...login(book, clerk, after),
    ...(after.leftOn === null
      ? after.appointments.flatMap((each, at) => place(book, each).map((fault) => ({ ...fault, at })))
      : []),
    ...twice(after.appointments),
    ...apart(after),
    ...granted(clerk, before, after),
    ...lastAdministrator(book, before, after),
  ];
}

export function samePerson(a: Person, b: Person): boolean {
  const same = (['name', 'title', 'phone', 'login', 'leftOn'] as const).every((field) => a[field] === b[field]);
  return same && sameAppointments(a.appointments, b.appointments);
}

/** An inspector's squad belongs to an agency: that is filled in, so that both reaches work. */
export function completeAppointment(book: Book, appointment: Appointment): Appointment {
  const squad = appointment.squadId === undefined ? undefined : book.line('squad', appointment.squadId);
  return squad === undefined || appointment.agencyId !== undefined
    ? appointment
    : { ...appointment, agencyId: squad.agencyId };
}

function returnedFirst(before: Person | undefined, after: Person): Fault[] {
  const stays = before !== undefined && before.leftOn !== null && after.leftOn !== null;
  return stays && !samePerson(before, after)
    ? [{ field: 'leftOn', code: 'register.closed', details: { closedOn: before.leftOn } }]
    : [];
}

function login(book: Book, clerk: Clerk, { id, login }: Person): Fault[] {
  if (login === null) return [];
  const taken = clerk.takenElsewhere.has(login) || book.under(loginKey(login)).some((other) => other !== id);
  return taken ? [{ field: 'login', code: 'register.login-taken', details: { login } }] : [];
}

function place(book: Book, appointment: Appointment): Fault[] {
  const { role } = appointment;
  const { needs, may } = scopes[role];
  const faults: Fault[] = [];
  for (const field of PLACES) {
    const id = appointment[field];
    const to = field.slice(0, -2) as RegisterName;
    if (id === undefined) {
      if (needs.includes(field)) faults.push({ field, code: 'register.scope-needed', details: { role, place: to } });
      continue;
    }
    if (!needs.includes(field) && !may.includes(field))
      faults.push({ field, code: 'register.scope-unfit', details: { role, place: to } });
    const target = book.line(to, id);
    if (target === undefined) faults.push({ field, code: 'register.link-unknown', details: { register: to } });
    else if (target.closedOn !== null)
      faults.push({ field, code: 'register.link-closed', details: { register: to, name: target.name } });
  }
  return [...faults, ...together(book, appointment)];
}

/** The team is one of the enterprise, the squad one of the agency. */
function together(book: Book, { enterpriseId, teamId, agencyId, squadId }: Appointment): Fault[] {
  const team = teamId === undefined ? undefined : book.line('team', teamId);
  const squad = squadId === undefined ? undefined : book.line('squad', squadId);
  const faults: Fault[] = [];
  if (team && team.enterpriseId !== enterpriseId)
    faults.push({ field: 'teamId', code: 'register.team-elsewhere', details: { name: team.name } });
  if (squad && squad.agencyId !== agencyId)
    faults.push({ field: 'squadId', code: 'register.scope-unfit', details: { role: 'inspector', place: 'agency' } });
  return faults;
}

function twice(appointments: readonly Appointment[]): Fault[] {
  const keys = appointments.map(appointmentKey);
  return new Set(keys).size === keys.length ? [] : [{ field: 'role', code: 'register.appointed-twice' }];
}

/** Who keeps the accounts holds no content: another role beside it would undo that. */
function apart({ appointments }: Person): Fault[] {
  const roles = appointments.map(({ role }) => role);
  const both = roles.includes('administrator') && roles.some((role) => role !== 'administrator');
  return both ? [{ field: 'role', code: 'register.administrator-apart' }] : [];
}

/** Nobody changes their own roles, and nobody gives or takes a role that theirs may not give. */
function granted(clerk: Clerk, before: Person | undefined, after: Person): Fault[] {
  const old = before?.appointments ?? [];
  if (sameAppointments(old, after.appointments)) return [];
  if (clerk.personId === after.id) return [{ field: 'role', code: 'register.own-appointments' }];
  const may = new Set(clerk.roles.flatMap((role) => grantable[role] ?? []));
  const moved = difference(old, after.appointments).find(({ role }) => !may.has(role));
  return moved ? [{ field: 'role', code: 'register.role-not-yours', details: { role: moved.role } }] : [];
}

function difference(a: readonly Appointment[], b: readonly Appointment[]): Appointment[] {
  const missing = (from: readonly Appointment[], than: readonly Appointment[]) => {
    const keys = new Set(than.map(appointmentKey));
    return from.filter((each) => !keys.has(appointmentKey(each)));
  };
  return [...missing(a, b), ...missing(b, a)];
}

function lastAdministrator(book: Book, before: Person | undefined, after: Person): Fault[] {
  if (before === undefined || !administers(before) || administers(after)) return [];
  return book.persons().some(administers) ? [] : [{ field: 'role', code: 'register.last-administrator' }];
}

function administers({ leftOn, appointments }: Person): boolean {
  return leftOn === null && appointments.some(({ role }) => role === 'administrator');
}
