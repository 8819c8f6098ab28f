import { nextDue } from './duty.ts';
import type { Hazard } from './hazard.ts';

/**
 * The ledger's figures. `conditions` and `acts` are counted apart; what stands beside a closing rate (M6) is part of it and
 * cannot be left out.
 */
export interface HazardFigures {
  readonly found: number;
  readonly major: number;
  readonly onSpot: number;
  readonly byNotice: number;
  readonly selfCheck: number;
  readonly struckOff: number;
  readonly open: number;
  /** Reports that wait to be registered: not yet hazards of the ledger. */
  readonly awaiting: number;
  readonly overdue: number;
  readonly actsFound: number;
  readonly actsCorrected: number;
  readonly reopened: number;
  readonly merged: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly downgraded: number;
  readonly extended: number;
  readonly failedRechecks: number;
  readonly referred: number;
}

export type FigureName = keyof HazardFigures;

/** Each figure's rule for one hazard on the day `today`: how much this hazard adds. The server's SQL is tested against these. */
export const figureRules: { readonly [Name in FigureName]: (hazard: Hazard, today: string) => number } = {
  found: (hazard) => one(counts(hazard)),
  major: (hazard) => one(counts(hazard) && hazard.level === 'major'),
  onSpot: (hazard) => one(counts(hazard) && hazard.closing === 'onSpot'),
  byNotice: (hazard) => one(counts(hazard) && hazard.closing === 'byNotice'),
  selfCheck: (hazard) => one(counts(hazard) && hazard.closing === 'selfCheck'),
  struckOff: (hazard) => one(counts(hazard) && hazard.state === 'struckOff'),
  open: (hazard) => one(counts(hazard) && hazard.state !== 'struckOff'),
  awaiting: (hazard) => one(hazard.state === 'reported'),
  overdue: (hazard, today) =>
    one(counts(hazard) && nextDue(hazard)?.what === 'rectify' && (nextDue(hazard)?.on ?? today) < today),
  actsFound: (hazard) => one(hazard.nature === 'act' && inLedger(hazard)),
  actsCorrected: (hazard) => one(hazard.nature === 'act' && hazard.state === 'struckOff'),
  reopened: (hazard) => hazard.counts.reopened,
  merged: (hazard) => one(hazard.state === 'merged'),
  rejected: (hazard) => one(hazard.state === 'rejected'),
  withdrawn: (hazard) => one(hazard.state === 'withdrawn'),
  downgraded: (hazard) => hazard.counts.downgraded,
  extended: (hazard) => hazard.counts.extended,
  failedRechecks: (hazard) => hazard.counts.failedRechecks,
  referred: (hazard) => one(hazard.referred),
};

export const FIGURE_NAMES = Object.keys(figureRules) as FigureName[];

/** The figures over all hazards, counted one by one. */
export function countFigures(hazards: Iterable<Hazard>, today: string): HazardFigures {
  const sums = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Record<FigureName, number>;
  for (const hazard of hazards) {
    for (const name of FIGURE_NAMES) sums[name] += figureRules[name](hazard, today);
  }
  return sums;
}

function counts(hazard: Hazard): boolean {
  return hazard.nature === 'condition' && inLedger(hazard);
}

/** A report is counted as found once it is registered; one rejected, withdrawn or merged stands in its own figure only. */
function inLedger(hazard: Hazard): boolean {
  return !['reported', 'rejected', 'withdrawn', 'merged'].includes(hazard.state);
}

function one(yes: boolean): number {
  return yes ? 1 : 0;
}
