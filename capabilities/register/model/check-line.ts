import { type Book, codeKey, nameKey } from './book.ts';
import { isCreditCode } from './credit-code.ts';
import type { Fault } from './refusals.ts';
import { FIELDS, FIXED, fieldOf, linksOf, type RegisterLines, type RegisterName } from './registers.ts';

/**
 * What is wrong with a line that has just been put into the book (RG1-RG6); none for a sound one. `before` is the line as it
 * stood, `undefined` for a new one.
 */
export function checkLine<R extends RegisterName>(
  book: Book,
  register: R,
  before: RegisterLines[R] | undefined,
  after: RegisterLines[R],
): Fault[] {
  return [
    ...reopenedFirst(register, before, after),
    ...ownNames(book, register, after),
    ...links(book, register, after),
    ...fixedLinks(register, before, after),
    ...closing(book, register, before, after),
  ];
}

/** True when nothing of the line differs, its closing day included. */
export function sameLine<R extends RegisterName>(register: R, a: RegisterLines[R], b: RegisterLines[R]): boolean {
  return [...FIELDS[register], 'closedOn'].every((field) => fieldOf(a, field) === fieldOf(b, field));
}

function reopenedFirst<R extends RegisterName>(
  register: R,
  before: RegisterLines[R] | undefined,
  after: RegisterLines[R],
): Fault[] {
  const stays = before !== undefined && before.closedOn !== null && after.closedOn !== null;
  return stays && !sameLine(register, before, after)
    ? [{ field: 'closedOn', code: 'register.closed', details: { closedOn: before.closedOn } }]
    : [];
}

function ownNames(book: Book, register: RegisterName, line: RegisterLines[RegisterName]): Fault[] {
  const faults: Fault[] = [];
  const enterpriseId = fieldOf(line, 'enterpriseId') as string | null | undefined;
  const clash = (key: string) => book.under(key).some((id) => id !== line.id);
  if (clash(nameKey(register, line.name, enterpriseId)))
    faults.push({ field: 'name', code: 'register.name-taken', details: { name: line.name } });
  const creditCode = fieldOf(line, 'creditCode');
  if (typeof creditCode === 'string') {
    const details = { creditCode };
    if (!isCreditCode(creditCode)) faults.push({ field: 'creditCode', code: 'register.credit-code-wrong', details });
    else if (clash(codeKey(creditCode)))
      faults.push({ field: 'creditCode', code: 'register.credit-code-taken', details });
  }
  return faults;
}

/** An open line names only open lines; a closed one may keep what it named. */
function links(book: Book, register: RegisterName, line: RegisterLines[RegisterName]): Fault[] {
  const faults: Fault[] = [];
  for (const [field, to] of linksOf(register)) {
    const id = fieldOf(line, field);
    if (typeof id !== 'string') continue;
    const target = book.line(to, id);
    if (target === undefined) faults.push({ field, code: 'register.link-unknown', details: { register: to } });
    else if (target.closedOn !== null && line.closedOn === null)
      faults.push({ field, code: 'register.link-closed', details: { register: to, name: target.name } });
  }
  const team = 'teamId' in line && line.teamId !== null ? book.line('team', line.teamId) : undefined;
  if (team !== undefined && 'enterpriseId' in line && team.enterpriseId !== line.enterpriseId)
    faults.push({ field: 'teamId', code: 'register.team-elsewhere', details: { name: team.name } });
  return faults;
}

function fixedLinks<R extends RegisterName>(
  register: R,
  before: RegisterLines[R] | undefined,
  after: RegisterLines[R],
): Fault[] {
  if (before === undefined) return [];
  const fixed: readonly string[] = FIXED[register] ?? [];
  return fixed
    .filter((field) => fieldOf(before, field) !== fieldOf(after, field))
    .map((field) => ({ field, code: 'register.link-fixed' as const, details: { name: before.name } }));
}

function closing<R extends RegisterName>(
  book: Book,
  register: R,
  before: RegisterLines[R] | undefined,
  after: RegisterLines[R],
): Fault[] {
  const closes = after.closedOn !== null && before?.closedOn === null;
  const users = closes ? book.users(register, after.id) : 0;
  return users > 0 ? [{ field: 'closedOn', code: 'register.in-use', details: { name: after.name, count: users } }] : [];
}
