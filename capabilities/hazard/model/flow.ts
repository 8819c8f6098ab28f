import type { Flow } from '#engine/flow/flow.ts';
import type { HazardCommandName } from './commands.ts';
import type { HazardState } from './hazard.ts';

/** The hazard's whole life (RULES.md HZ1-HZ22). The picture in docs/flows/hazard.md is made from this table. */
export const hazardFlow: Flow<HazardState, HazardCommandName> = {
  name: 'hazard',
  start: 'unreported',
  ends: ['rejected', 'withdrawn', 'merged', 'struckOff'],
  table: {
    unreported: { report: ['reported'], record: ['registered'], selfReport: ['selfRectifying'] },
    reported: { register: ['registered'], reject: ['rejected'], merge: ['merged'], withdraw: ['withdrawn'] },
    rejected: {},
    withdrawn: {},
    merged: {},
    registered: {
      fixOnSpot: ['fixedOnSpot'],
      order: ['rectifying', 'awaitingPlan'],
      orderStopUse: ['registered'],
      regrade: ['registered'],
      assign: ['registered'],
      merge: ['merged'],
    },
    fixedOnSpot: { confirmFix: ['rechecked', 'registered'] },
    awaitingPlan: {
      submitPlan: ['planSubmitted'],
      notifyWorkers: ['awaitingPlan'],
      orderStopUse: ['awaitingPlan'],
      askExtension: ['awaitingPlan'],
      answerExtension: ['awaitingPlan'],
      assign: ['awaitingPlan'],
      settleClocks: ['awaitingPlan'],
    },
    planSubmitted: {
      reviewPlan: ['rectifying', 'awaitingPlan'],
      notifyWorkers: ['planSubmitted'],
      orderStopUse: ['planSubmitted'],
      answerExtension: ['planSubmitted'],
      settleClocks: ['planSubmitted'],
    },
    rectifying: {
      rectify: ['rectified'],
      askExtension: ['rectifying'],
      answerExtension: ['rectifying'],
      notifyWorkers: ['rectifying'],
      orderStopUse: ['rectifying'],
      regrade: ['awaitingPlan'],
      assign: ['rectifying'],
      referToEnforcement: ['rectifying'],
      settleClocks: ['rectifying'],
    },
    rectified: {
      recheck: ['rechecked', 'recheckFailed'],
      notifyWorkers: ['rectified'],
      assign: ['rectified'],
      settleClocks: ['rectified'],
    },
    recheckFailed: {
      reorder: ['rectifying'],
      referToEnforcement: ['recheckFailed'],
      orderStopUse: ['recheckFailed'],
      notifyWorkers: ['recheckFailed'],
    },
    rechecked: { strikeOff: ['struckOff'], liftStopUse: ['rechecked'], notifyWorkers: ['rechecked'] },
    selfRectifying: { selfRectify: ['selfRectified'], escalate: ['registered'] },
    selfRectified: { selfAccept: ['struckOff', 'selfRectifying'] },
    struckOff: { lookBack: ['struckOff', 'registered'], reopen: ['registered'] },
  },
};
