import type { Grants, Subject } from '#engine/access/access.ts';
import type { HazardCommandName } from './commands.ts';
import type { Hazard } from './hazard.ts';

export type HazardVerb =
  | 'hazard.read'
  | 'hazard.figures'
  | 'hazard.report'
  | 'hazard.record'
  | 'hazard.selfReport'
  | 'hazard.register'
  | 'hazard.withdraw'
  | 'hazard.regrade'
  | 'hazard.assign'
  | 'hazard.fix'
  | 'hazard.confirmFix'
  | 'hazard.order'
  | 'hazard.plan'
  | 'hazard.reviewPlan'
  | 'hazard.notify'
  | 'hazard.stopUse'
  | 'hazard.askExtension'
  | 'hazard.answerExtension'
  | 'hazard.rectify'
  | 'hazard.recheck'
  | 'hazard.refer'
  | 'hazard.settle'
  | 'hazard.strikeOff'
  | 'hazard.lookBack'
  | 'hazard.reopen'
  | 'hazard.selfRectify'
  | 'hazard.selfAccept';

/** Which verb a command needs. A command without one does not compile. */
export const verbOf: { readonly [Name in HazardCommandName]: HazardVerb } = {
  report: 'hazard.report',
  record: 'hazard.record',
  selfReport: 'hazard.selfReport',
  register: 'hazard.register',
  reject: 'hazard.register',
  merge: 'hazard.register',
  withdraw: 'hazard.withdraw',
  regrade: 'hazard.regrade',
  assign: 'hazard.assign',
  fixOnSpot: 'hazard.fix',
  confirmFix: 'hazard.confirmFix',
  order: 'hazard.order',
  submitPlan: 'hazard.plan',
  reviewPlan: 'hazard.reviewPlan',
  notifyWorkers: 'hazard.notify',
  orderStopUse: 'hazard.stopUse',
  liftStopUse: 'hazard.stopUse',
  askExtension: 'hazard.askExtension',
  answerExtension: 'hazard.answerExtension',
  rectify: 'hazard.rectify',
  recheck: 'hazard.recheck',
  reorder: 'hazard.order',
  referToEnforcement: 'hazard.refer',
  settleClocks: 'hazard.settle',
  strikeOff: 'hazard.strikeOff',
  lookBack: 'hazard.lookBack',
  reopen: 'hazard.reopen',
  escalate: 'hazard.selfReport',
  selfRectify: 'hazard.selfRectify',
  selfAccept: 'hazard.selfAccept',
};

/**
 * Who may do what. Enterprise roles reach their own enterprise, inspectors their squad's area, the hall the whole park.
 * Police, enforcement and enterprise see a worker's hazard without its reporter (P12): no verb here opens an identity.
 */
export const hazardGrants: Grants<HazardVerb> = {
  worker: { 'hazard.report': 'park', 'hazard.read': 'own', 'hazard.withdraw': 'own' },
  teamLeader: {
    'hazard.report': 'park',
    'hazard.read': ['team', 'own'],
    'hazard.withdraw': 'own',
    'hazard.selfReport': 'team',
    'hazard.fix': 'team',
    'hazard.selfRectify': 'team',
  },
  safetyOfficer: {
    'hazard.report': 'park',
    'hazard.read': ['enterprise', 'own'],
    'hazard.figures': 'enterprise',
    'hazard.withdraw': 'own',
    'hazard.selfReport': 'enterprise',
    'hazard.fix': 'enterprise',
    'hazard.plan': 'enterprise',
    'hazard.notify': 'enterprise',
    'hazard.askExtension': 'enterprise',
    'hazard.rectify': 'enterprise',
    'hazard.selfRectify': 'enterprise',
    'hazard.selfAccept': 'enterprise',
  },
  enterpriseHead: {
    'hazard.read': 'enterprise',
    'hazard.figures': 'enterprise',
    'hazard.plan': 'enterprise',
    'hazard.notify': 'enterprise',
    'hazard.askExtension': 'enterprise',
    'hazard.selfAccept': 'enterprise',
  },
  inspector: {
    'hazard.report': 'park',
    'hazard.record': 'park',
    'hazard.read': ['squad', 'own'],
    'hazard.figures': 'squad',
    'hazard.withdraw': 'own',
    'hazard.register': 'squad',
    'hazard.regrade': 'squad',
    'hazard.confirmFix': 'squad',
    'hazard.order': 'squad',
    'hazard.reviewPlan': 'squad',
    'hazard.stopUse': 'squad',
    'hazard.answerExtension': 'squad',
    'hazard.recheck': 'squad',
    'hazard.refer': 'squad',
    'hazard.settle': 'squad',
    'hazard.strikeOff': 'squad',
    'hazard.lookBack': 'squad',
    'hazard.reopen': 'squad',
  },
  enforcementOfficer: { 'hazard.read': 'agency' },
  intake: { 'hazard.report': 'park', 'hazard.withdraw': 'own', 'hazard.read': 'own' },
  mediator: {},
  lawyer: {},
  coordinator: {},
  counsellor: {},
  arbitrator: {},
  liaison: { 'hazard.report': 'park', 'hazard.read': 'own', 'hazard.withdraw': 'own' },
  expert: { 'hazard.report': 'park', 'hazard.read': 'own', 'hazard.withdraw': 'own' },
  dispatcher: {
    'hazard.report': 'park',
    'hazard.read': 'park',
    'hazard.figures': 'park',
    'hazard.withdraw': 'own',
    'hazard.register': 'park',
    'hazard.assign': 'park',
    'hazard.lookBack': 'park',
  },
  centreHead: {
    'hazard.read': 'park',
    'hazard.figures': 'park',
    'hazard.register': 'park',
    'hazard.regrade': 'park',
    'hazard.assign': 'park',
    'hazard.answerExtension': 'park',
    'hazard.refer': 'park',
    'hazard.settle': 'park',
    'hazard.strikeOff': 'park',
    'hazard.lookBack': 'park',
    'hazard.reopen': 'park',
  },
  trafficOfficer: { 'hazard.report': 'park', 'hazard.read': 'own', 'hazard.withdraw': 'own' },
  gateGuard: { 'hazard.report': 'park', 'hazard.read': 'own', 'hazard.withdraw': 'own' },
  auditor: { 'hazard.read': 'park', 'hazard.figures': 'park' },
  union: { 'hazard.figures': 'park' },
  administrator: {},
};

/** The hazard as access sees it. The supervisor and the named handler are given the matter by name. */
export function subjectOf(hazard: Hazard, parkId: string): Subject {
  const { handler, supervisor, reporter } = hazard.people;
  return {
    parkId,
    enterpriseId: hazard.enterpriseId ?? undefined,
    teamId: hazard.teamId ?? undefined,
    squadId: hazard.squadId ?? undefined,
    agencyId: hazard.agencyId ?? undefined,
    assigned: [handler, supervisor].filter((id) => id !== null),
    ownerId: reporter ?? undefined,
  };
}
