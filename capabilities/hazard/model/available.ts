import { type Actor, can } from '#engine/access/access.ts';
import { commandsIn } from '#engine/flow/flow.ts';
import { hazardGrants, subjectOf, verbOf } from './access.ts';
import type { HazardCommandName } from './commands.ts';
import { hazardFlow } from './flow.ts';
import { guard } from './guards.ts';
import type { Hazard } from './hazard.ts';

/** What this person may do with this hazard now. The server decides by the same three questions. */
export function availableCommands(hazard: Hazard, actor: Actor): HazardCommandName[] {
  const subject = subjectOf(hazard, actor.parkId);
  return commandsIn(hazardFlow, hazard.state).filter(
    (name) => can(hazardGrants, actor, verbOf[name], subject) && guard(name, hazard, actor.personId) === null,
  );
}
