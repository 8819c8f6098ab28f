import type { RegisterDeps } from '#capabilities/register/server/deps.ts';
import { registerRefusalWords } from '#capabilities/register/server/refusal-words.ts';
import { createRegisterSnapshots } from '#capabilities/register/server/snapshot.ts';
import type { Actor } from '#engine/access/access.ts';
import type { Refusal } from '#engine/flow/refusal.ts';
import { createSessions } from '#platform/auth/sessions.ts';
import type { Sql } from '#platform/db/connect.ts';
import { wordsFor } from '#platform/http/refusal-words.ts';
import { createCircumstances, systemClock } from '#platform/matter/circumstances.ts';
import { CliTrouble, EXIT } from './exit.ts';
import { NOBODY } from './onlooker.ts';

/** Whoever keeps registers from the command line has an administrator's rights, and no name in the park. */
export function clerk(parkId: string): Actor {
  return { personId: NOBODY, parkId, appointments: [{ role: 'administrator' }] };
}

/** What the registers' writing and printing needs. */
export function registerDeps(sql: Sql): RegisterDeps {
  return {
    sql,
    registers: createRegisterSnapshots(sql),
    circumstances: createCircumstances(sql, systemClock),
    sessions: createSessions(sql),
  };
}

/** A refusal of the registers as the command's end. */
export function refusedBy({ code, details }: Refusal): CliTrouble {
  const say = (locale: 'zh' | 'en') => wordsFor(registerRefusalWords, code, locale, details).message;
  return new CliTrouble(code, EXIT.refused, { zh: say('zh'), en: say('en') }, { details });
}
