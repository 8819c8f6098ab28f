import { hazardRefusalWords } from '#capabilities/hazard/contract/refusal-words.ts';
import { hazardGrants } from '#capabilities/hazard/model/index.ts';
import { registerGrants } from '#capabilities/register/model/index.ts';
import { registerRefusalWords } from '#capabilities/register/server/refusal-words.ts';
import { riskRefusalWords } from '#capabilities/risk/contract/refusal-words.ts';
import { ruleRefusalWords } from '#capabilities/rules/contract/refusal-words.ts';
import { ruleGrants } from '#capabilities/rules/model/index.ts';
import { type Actor, can, type Grants, type Subject } from '#engine/access/access.ts';
import type { MaySee } from '#platform/http/live.ts';
import { platformRefusals, type RefusalTable } from '#platform/http/refusal-words.ts';

/** Every grants table; what a person may do anywhere is read from these. */
const grants: readonly Grants<string>[] = [registerGrants, hazardGrants, ruleGrants];

/** Every refusal of every room, in one table. */
export const allRefusals: RefusalTable = {
  ...platformRefusals,
  ...registerRefusalWords,
  ...hazardRefusalWords,
  ...riskRefusalWords,
  ...ruleRefusalWords,
};

/** Who may hear of what has moved, by topic. */
export const maySee: Readonly<Record<string, MaySee>> = {
  // Says only that there are new ones; which, each reads within their own reach.
  reminder: (actor, moved) => actor.parkId === moved.parkId,
  hazard: (actor, moved) => can(hazardGrants, actor, 'hazard.read', moved.subject as Subject),
  ruleChange: (actor, moved) => can(ruleGrants, actor, 'rules.read', moved.subject as Subject),
};

/** Every verb that the actor holds anywhere. */
export function verbsOf(actor: Actor): string[] {
  return [...new Set(actor.appointments.flatMap(({ role }) => grants.flatMap((table) => Object.keys(table[role]))))];
}
