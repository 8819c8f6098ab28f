import { DATA_NORMS } from './data.ts';
import { EMERGENCY_NORMS } from './emergency.ts';
import { HAZARD_CHECK_NORMS } from './hazard-check.ts';
import { HOTLINE_NORMS } from './hotlines.ts';
import { MAJOR_HAZARD_CRITERIA_NORMS } from './major-hazard-criteria.ts';
import type { Norm } from './norm.ts';
import { PENALTY_NORMS } from './penalty.ts';
import { PERMIT_NORMS } from './permit.ts';
import { REPORTING_NORMS } from './reporting.ts';
import { SAFETY_NORMS } from './safety.ts';
import { TRAINING_NORMS } from './training.ts';
import { TRANSPORT_NORMS } from './transport.ts';

/** The norms that stand beside the clocks of `clocks/safety-book.ts`. */
export const SAFETY_NORM_BOOK: readonly Norm[] = [
  ...SAFETY_NORMS,
  ...REPORTING_NORMS,
  ...PENALTY_NORMS,
  ...EMERGENCY_NORMS,
  ...TRAINING_NORMS,
  ...HAZARD_CHECK_NORMS,
  ...MAJOR_HAZARD_CRITERIA_NORMS,
  ...PERMIT_NORMS,
  ...TRANSPORT_NORMS,
  ...DATA_NORMS,
  ...HOTLINE_NORMS,
];
