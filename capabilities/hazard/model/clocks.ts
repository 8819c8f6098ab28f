import { isRefusal } from '#engine/flow/refusal.ts';
import { settleClock, startClock } from '#engine/time/clock-stamp.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { HazardClock, HazardClocks } from './hazard.ts';
import type { HazardWorld } from './world.ts';

/** Which rule of the book each clock runs by. */
export const ruleOf: { readonly [Clock in HazardClock]: string } = {
  rectify: 'hazard.order-deadline',
  extensionAnswer: 'hazard.extension-answer',
  recheck: 'hazard.recheck',
  recheckPromised: 'hazard.recheck-promised',
  lookBack30: 'hazard.look-back-30',
  lookBack90: 'hazard.look-back-90',
};

/**
 * Starts these clocks on `from`, which the caller has bounded (`HAZARD_HORIZON_DAYS`); a clock that the book refuses then is a
 * defect of the book.
 */
export function started(world: HazardWorld, from: PlainDate, ...clocks: readonly HazardClock[]): HazardClocks {
  return Object.fromEntries(
    clocks.map((clock) => {
      const stamp = startClock(world.rules, ruleOf[clock], from, world.today);
      if (isRefusal(stamp)) throw new Error(`the book refuses ${ruleOf[clock]} from ${from}: ${stamp.code}`);
      return [clock, stamp];
    }),
  );
}

/** Those of the running clocks that a newly known holiday notice makes firm. */
export function settled(clocks: HazardClocks, { rules }: HazardWorld): HazardClocks {
  return Object.fromEntries(
    Object.entries(clocks).flatMap(([clock, stamp]) => {
      const firm = settleClock(stamp, rules);
      return firm === null ? [] : [[clock, firm]];
    }),
  );
}

/** How far ahead a deadline may be named: ten years. */
export const HAZARD_HORIZON_DAYS = 3653;
