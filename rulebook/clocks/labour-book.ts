import type { ClockRule } from '#engine/time/clock-rule.ts';
import { INJURY_CLOCKS } from './injury.ts';
import { LABOUR_ARBITRATION_CLOCKS } from './labour-arbitration.ts';
import { MEDIATION_CLOCKS } from './mediation.ts';
import { PAYMENT_ORDER_CLOCKS } from './payment-order.ts';
import { PETITION_CLOCKS, REPORT_CLOCKS } from './petition.ts';
import { LABOUR_INSPECTION_CLOCKS, WAGE_CLOCKS } from './wage.ts';

/** The clocks of people's grievances. */
export const LABOUR_BOOK: readonly ClockRule[] = [
  ...PETITION_CLOCKS,
  ...REPORT_CLOCKS,
  ...LABOUR_ARBITRATION_CLOCKS,
  ...MEDIATION_CLOCKS,
  ...PAYMENT_ORDER_CLOCKS,
  ...WAGE_CLOCKS,
  ...LABOUR_INSPECTION_CLOCKS,
  ...INJURY_CLOCKS,
];
