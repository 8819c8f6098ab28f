/** The hazard's one door: what other floors and other capabilities may use. */

export { type HazardVerb, hazardGrants, subjectOf, verbOf } from './access.ts';
export { availableCommands } from './available.ts';
export { ruleOf } from './clocks.ts';
export type {
  Deadline,
  Finding,
  FiveElementPlan,
  HazardCommand,
  HazardCommandBodies,
  HazardCommandName,
  HazardCommandOf,
} from './commands.ts';
export { decide } from './decide/decide.ts';
export { awaited, awaits, type Due, nextDue, runningClocks } from './duty.ts';
export {
  type HazardEvent,
  type HazardEventBodies,
  type HazardEventName,
  type HazardEventOf,
  PHOTO_FIELDS,
} from './events.ts';
export { evolve } from './evolve.ts';
export { type CountedHazard, hazardFigureFold } from './figure-fold.ts';
export { countFigures, FIGURE_NAMES, type FigureName, figureRules, type HazardFigures } from './figures.ts';
export { hazardFlow } from './flow.ts';
export { guard } from './guards.ts';
export {
  CLOSING_WAYS,
  type ClosingWay,
  HAZARD_CLOCKS,
  HAZARD_LEVELS,
  HAZARD_NATURES,
  HAZARD_SOURCES,
  HAZARD_STATES,
  type Hazard,
  type HazardClock,
  type HazardLevel,
  type HazardNature,
  type HazardSource,
  type HazardState,
  LOOK_BACK_ROUNDS,
  type LookBackRound,
  type Point,
  unreported,
} from './hazard.ts';
export { lookBackDay, nextLookBack } from './look-back.ts';
export { HAZARD_REFUSALS, type HazardRefusal } from './refusals.ts';
export type { HazardWorld, ParkRegister } from './world.ts';
