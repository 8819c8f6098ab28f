import type { Actor } from '#engine/access/access.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Written } from '../contract/lines.ts';
import { checkPerson, completeAppointment, type Person, samePerson } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { refuseFault, writeRegisters } from './write.ts';

/** The person as they shall be, or why not. */
export type PersonAfter = (before: Person | undefined, today: PlainDate) => Person | Refusal;

/** Puts one person as they shall be; who is so already stays. `login` is the one that is asked for, if any. */
export async function writePerson(
  deps: RegisterDeps,
  actor: Actor,
  id: string,
  login: string | null | undefined,
  after: PersonAfter,
): Promise<Written | Refusal> {
  const outcome = await writeRegisters(deps, actor, login ? [login] : [], ({ book, clerk, circumstances }) => {
    const before = book.person(id);
    const person = after(before, circumstances.today);
    if (isRefusal(person)) return person;
    const complete = { ...person, appointments: person.appointments.map((each) => completeAppointment(book, each)) };
    if (before !== undefined && samePerson(before, complete)) return { lines: {}, persons: [] };
    book.putPerson(complete);
    const [fault] = checkPerson(book, clerk, before, complete);
    return fault ? refuseFault(fault) : { lines: {}, persons: [{ before, after: complete }] };
  });
  return isRefusal(outcome) ? outcome : { id, changed: outcome.persons.length > 0 };
}

/** A person sent once more under their id is the same person; another one under that id is refused. */
export function newPerson(body: Omit<Person, 'leftOn'>): PersonAfter {
  return (before) => {
    if (before === undefined) return { ...body, leftOn: null };
    const same = before.name === body.name && before.login === body.login && before.title === body.title;
    return same ? before : refuse('command.other-content');
  };
}

/** Fields that the form left out stay. */
export function changedPerson(body: Partial<Person>): PersonAfter {
  return (before) => {
    if (before === undefined) return refuse('not-found');
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    return { ...before, ...given };
  };
}

export const leavingPerson: PersonAfter = (before, today) =>
  before === undefined ? refuse('not-found') : { ...before, leftOn: before.leftOn ?? today };

export const returningPerson: PersonAfter = (before) =>
  before === undefined ? refuse('not-found') : { ...before, leftOn: null };
