import { traceIdentityRead } from '#capabilities/register/server/store.ts';
import { setPassword } from '#platform/auth/parks.ts';
import { findMember } from '#platform/auth/people.ts';
import type { Sql } from '#platform/db/connect.ts';
import { systemClock } from '#platform/matter/circumstances.ts';
import { NOBODY } from './onlooker.ts';

/** `false` when nobody can log in by that name. The person sees that somebody set their password (P11): the trace is written first. */
export async function renewPassword(sql: Sql, login: string, password: string): Promise<boolean> {
  const member = await findMember(sql, login);
  if (member === null) return false;
  const { parkId, personId } = member;
  await traceIdentityRead(sql, {
    parkId,
    personIds: [personId],
    readerId: NOBODY,
    occasion: 'password',
    at: systemClock(),
  });
  return setPassword(sql, login, password);
}
