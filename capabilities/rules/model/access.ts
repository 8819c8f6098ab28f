import type { Grants, Subject } from '#engine/access/access.ts';
import type { RuleCommandName } from './commands.ts';

export type RuleVerb = 'rules.read' | 'rules.propose' | 'rules.decide';

/** Which verb a command needs. A command without one does not compile. */
export const verbOf: { readonly [Name in RuleCommandName]: RuleVerb } = {
  proposeOverride: 'rules.propose',
  proposeEnding: 'rules.propose',
  proposeNotice: 'rules.propose',
  approve: 'rules.decide',
  refuse: 'rules.decide',
  withdraw: 'rules.propose',
};

const READS = { 'rules.read': 'park' } as const;
const KEEPS = { ...READS, 'rules.propose': 'park', 'rules.decide': 'park' } as const;

/** Whoever waits for a clock may read it, so everybody reads. Two kinds of people keep the book, and each change takes two of them. */
export const ruleGrants: Grants<RuleVerb> = {
  worker: READS,
  teamLeader: READS,
  safetyOfficer: READS,
  enterpriseHead: READS,
  inspector: READS,
  enforcementOfficer: READS,
  intake: READS,
  mediator: READS,
  lawyer: READS,
  coordinator: READS,
  counsellor: READS,
  arbitrator: READS,
  liaison: READS,
  expert: READS,
  dispatcher: READS,
  centreHead: KEEPS,
  trafficOfficer: READS,
  gateGuard: READS,
  auditor: READS,
  union: READS,
  administrator: KEEPS,
};

/** A change belongs to its park and to nobody in it. */
export function subjectOf(parkId: string): Subject {
  return { parkId };
}
