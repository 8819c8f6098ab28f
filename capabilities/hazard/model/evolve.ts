import type { HazardEvent, HazardEventOf } from './events.ts';
import { type Hazard, type HazardCounts, type HazardPeople, unreported } from './hazard.ts';

/** Folds one event into the hazard. Total: every event has its line, and nothing is refused here. */
export function evolve(hazard: Hazard, event: HazardEvent): Hazard {
  switch (event.type) {
    case 'reported':
      return { ...found(event), source: event.facts.source, state: 'reported' };
    case 'recorded':
      return { ...graded(found(event), event), source: event.facts.source, state: 'registered' };
    case 'selfReported':
      return { ...found(event), source: 'selfCheck', closing: 'selfCheck', state: 'selfRectifying' };
    case 'registered':
      return { ...graded(hazard, event), kind: event.facts.kind, state: 'registered' };
    case 'rejected':
      return { ...hazard, state: 'rejected' };
    case 'merged':
      return { ...hazard, mergedInto: event.facts.into, state: 'merged' };
    case 'withdrawn':
      return { ...hazard, state: 'withdrawn' };
    case 'regraded':
      return regraded(hazard, event);
    case 'assigned':
      return {
        ...people(hazard, { supervisor: event.facts.supervisorId }),
        squadId: event.facts.squadId,
        agencyId: event.facts.agencyId,
      };
    case 'fixedOnSpot':
      return { ...people(hazard, { fixer: event.by }), closing: 'onSpot', state: 'fixedOnSpot' };
    case 'fixConfirmed':
      return { ...people(hazard, { checker: event.by }), state: 'rechecked' };
    case 'fixReturned':
      return { ...people(hazard, { fixer: null }), closing: null, state: 'registered' };
    case 'ordered':
      return {
        ...people(hazard, { orderer: event.by, handler: event.facts.handlerId }),
        dueOn: event.facts.dueOn,
        closing: 'byNotice',
        state: hazard.level === 'major' ? 'awaitingPlan' : 'rectifying',
      };
    case 'planSubmitted':
      return { ...people(hazard, { planner: event.by }), state: 'planSubmitted' };
    case 'planApproved':
      return { ...hazard, state: 'rectifying' };
    case 'planReturned':
      return { ...hazard, state: 'awaitingPlan' };
    case 'workersNotified':
      return { ...hazard, workersNotified: true };
    case 'stopUseOrdered':
      return { ...hazard, stopUse: 'ordered' };
    case 'stopUseLifted':
      return { ...hazard, stopUse: 'lifted' };
    case 'extensionAsked':
      return { ...hazard, extension: { askedBy: event.by ?? '', until: event.facts.until } };
    case 'extensionGranted':
      return { ...counted(hazard, 'extended'), extension: null, dueOn: event.facts.dueOn };
    case 'extensionRefused':
      return { ...hazard, extension: null };
    case 'rectified':
      return { ...people(hazard, { fixer: event.by }), state: 'rectified' };
    case 'recheckPassed':
      return { ...people(hazard, { checker: event.by }), extension: null, state: 'rechecked' };
    case 'recheckFailed':
      return {
        ...people(counted(hazard, 'failedRechecks'), { checker: event.by }),
        extension: null,
        state: 'recheckFailed',
      };
    case 'reordered':
      return { ...hazard, dueOn: event.facts.dueOn, state: 'rectifying' };
    case 'referredToEnforcement':
      return { ...hazard, referred: true };
    case 'struckOff':
      return closed(hazard, event);
    case 'lookBackPassed':
      return { ...hazard, lookBacksDone: [...hazard.lookBacksDone, event.facts.round] };
    case 'lookBackFailed':
      return reopened(hazard);
    case 'reopened':
      return reopened(hazard);
    case 'escalated':
      return { ...people(hazard, { grader: event.by }), level: 'major', closing: null, state: 'registered' };
    case 'selfRectified':
      return { ...people(hazard, { fixer: event.by }), state: 'selfRectified' };
    case 'selfAccepted':
      return closed(hazard, event);
    case 'selfReturned':
      return { ...people(hazard, { fixer: null }), state: 'selfRectifying' };
  }
}

function found(event: HazardEventOf<'reported' | 'recorded' | 'selfReported'>): Hazard {
  const { nature, kind, enterpriseId, teamId, zoneId, siteId, point, squadId, agencyId } = event.facts;
  return {
    ...people(unreported, { reporter: event.by }),
    ...{ nature, kind, enterpriseId, teamId, zoneId, siteId, point, squadId, agencyId },
    reportPhotos: event.sealed.photos.length,
    foundAt: event.happenedAt,
  };
}

function graded(hazard: Hazard, event: HazardEventOf<'registered' | 'recorded'>): Hazard {
  return { ...people(hazard, { grader: event.by }), level: event.facts.level, recurrenceOf: event.facts.recurrenceOf };
}

/** A hazard that turns out graver after the order needs its plan before the work goes on. */
function regraded(hazard: Hazard, event: HazardEventOf<'regraded'>): Hazard {
  const { level } = event.facts;
  const next = people(level === 'general' ? counted(hazard, 'downgraded') : hazard, { grader: event.by });
  return { ...next, level, state: hazard.state === 'rectifying' ? 'awaitingPlan' : hazard.state };
}

function closed(hazard: Hazard, event: HazardEventOf<'struckOff' | 'selfAccepted'>): Hazard {
  return {
    ...people(counted(hazard, 'struckOff'), { acceptor: event.by }),
    struckOffOn: event.facts.on,
    lookBacksDone: [],
    state: 'struckOff',
  };
}

/** Back to be dealt with anew. What was counted stays counted: reopening improves no figure (HZ17). */
function reopened(hazard: Hazard): Hazard {
  const cleared = { orderer: null, handler: null, fixer: null, checker: null, acceptor: null, planner: null };
  const next = people(counted(hazard, 'reopened'), cleared);
  return {
    ...next,
    closing: null,
    dueOn: null,
    extension: null,
    stopUse: 'none',
    struckOffOn: null,
    state: 'registered',
  };
}

function people(hazard: Hazard, changed: Partial<HazardPeople>): Hazard {
  return { ...hazard, people: { ...hazard.people, ...changed } };
}

function counted(hazard: Hazard, what: keyof HazardCounts): Hazard {
  return { ...hazard, counts: { ...hazard.counts, [what]: hazard.counts[what] + 1 } };
}
