import { PLACES } from './appointment.ts';
import {
  type AnyLine,
  fieldOf,
  linksOf,
  type Person,
  REGISTERS,
  type RegisterLines,
  type RegisterName,
} from './registers.ts';

/** The registers of one park as plain lists. */
export type BookLines = { readonly [R in RegisterName]: readonly RegisterLines[R][] } & {
  readonly person: readonly Person[];
};

/**
 * The registers of one park with their indices, for the rules of one write. A write puts its lines in and then asks the rules
 * about the whole: so the lines of one file may stand in any order. It is a working copy and lives as long as the write.
 */
export class Book {
  readonly #lines = new Map<RegisterName, Map<string, AnyLine>>(REGISTERS.map((register) => [register, new Map()]));
  readonly #persons = new Map<string, Person>();
  /** Ids under each key; more than one is a clash that the rules report. */
  readonly #keys = new Map<string, Set<string>>();
  /** How many open lines and present persons name a line. */
  readonly #users = new Map<string, number>();

  constructor(lines: Partial<BookLines>) {
    for (const register of REGISTERS) for (const line of lines[register] ?? []) this.put(register, line);
    for (const person of lines.person ?? []) this.putPerson(person);
  }

  line<R extends RegisterName>(register: R, id: string): RegisterLines[R] | undefined {
    return this.#lines.get(register)?.get(id) as RegisterLines[R] | undefined;
  }

  lines<R extends RegisterName>(register: R): RegisterLines[R][] {
    return [...(this.#lines.get(register)?.values() ?? [])] as RegisterLines[R][];
  }

  person(id: string): Person | undefined {
    return this.#persons.get(id);
  }

  persons(): Person[] {
    return [...this.#persons.values()];
  }

  /** Ids of the lines that stand under a key made by `nameKey`, `codeKey` or `loginKey`. */
  under(key: string): readonly string[] {
    return [...(this.#keys.get(key) ?? [])];
  }

  /** How many open lines and present persons name this line. */
  users(register: RegisterName, id: string): number {
    return this.#users.get(`${register} ${id}`) ?? 0;
  }

  put<R extends RegisterName>(register: R, line: RegisterLines[R]): void {
    const before = this.line(register, line.id);
    if (before !== undefined) this.#index(keysOf(register, before), usesOf(register, before), before.id, -1);
    this.#lines.get(register)?.set(line.id, line);
    this.#index(keysOf(register, line), usesOf(register, line), line.id, 1);
  }

  putPerson(person: Person): void {
    const before = this.#persons.get(person.id);
    if (before !== undefined) this.#index(personKeys(before), personUses(before), before.id, -1);
    this.#persons.set(person.id, person);
    this.#index(personKeys(person), personUses(person), person.id, 1);
  }

  #index(keys: readonly string[], uses: readonly string[], id: string, by: 1 | -1): void {
    for (const key of keys) {
      const ids = this.#keys.get(key) ?? new Set();
      this.#keys.set(key, ids);
      if (by === 1) ids.add(id);
      else ids.delete(id);
    }
    for (const use of uses) this.#users.set(use, (this.#users.get(use) ?? 0) + by);
  }
}

/** Names are unique in the park; those of sites, teams and posts within their enterprise. */
export function nameKey(register: RegisterName, name: string, enterpriseId?: string | null): string {
  return `${register} name ${enterpriseId ?? ''} ${name}`;
}

export function codeKey(creditCode: string): string {
  return `creditCode ${creditCode}`;
}

export function loginKey(login: string): string {
  return `login ${login}`;
}

/** Somebody without a login is known by name and phone. */
export function phoneKey(name: string, phone: string | null): string {
  return `person ${name} ${phone ?? ''}`;
}

function keysOf(register: RegisterName, line: AnyLine): string[] {
  const enterpriseId = fieldOf(line, 'enterpriseId') as string | null | undefined;
  const code = fieldOf(line, 'creditCode');
  return [nameKey(register, line.name, enterpriseId), ...(typeof code === 'string' ? [codeKey(code)] : [])];
}

function usesOf(register: RegisterName, line: AnyLine): string[] {
  if (line.closedOn !== null) return [];
  return linksOf(register).flatMap(([field, to]) => {
    const id = fieldOf(line, field);
    return typeof id === 'string' ? [`${to} ${id}`] : [];
  });
}

function personKeys({ login, name, phone }: Person): string[] {
  return [phoneKey(name, phone), ...(login === null ? [] : [loginKey(login)])];
}

function personUses({ leftOn, appointments }: Person): string[] {
  if (leftOn !== null) return [];
  return appointments.flatMap((appointment) =>
    PLACES.flatMap((place) => (appointment[place] ? [`${place.slice(0, -2)} ${appointment[place]}`] : [])),
  );
}
