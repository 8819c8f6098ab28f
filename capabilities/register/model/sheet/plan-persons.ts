import type { Appointment } from '#engine/access/access.ts';
import type { Role } from '#engine/access/roles.ts';
import { appointmentKey, PLACES } from '../appointment.ts';
import { type Book, loginKey, phoneKey } from '../book.ts';
import { checkPerson, completeAppointment, samePerson } from '../check-person.ts';
import type { Fault } from '../refusals.ts';
import type { Person } from '../registers.ts';
import { type ReadCells, readCells } from './cells.ts';
import { sheetColumns } from './columns.ts';
import type { Part, Planning, RowFault, SheetRow } from './part.ts';

const FIELDS = ['name', 'title', 'phone', 'login', 'leftOn'] as const;
type Fields = Pick<Person, (typeof FIELDS)[number]>;

/** The rows of one person: the first says who it is, each one appointment. */
interface Group {
  readonly fields: Fields;
  /** Row of each appointment; the first row for a person without any. */
  readonly rows: number[];
  readonly appointments: Appointment[];
}

interface Move {
  readonly group: Group;
  readonly before: Person | undefined;
  readonly after: Person;
}

type Planned = Part & { readonly moved: readonly { readonly before: Person | undefined; readonly after: Person }[] };

/** Puts persons into the book. Several rows of one person are several appointments; together they are all that hold. */
export function planPersons(rows: readonly SheetRow[], planning: Planning): Planned {
  const { book, newId } = planning;
  const { groups, faults } = gather(rows, planning);
  const moves: Move[] = [];
  const seen = new Map<string, number>();
  for (const group of groups) {
    const row = group.rows[0] ?? 0;
    const known = find(book, group.fields, seen, row);
    if (known !== undefined && 'code' in known) {
      faults.push({ ...known, sheet: 'person', row });
      continue;
    }
    const after: Person = {
      ...group.fields,
      id: known?.id ?? newId(),
      // An account is closed on the person's page, never by an empty cell.
      login: group.fields.login ?? known?.login ?? null,
      appointments: group.appointments.map((each) => completeAppointment(book, each)),
    };
    seen.set(after.id, row);
    book.putPerson(after);
    moves.push({ group, before: known, after });
  }
  const moved = moves.filter(({ before, after }) => before === undefined || !samePerson(before, after));
  const persons = moved.map(({ before, after }) => ({ before, after }));
  return { faults, moved: persons, finish: () => finish(planning, moves, moved) };
}

function finish({ book, clerk }: Planning, moves: readonly Move[], moved: readonly Move[]): ReturnType<Part['finish']> {
  const created = moved.filter(({ before }) => before === undefined).length;
  return {
    counts: { created, changed: moved.length - created, unchanged: moves.length - moved.length },
    faults: moved.flatMap(({ group, before, after }) =>
      checkPerson(book, clerk, before, after).map(({ at = 0, ...fault }) => ({
        ...fault,
        sheet: 'person' as const,
        row: group.rows[at] ?? group.rows[0] ?? 0,
      })),
    ),
  };
}

function gather(rows: readonly SheetRow[], planning: Planning): { groups: Group[]; faults: RowFault[] } {
  const groups = new Map<string, Group>();
  const faults: RowFault[] = [];
  for (const { row, values: texts } of rows) {
    const cells = readCells(sheetColumns.person, texts, planning);
    const fields = Object.fromEntries(FIELDS.map((field) => [field, cells.values[field]])) as unknown as Fields;
    const key = fields.login === null ? phoneKey(fields.name, fields.phone) : loginKey(fields.login);
    const group = groups.get(key) ?? { fields, rows: [], appointments: [] };
    const wrong = cells.faults.length > 0 ? cells.faults : [...addRow(group, fields, cells, row)];
    faults.push(...wrong.map((fault) => ({ ...fault, sheet: 'person' as const, row })));
    if (wrong.length === 0) groups.set(key, group);
  }
  return { groups: [...groups.values()], faults };
}

/** Takes one more row into the person's group, or says why not. */
function addRow(group: Group, fields: Fields, { values }: ReadCells, row: number): Fault[] {
  const [first] = group.rows;
  const differing = FIELDS.find((field) => group.fields[field] !== fields[field]);
  if (first !== undefined && differing) return [{ field: differing, code: 'sheet.person-differs', details: { first } }];
  const places = PLACES.flatMap((place) => (typeof values[place] === 'string' ? [[place, values[place]]] : []));
  if (typeof values.role !== 'string') {
    if (places.length > 0) return [{ field: 'role', code: 'sheet.cell-missing' }];
    if (first !== undefined) return [{ field: 'name', code: 'sheet.row-twice', details: { first, row } }];
    group.rows.push(row);
    return [];
  }
  const appointment: Appointment = { role: values.role as Role, ...Object.fromEntries(places) };
  const twin = group.appointments.findIndex((each) => appointmentKey(each) === appointmentKey(appointment));
  if (twin >= 0) return [{ field: 'name', code: 'sheet.row-twice', details: { first: group.rows[twin] ?? 0, row } }];
  group.rows.push(row);
  group.appointments.push(appointment);
  return [];
}

/** By login, or by name and phone; a name alone fits only somebody who has neither. */
function find(book: Book, fields: Fields, seen: ReadonlyMap<string, number>, row: number): Person | Fault | undefined {
  const people = candidates(book, fields);
  const [person] = people;
  if (people.length > 1) return { field: 'name', code: 'sheet.name-unclear', details: { name: fields.name } };
  const first = person === undefined ? undefined : seen.get(person.id);
  return first === undefined ? person : { field: 'name', code: 'sheet.row-twice', details: { first, row } };
}

function candidates(book: Book, { name, phone, login }: Fields): Person[] {
  const people = (key: string) => book.under(key).flatMap((id) => book.person(id) ?? []);
  const byLogin = login === null ? [] : people(loginKey(login));
  if (byLogin.length > 0 || (login !== null && phone === null)) return byLogin;
  const sure = login === null && phone !== null;
  return people(phoneKey(name, phone)).filter((person) => sure || person.login === null);
}
