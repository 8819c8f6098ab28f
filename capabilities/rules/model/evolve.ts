import { type ChangeContent, type RuleChange, unproposed } from './change.ts';
import type { RuleEvent, RuleEventName, RuleEventOf } from './events.ts';

type Evolvers = { readonly [Name in RuleEventName]: (change: RuleChange, event: RuleEventOf<Name>) => RuleChange };

/** What each event makes of the change. Total by type, and nothing is refused. */
const evolvers: Evolvers = {
  overrideProposed: (_change, event) =>
    proposed(event, { kind: 'override', ...event.facts, basis: event.sealed.basis }),
  endingProposed: (_change, event) => proposed(event, { kind: 'ending', ...event.facts }),
  noticeProposed: (_change, event) => proposed(event, { kind: 'notice', ...event.facts, title: event.sealed.title }),
  approved: (change, { by, facts, sealed }) => ({
    ...change,
    state: 'inForce',
    decider: by,
    decidedOn: facts.on,
    answer: sealed.remark,
    ordinal: facts.ordinal,
  }),
  refused: (change, { by, facts, sealed }) => ({
    ...change,
    state: 'refused',
    decider: by,
    decidedOn: facts.on,
    answer: sealed.reason,
  }),
  withdrawn: (change, { sealed }) => ({ ...change, state: 'withdrawn', answer: sealed.reason }),
};

/** Folds one event into the change. */
export function evolve(change: RuleChange, event: RuleEvent): RuleChange {
  const one = evolvers[event.type] as (change: RuleChange, event: RuleEvent) => RuleChange;
  return one(change, event);
}

type Proposed = RuleEventOf<'overrideProposed' | 'endingProposed' | 'noticeProposed'>;

function proposed({ by, sealed }: Proposed, content: ChangeContent): RuleChange {
  return { ...unproposed, state: 'proposed', content, reason: sealed.reason, proposer: by };
}
