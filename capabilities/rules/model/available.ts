import { type Actor, can } from '#engine/access/access.ts';
import { commandsIn } from '#engine/flow/flow.ts';
import { ruleGrants, subjectOf, verbOf } from './access.ts';
import type { RuleChange } from './change.ts';
import type { RuleCommandName } from './commands.ts';
import { ruleChangeFlow } from './flow.ts';
import { guard } from './guards.ts';

/** What this person may do with this change now. The server decides by the same three questions. */
export function availableCommands(change: RuleChange, actor: Actor): RuleCommandName[] {
  return commandsIn(ruleChangeFlow, change.state).filter(
    (name) =>
      can(ruleGrants, actor, verbOf[name], subjectOf(actor.parkId)) && guard(name, change, actor.personId) === null,
  );
}
