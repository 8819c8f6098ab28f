import { INJURY_NORMS } from './injury.ts';
import { LABOUR_NORMS } from './labour.ts';
import { MEDIATION_NORMS } from './mediation.ts';
import type { Norm } from './norm.ts';
import { PETITION_NORMS } from './petition.ts';
import { WAGE_NORMS } from './wage.ts';

/** The norms that stand beside the clocks of `clocks/labour-book.ts`. */
export const LABOUR_NORM_BOOK: readonly Norm[] = [
  ...PETITION_NORMS,
  ...LABOUR_NORMS,
  ...MEDIATION_NORMS,
  ...WAGE_NORMS,
  ...INJURY_NORMS,
];
