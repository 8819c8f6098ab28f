import { type Actor, waysOf } from '#engine/access/access.ts';
import { refuse } from '#engine/flow/refusal.ts';
import { readMatterCode } from '#engine/ledger/code.ts';
import type { Answer } from '#platform/http/route.ts';
import type { WriteDeps } from '#platform/matter/write.ts';
import { type RuleVerb, ruleGrants } from '../model/index.ts';
import type { RuleSnapshots } from './snapshot.ts';

export interface RuleDeps extends WriteDeps {
  readonly rules: RuleSnapshots;
}

/** Does the actor hold the verb anywhere at all? */
export function holds(verb: RuleVerb): (actor: Actor) => boolean {
  return (actor) => waysOf(ruleGrants, actor, verb).length > 0;
}

/** Does the work for the code as people type it; what is no code is not found, like one that the park does not have. */
export async function byCode(typed: string, work: (code: string) => Promise<Answer>): Promise<Answer> {
  const code = readMatterCode(typed);
  return code === null ? refuse('not-found') : work(code);
}
