import type { ClockStamp } from '#engine/time/clock-stamp.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { RunningClock } from '#engine/time/running-clock.ts';
import type { HazardVerb } from './access.ts';
import { HAZARD_CLOCKS, type Hazard, type HazardState } from './hazard.ts';
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
  readonly what: 'rectify' | 'recheck' | 'lookBack';
}

const RECTIFYING: readonly HazardState[] = ['awaitingPlan', 'planSubmitted', 'rectifying'];

/** The next day that matters for this hazard; `null` when no clock runs. */
export function nextDue(hazard: Hazard): Due | null {
  const { state, clocks } = hazard;
  if (RECTIFYING.includes(state)) return dueOf('rectify', clocks.rectify);
  if (state === 'rectified') return dueOf('recheck', clocks.recheckPromised, clocks.recheck);
  if (state !== 'struckOff') return null;
  const lookBack = nextLookBack(hazard);
  return lookBack === null ? null : { on: lookBack.on, what: 'lookBack' };
}

/** The earliest of these: what the park has promised comes before the limit of law. */
function dueOf(what: Due['what'], ...stamps: readonly (ClockStamp | undefined)[]): Due | null {
  const days = stamps.flatMap((stamp) => (stamp === undefined ? [] : [stamp.latest as PlainDate])).sort();
  return days[0] === undefined ? null : { on: days[0], what };
}

/** What runs for this hazard now, each clock by its own name; of the look-backs the one owed next. */
export function runningClocks(hazard: Hazard): readonly RunningClock[] {
  const next = hazard.state === 'struckOff' ? nextLookBack(hazard) : null;
  return HAZARD_CLOCKS.flatMap((clock) => {
    const stamp = hazard.clocks[clock];
    const waits = clock.startsWith('lookBack') && clock !== `lookBack${next?.round}`;
    if (stamp === undefined || waits) return [];
    return [{ clock, dueOn: stamp.latest as PlainDate, provisional: stamp.provisional }];
  });
}
