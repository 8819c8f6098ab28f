import type { PlainDate } from '#engine/time/plain-date.ts';
import type { RunningClock } from '#engine/time/running-clock.ts';
import type { HazardVerb } from './access.ts';
import type { Hazard, HazardState } from './hazard.ts';
import { nextLookBack } from './look-back.ts';

/** Who has the next step: the verb that a state waits for. A state that waits for nobody says so. */
export const awaits: { readonly [State in HazardState]: HazardVerb | null } = {
  unreported: null,
  reported: 'hazard.register',
  rejected: null,
  withdrawn: null,
  merged: null,
  registered: 'hazard.order',
  fixedOnSpot: 'hazard.confirmFix',
  awaitingPlan: 'hazard.plan',
  planSubmitted: 'hazard.reviewPlan',
  rectifying: 'hazard.rectify',
  rectified: 'hazard.recheck',
  recheckFailed: 'hazard.order',
  rechecked: 'hazard.strikeOff',
  selfRectifying: 'hazard.selfRectify',
  selfRectified: 'hazard.selfAccept',
  struckOff: 'hazard.lookBack',
};

/** Who has the next step with this hazard: an unsafe act is not ordered but corrected. */
export function awaited(hazard: Pick<Hazard, 'state' | 'nature'>): HazardVerb | null {
  return hazard.state === 'registered' && hazard.nature === 'act' ? 'hazard.fix' : awaits[hazard.state];
}

export interface Due {
  readonly on: PlainDate;
  readonly what: 'rectify' | 'lookBack';
}

const RECTIFYING: readonly HazardState[] = ['awaitingPlan', 'planSubmitted', 'rectifying'];

/** The next day that matters for this hazard; `null` when no clock runs. More clocks come with the rule book. */
export function nextDue(hazard: Hazard): Due | null {
  if (hazard.dueOn !== null && RECTIFYING.includes(hazard.state)) return { on: hazard.dueOn, what: 'rectify' };
  if (hazard.state !== 'struckOff') return null;
  const lookBack = nextLookBack(hazard);
  return lookBack === null ? null : { on: lookBack.on, what: 'lookBack' };
}

/** What runs for this hazard now, each clock by its own name: the order's deadline, then the look-back owed next. */
export function runningClocks(hazard: Hazard): readonly RunningClock[] {
  const due = nextDue(hazard);
  if (due === null) return [];
  const clock = due.what === 'rectify' ? 'rectify' : `lookBack${nextLookBack(hazard)?.round}`;
  return [{ clock, dueOn: due.on, provisional: false }];
}
