import type { ClockRule } from '#engine/time/clock-rule.ts';
import { ACCIDENT_CLOCKS } from './accident.ts';
import { DATA_CLOCKS } from './data.ts';
import { EMERGENCY_CLOCKS } from './emergency.ts';
import { ENFORCEMENT_CLOCKS } from './enforcement.ts';
import { HAZARD_CLOCKS } from './hazard.ts';
import { INSPECTION_CLOCKS } from './inspection.ts';
import { PENALTY_CLOCKS } from './penalty.ts';
import { PERMIT_CLOCKS } from './permit.ts';
import { REVIEW_CLOCKS } from './review.ts';
import { TRAINING_CLOCKS } from './training.ts';
import { TRANSPORT_CLOCKS } from './transport.ts';

/** The clocks of hazards, accidents, permits and what the authorities do about them. */
export const SAFETY_BOOK: readonly ClockRule[] = [
  ...HAZARD_CLOCKS,
  ...PENALTY_CLOCKS,
  ...REVIEW_CLOCKS,
  ...ENFORCEMENT_CLOCKS,
  ...ACCIDENT_CLOCKS,
  ...EMERGENCY_CLOCKS,
  ...TRAINING_CLOCKS,
  ...INSPECTION_CLOCKS,
  ...PERMIT_CLOCKS,
  ...TRANSPORT_CLOCKS,
  ...DATA_CLOCKS,
];
