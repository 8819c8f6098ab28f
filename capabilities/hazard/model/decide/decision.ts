import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { HazardCommandName, HazardCommandOf } from '../commands.ts';
import type { HazardEvent, HazardEventName, HazardEventOf } from '../events.ts';
import type { Hazard } from '../hazard.ts';
import type { HazardRefusal } from '../refusals.ts';
import type { HazardWorld } from '../world.ts';

export type Decision = readonly HazardEvent[] | Refusal<HazardRefusal>;

/** Decides one command. Flow, access and guards were asked before; what is left is the body. */
export type Decide<Name extends HazardCommandName> = (
  command: HazardCommandOf<Name>,
  hazard: Hazard,
  world: HazardWorld,
) => Decision;

export type DecideTable<Names extends HazardCommandName> = { readonly [Name in Names]: Decide<Name> };

/** One event of this command: who and when come from its envelope. */
export function happened<Name extends HazardEventName>(
  command: HazardCommandOf<HazardCommandName>,
  type: Name,
  facts: HazardEventOf<Name>['facts'],
  sealed: HazardEventOf<Name>['sealed'],
): readonly HazardEvent[] {
  return [{ type, by: command.by, happenedAt: command.happenedAt, facts, sealed } as HazardEvent];
}

export function no(code: HazardRefusal, details?: Refusal['details']): Refusal<HazardRefusal> {
  return refuse(code, details);
}
