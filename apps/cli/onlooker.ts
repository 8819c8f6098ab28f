import type { Actor } from '#engine/access/access.ts';

/** Stands where a person's id is asked for and nobody of the park acts. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Whoever reads from the command line sees what an auditor sees: the whole park, identities sealed. */
export function onlooker(parkId: string): Actor {
  return { personId: NOBODY, parkId, appointments: [{ role: 'auditor' }] };
}
