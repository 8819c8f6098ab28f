import type { ClockStamp, ParkRules } from '#engine/time/clock-stamp.ts';
import { type ClockView, clockView } from '#engine/time/clock-view.ts';
import { HAZARD_CLOCKS, type Hazard, type HazardClock, runningClocks } from '../model/index.ts';

/** The clocks that run for a hazard now, each with its proof (contract/views.ts, `hazardDetail.clocks`). */
export function clockViews(hazard: Hazard, rules: ParkRules): (ClockView & { readonly clock: HazardClock })[] {
  const running = runningClocks(hazard).map(({ clock }) => clock);
  return HAZARD_CLOCKS.flatMap((clock) => {
    const stamp = hazard.clocks[clock];
    const view = stamp === undefined || !running.includes(clock) ? null : clockView(stamp, rules);
    return view === null ? [] : [{ clock, ...view }];
  });
}

/** The proof of the deadline that an order set; `null` for an order of before the deadlines were stamped. */
export function orderProof(facts: Readonly<Record<string, unknown>>, rules: ParkRules): ClockView | null {
  const { rectify } = (facts.clocks ?? {}) as { readonly rectify?: ClockStamp };
  return rectify === undefined ? null : clockView(rectify, rules);
}
