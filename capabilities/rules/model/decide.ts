import { allows } from '#engine/flow/flow.ts';
import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { ChangeContent, RuleChange } from './change.ts';
import type { RuleCommand, RuleCommandName, RuleCommandOf } from './commands.ts';
import type { RuleEvent, RuleEventName, RuleEventOf } from './events.ts';
import { faultOfContent, secondToday } from './faults.ts';
import { ruleChangeFlow } from './flow.ts';
import { guard } from './guards.ts';
import type { RuleRefusal } from './refusals.ts';
import type { RuleWorld } from './world.ts';

type Decision = readonly RuleEvent[] | Refusal<RuleRefusal>;
type Decide<Name extends RuleCommandName> = (
  command: RuleCommandOf<Name>,
  change: RuleChange,
  world: RuleWorld,
) => Decision;

const table: { readonly [Name in RuleCommandName]: Decide<Name> } = {
  proposeOverride: (command, _change, world) => {
    const { rule, number, ground, basis, validFrom, validTo, reason } = command;
    const facts = { rule, number, ground, validFrom, validTo };
    const content = { kind: 'override', ...facts, basis } as const;
    return unlessAtFault(content, world, () => happened(command, 'overrideProposed', facts, { basis, reason }));
  },

  proposeEnding: (command, _change, world) => {
    const { override, lastDay, reason } = command;
    const rule = world.inForce.overrides.find(({ id }) => id === override)?.rule ?? '';
    const facts = { override, rule, lastDay };
    const content = { kind: 'ending', ...facts } as const;
    return unlessAtFault(content, world, () => happened(command, 'endingProposed', facts, { reason }));
  },

  proposeNotice: (command, _change, world) => {
    const { year, title, published, address, holidays, makeUpDays, reason } = command;
    const facts = { year, published, address, holidays, makeUpDays };
    const content = { kind: 'notice', ...facts, title } as const;
    return unlessAtFault(content, world, () => happened(command, 'noticeProposed', facts, { title, reason }));
  },

  approve: (command, { content }, world) => {
    const facts = { ordinal: world.inForce.ordinal + 1, on: world.today };
    const fault = secondToday(content, world);
    if (fault !== null) return fault;
    return unlessAtFault(content, world, () => happened(command, 'approved', facts, { remark: command.remark }));
  },

  refuse: (command, _change, { today }) => happened(command, 'refused', { on: today }, { reason: command.reason }),

  withdraw: (command) => happened(command, 'withdrawn', {}, { reason: command.reason }),
};

/** Answers a command with events or a refusal: first the flow, then who stands where, then what the change says. */
export function decide(command: RuleCommand, change: RuleChange, world: RuleWorld): Decision {
  if (!allows(ruleChangeFlow, change.state, command.type))
    return refuse('rules.wrong-state', { state: change.state, command: command.type });
  const one = table[command.type] as Decide<RuleCommandName>;
  return guard(command.type, change, command.by) ?? one(command as RuleCommandOf<RuleCommandName>, change, world);
}

function unlessAtFault(content: ChangeContent | null, world: RuleWorld, happen: () => readonly RuleEvent[]): Decision {
  return (content === null ? null : faultOfContent(content, world)) ?? happen();
}

function happened<Name extends RuleEventName>(
  command: RuleCommandOf<RuleCommandName>,
  type: Name,
  facts: RuleEventOf<Name>['facts'],
  sealed: RuleEventOf<Name>['sealed'],
): readonly RuleEvent[] {
  return [{ type, by: command.by, happenedAt: command.happenedAt, facts, sealed } as RuleEvent];
}
