import type { Actor } from '#engine/access/access.ts';
import type { Circumstances } from '#engine/flow/decider.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { type Book, type Clerk, type Fault, REGISTERS, type RegisterLines, type RegisterName } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { type PersonMove, savePersons } from './person-store.ts';
import { readForeignLogins } from './person-views.ts';
import { readBook, saveLines, takeTurn } from './store.ts';

/** What a write has decided: the lines and persons as they shall be. Empty lists change nothing. */
export interface Writing {
  readonly lines: { readonly [R in RegisterName]?: readonly RegisterLines[R][] };
  readonly persons: readonly PersonMove[];
}

/** What deciding may look at. The book is a working copy: put into it what shall be, then ask the rules. */
export interface Desk {
  readonly book: Book;
  readonly clerk: Clerk;
  readonly circumstances: Circumstances;
}

/**
 * The one way in which registers are written: one clerk at a time, all or nothing. `decide` sees the park's registers as they
 * stand; what it answers is saved, a refusal leaves everything as it was.
 */
export async function writeRegisters<Decided extends Writing>(
  deps: RegisterDeps,
  actor: Actor,
  logins: readonly string[],
  decide: (desk: Desk) => Decided | Refusal,
): Promise<Decided | Refusal> {
  const { parkId, personId, appointments } = actor;
  const circumstances = await deps.circumstances(parkId);
  const outcome = await deps.sql
    .begin(async (tx) => {
      await takeTurn(tx, parkId);
      const takenElsewhere = new Set(await readForeignLogins(tx, parkId, logins));
      const clerk = { personId, roles: appointments.map(({ role }) => role), takenElsewhere };
      const decided = decide({ book: await readBook(tx, parkId), clerk, circumstances });
      if (isRefusal(decided)) return { refusal: decided };
      for (const register of REGISTERS) await saveLines(tx, parkId, register, decided.lines[register] ?? []);
      await savePersons(tx, parkId, decided.persons, circumstances.now);
      return { decided };
    })
    .catch((error: unknown) => ({ refusal: clash(error) }));
  if (outcome.refusal !== undefined) return outcome.refusal;
  deps.registers.forget(parkId);
  if (outcome.decided.persons.length > 0) deps.sessions.forget();
  return outcome.decided;
}

/** The first fault as the answer to a form, with the field it belongs to. */
export function refuseFault({ code, field, details }: Fault): Refusal {
  return refuse(code, { ...details, field });
}

/** What the rules cannot see, the database still refuses: a login of another park taken this instant, or two names that trade places. */
function clash(error: unknown): Refusal {
  if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
  const table = 'table_name' in error ? error.table_name : '';
  return table === 'account'
    ? refuse('register.login-taken', { field: 'login', login: '' })
    : refuse('register.name-taken', { field: 'name', name: '' });
}
