import { allows } from '#engine/flow/flow.ts';
import type { HazardCommand, HazardCommandName, HazardCommandOf } from '../commands.ts';
import { hazardFlow } from '../flow.ts';
import { guard } from '../guards.ts';
import type { Hazard } from '../hazard.ts';
import type { HazardWorld } from '../world.ts';
import { closing } from './closing.ts';
import { type Decide, type DecideTable, type Decision, no } from './decision.ts';
import { finding } from './finding.ts';
import { intake } from './intake.ts';
import { order } from './order.ts';

const table: DecideTable<HazardCommandName> = { ...finding, ...intake, ...order, ...closing };

/** Answers a command with events or a refusal: first the flow, then who stands where, then what the command says. */
export function decide(command: HazardCommand, hazard: Hazard, world: HazardWorld): Decision {
  if (!allows(hazardFlow, hazard.state, command.type))
    return no('hazard.wrong-state', { state: hazard.state, command: command.type });
  const one = table[command.type] as Decide<HazardCommandName>;
  return guard(command.type, hazard, command.by) ?? one(command as HazardCommandOf<HazardCommandName>, hazard, world);
}
