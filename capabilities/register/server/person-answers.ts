import { type Actor, waysOf } from '#engine/access/access.ts';
import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import { hashPassword, LEAST_PASSWORD } from '#platform/auth/password.ts';
import type { Written } from '../contract/lines.ts';
import type { PersonRecord } from '../contract/persons.ts';
import { HANDLER_ROLES, mayReadHandlers, mayReadPerson, registerGrants } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { savePassword } from './person-store.ts';
import { findPerson, readHandlers } from './person-views.ts';
import { traceIdentityRead } from './store.ts';

/** One person's record. A phone number that somebody else reads leaves its trace first (RG13). */
export async function answerPerson(deps: RegisterDeps, actor: Actor, id: string): Promise<PersonRecord | Refusal> {
  const found = await findPerson(deps.sql, actor.parkId, id);
  if (found === null) return refuse('not-found');
  const { watchedBy, ...person } = found;
  if (!mayReadPerson(actor, person, watchedBy)) return refuse('not-found');
  if (person.phone !== null && id !== actor.personId) await trace(deps, actor, id, 'record');
  const keepsAccounts = waysOf(registerGrants, actor, 'person.write').length > 0;
  return { ...person, login: keepsAccounts || id === actor.personId ? person.login : null } as PersonRecord;
}

export async function answerHandlers(deps: RegisterDeps, actor: Actor, enterpriseId: string) {
  const registers = await deps.registers.of(actor.parkId);
  const enterprise = registers.enterprise(enterpriseId);
  if (enterprise === null || !mayReadHandlers(actor, { id: enterpriseId, squadId: enterprise.squadId }))
    return refuse('not-found');
  return { handlers: await readHandlers(deps.sql, actor.parkId, enterpriseId, HANDLER_ROLES) };
}

/** Sets a password for somebody else, ends their sessions, and leaves a trace that they see. */
export async function givePassword(
  deps: RegisterDeps,
  actor: Actor,
  id: string,
  password: string,
): Promise<Written | Refusal> {
  const found = await findPerson(deps.sql, actor.parkId, id);
  if (found === null) return refuse('not-found');
  if (found.login === null) return refuse('register.no-login');
  if (password.length < LEAST_PASSWORD) return refuse('session.password-too-short', { least: LEAST_PASSWORD });
  await trace(deps, actor, id, 'password');
  await savePassword(deps.sql, actor.parkId, found.login, await hashPassword(password));
  await deps.sessions.closeAll(found.login);
  return { id, changed: true };
}

async function trace(deps: RegisterDeps, actor: Actor, id: string, occasion: 'record' | 'password'): Promise<void> {
  const { now } = await deps.circumstances(actor.parkId);
  const { parkId, personId } = actor;
  await traceIdentityRead(deps.sql, { parkId, personIds: [id], readerId: personId, occasion, at: now });
}
