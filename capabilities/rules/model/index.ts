/** The rule book's one door: what other floors and other capabilities may use. */

export { type RuleVerb, ruleGrants, subjectOf, verbOf } from './access.ts';
export { availableCommands } from './available.ts';
export {
  CHANGE_KINDS,
  CHANGE_STATES,
  type ChangeContent,
  type ChangeKind,
  type ChangeState,
  type EndingContent,
  type NoticeContent,
  type NoticeHoliday,
  OVERRIDE_GROUNDS,
  type OverrideContent,
  type OverrideGround,
  type RuleChange,
  unproposed,
} from './change.ts';
export type { RuleCommand, RuleCommandBodies, RuleCommandName, RuleCommandOf } from './commands.ts';
export { decide } from './decide.ts';
export type { RuleEvent, RuleEventBodies, RuleEventName, RuleEventOf } from './events.ts';
export { evolve } from './evolve.ts';
export { ruleChangeFlow } from './flow.ts';
export {
  type CodedChange,
  type EnteredNotice,
  type EnteredOverride,
  governing,
  inForceOf,
  type RulesInForce,
} from './in-force.ts';
export { parkRules } from './park-rules.ts';
export { RULE_REFUSALS, type RuleRefusal } from './refusals.ts';
export type { RuleWorld } from './world.ts';
