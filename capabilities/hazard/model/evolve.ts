import type { HazardEvent, HazardEventName, HazardEventOf } from './events.ts';
import { type Hazard, type HazardCounts, type HazardPeople, unreported } from './hazard.ts';

type Evolvers = { readonly [Name in HazardEventName]: (hazard: Hazard, event: HazardEventOf<Name>) => Hazard };

/** What each event makes of the hazard. Total by type: an event without its line does not compile, and nothing is refused. */
const evolvers: Evolvers = {
  reported: (_hazard, event) => ({ ...found(event), source: event.facts.source, state: 'reported' }),
  recorded: (_hazard, event) => ({ ...graded(found(event), event), source: event.facts.source, state: 'registered' }),
  selfReported: (_hazard, event) => ({
    ...found(event),
    source: 'selfCheck',
    closing: 'selfCheck',
    state: 'selfRectifying',
  }),
  registered: (hazard, event) => ({ ...graded(hazard, event), kind: event.facts.kind, state: 'registered' }),
  rejected: (hazard) => ({ ...hazard, state: 'rejected' }),
  merged: (hazard, event) => ({ ...hazard, mergedInto: event.facts.into, state: 'merged' }),
  withdrawn: (hazard) => ({ ...hazard, state: 'withdrawn' }),
  regraded: (hazard, event) => regraded(hazard, event),
  assigned: (hazard, event) => ({
    ...people(hazard, { supervisor: event.facts.supervisorId }),
    squadId: event.facts.squadId,
    agencyId: event.facts.agencyId,
  }),
  fixedOnSpot: (hazard, event) => ({ ...people(hazard, { fixer: event.by }), closing: 'onSpot', state: 'fixedOnSpot' }),
  fixConfirmed: (hazard, event) => ({ ...people(hazard, { checker: event.by }), state: 'rechecked' }),
  fixReturned: (hazard) => ({ ...people(hazard, { fixer: null }), closing: null, state: 'registered' }),
  ordered: (hazard, event) => ({
    ...people(hazard, { orderer: event.by, handler: event.facts.handlerId }),
    dueOn: event.facts.dueOn,
    clocks: event.facts.clocks,
    closing: 'byNotice',
    state: hazard.level === 'major' ? 'awaitingPlan' : 'rectifying',
  }),
  planSubmitted: (hazard, event) => ({ ...people(hazard, { planner: event.by }), state: 'planSubmitted' }),
  planApproved: (hazard) => ({ ...hazard, state: 'rectifying' }),
  planReturned: (hazard) => ({ ...hazard, state: 'awaitingPlan' }),
  workersNotified: (hazard) => ({ ...hazard, workersNotified: true }),
  stopUseOrdered: (hazard) => ({ ...hazard, stopUse: 'ordered' }),
  stopUseLifted: (hazard) => ({ ...hazard, stopUse: 'lifted' }),
  extensionAsked: (hazard, event) => ({
    ...hazard,
    extension: { askedBy: event.by ?? '', until: event.facts.until },
    clocks: { ...hazard.clocks, ...event.facts.clocks },
  }),
  extensionGranted: (hazard, event) => ({
    ...counted(hazard, 'extended'),
    extension: null,
    dueOn: event.facts.dueOn,
    clocks: event.facts.clocks,
  }),
  extensionRefused: (hazard) => {
    const { extensionAnswer: _, ...clocks } = hazard.clocks;
    return { ...hazard, extension: null, clocks };
  },
  rectified: (hazard, event) => {
    const { rectify: _, ...clocks } = hazard.clocks;
    return {
      ...people(hazard, { fixer: event.by }),
      clocks: { ...clocks, ...event.facts.clocks },
      state: 'rectified',
    };
  },
  recheckPassed: (hazard, event) => ({
    ...people(hazard, { checker: event.by }),
    extension: null,
    clocks: {},
    state: 'rechecked',
  }),
  recheckFailed: (hazard, event) => ({
    ...people(counted(hazard, 'failedRechecks'), { checker: event.by }),
    extension: null,
    clocks: {},
    state: 'recheckFailed',
  }),
  reordered: (hazard, event) => ({
    ...hazard,
    dueOn: event.facts.dueOn,
    clocks: event.facts.clocks,
    state: 'rectifying',
  }),
  referredToEnforcement: (hazard) => ({ ...hazard, referred: true }),
  clocksSettled: (hazard, event) => ({ ...hazard, clocks: { ...hazard.clocks, ...event.facts.clocks } }),
  struckOff: (hazard, event) => closed(hazard, event),
  lookBackPassed: (hazard, event) => ({ ...hazard, lookBacksDone: [...hazard.lookBacksDone, event.facts.round] }),
  lookBackFailed: (hazard) => reopened(hazard),
  reopened: (hazard) => reopened(hazard),
  escalated: (hazard, event) => ({
    ...people(hazard, { grader: event.by }),
    level: 'major',
    closing: null,
    state: 'registered',
  }),
  selfRectified: (hazard, event) => ({ ...people(hazard, { fixer: event.by }), state: 'selfRectified' }),
  selfAccepted: (hazard, event) => closed(hazard, event),
  selfReturned: (hazard) => ({ ...people(hazard, { fixer: null }), state: 'selfRectifying' }),
};

/** Whether an entry's type, after the dot, names an event of a hazard. */
export function isHazardEvent(name: string): name is HazardEventName {
  return Object.hasOwn(evolvers, name);
}

/** Folds one event into the hazard. */
export function evolve(hazard: Hazard, event: HazardEvent): Hazard {
  const one = evolvers[event.type] as (hazard: Hazard, event: HazardEvent) => Hazard;
  return one(hazard, event);
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
    clocks: event.facts.clocks,
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
    clocks: {},
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
