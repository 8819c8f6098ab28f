import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Hazard, LookBackRound } from './hazard.ts';

/**
 * The first day on which this look-back may be held; `null` when none is owed. 30 and 90 days run from the day the hazard was
 * struck off (M7); a sample may be drawn at once. An unsafe act leaves nothing to look at, so none is owed.
 */
export function lookBackDay(hazard: Hazard, round: LookBackRound): PlainDate | null {
  if (hazard.struckOffOn === null || hazard.nature === 'act') return null;
  return round === 'sample'
    ? hazard.struckOffOn
    : ((hazard.clocks[`lookBack${round}`]?.latest ?? null) as PlainDate | null);
}

/** The next look-back owed, 30 days before 90; `null` when both are done or none is owed. */
export function nextLookBack(hazard: Hazard): { readonly round: LookBackRound; readonly on: PlainDate } | null {
  for (const round of ['30', '90'] as const) {
    const on = lookBackDay(hazard, round);
    if (on !== null && !hazard.lookBacksDone.includes(round)) return { round, on };
  }
  return null;
}
