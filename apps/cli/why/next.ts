import { hazardRefusalWords } from '#capabilities/hazard/contract/refusal-words.ts';
import {
  availableCommands,
  awaited,
  guard,
  type Hazard,
  type HazardCommandName,
  type HazardRefusal,
  hazardFlow,
  hazardGrants,
  subjectOf,
  verbOf,
} from '#capabilities/hazard/model/index.ts';
import { type Actor, can } from '#engine/access/access.ts';
import { ROLES, type Role } from '#engine/access/roles.ts';
import { commandsIn } from '#engine/flow/flow.ts';
import { NOBODY } from '../onlooker.ts';

/** A step that the flow allows now. */
export interface Step {
  readonly command: HazardCommandName;
  /** Who may take it, held where this hazard lies. */
  readonly roles: readonly Role[];
  /** What stands against it for everybody, until it is put right; `null` when nothing does. */
  readonly against: HazardRefusal | null;
  /** Persons who may not take it, because of what they did in this matter (M3). */
  readonly not: readonly { readonly id: string; readonly because: HazardRefusal }[];
}

export interface Next {
  /** The steps that the matter waits for; empty at rest. */
  readonly awaited: readonly Step[];
  /** What else may be done with it. */
  readonly also: readonly Step[];
}

/** Who must do what next: asked of the same tables and guards by which the server decides. */
export function nextOf(hazard: Hazard, parkId: string): Next {
  const steps = commandsIn(hazardFlow, hazard.state).map((command) => step(command, hazard, parkId));
  const waitsFor = (each: Step) =>
    verbOf[each.command] === awaited(hazard) || (hazard.extension !== null && each.command === 'answerExtension');
  const waited = steps.filter(waitsFor);
  const possible = waited.filter(({ against }) => against === null);
  // A step that something stands against waits for what clears it away.
  const instead = possible.length === 0 && waited.length > 0 ? steps.filter(clears(waited)) : [];
  const main = [...waited, ...instead];
  return { awaited: main, also: steps.filter((each) => !main.includes(each) && each.against === null) };
}

/** What must be done before an awaited step that something stands against. */
const REMEDIES: { readonly [Code in HazardRefusal]?: HazardCommandName } = {
  'hazard.stop-use-in-force': 'liftStopUse',
  'hazard.workers-not-notified': 'notifyWorkers',
};

function clears(waited: readonly Step[]) {
  const remedies = waited.map(({ against }) => (against === null ? undefined : REMEDIES[against]));
  return (each: Step) => remedies.includes(each.command);
}

function step(command: HazardCommandName, hazard: Hazard, parkId: string): Step {
  const against = codeOf(command, hazard, NOBODY);
  const { handler, fixer, checker, supervisor, planner } = hazard.people;
  const ids = [...new Set([handler, fixer, checker, supervisor, planner, hazard.extension?.askedBy ?? null])];
  const not = ids.flatMap((id) => {
    const because = id ? codeOf(command, hazard, id) : null;
    return id && because !== null && because !== against ? [{ id, because }] : [];
  });
  return { command, roles: ROLES.filter((role) => may(role, command, hazard, parkId, against)), against, not };
}

function may(role: Role, command: HazardCommandName, hazard: Hazard, parkId: string, against: HazardRefusal | null) {
  const actor = someone(role, hazard, parkId);
  return against === null
    ? availableCommands(hazard, actor).includes(command)
    : can(hazardGrants, actor, verbOf[command], subjectOf(hazard, parkId));
}

/** A person of that role just where the hazard lies, who has had no part in it. */
function someone(role: Role, hazard: Hazard, parkId: string): Actor {
  const { enterpriseId, teamId, squadId, agencyId } = subjectOf(hazard, parkId);
  return { personId: NOBODY, parkId, appointments: [{ role, enterpriseId, teamId, squadId, agencyId }] };
}

function codeOf(command: HazardCommandName, hazard: Hazard, by: string): HazardRefusal | null {
  const refusal = guard(command, hazard, by);
  return refusal === null ? null : refusal.code;
}

export function refusalWords(code: HazardRefusal): { readonly zh: string; readonly en: string } {
  return hazardRefusalWords[code];
}
