import type { Tone } from '#ui/page/chip.tsx';
import type { HazardState } from '../../model/index.ts';

/** The colour of each state's chip; its words stand in the contract. */
export const stateTones: { readonly [State in HazardState]: Tone } = {
  unreported: 'rest',
  reported: 'wait',
  rejected: 'rest',
  withdrawn: 'rest',
  merged: 'rest',
  registered: 'wait',
  fixedOnSpot: 'wait',
  awaitingPlan: 'work',
  planSubmitted: 'wait',
  rectifying: 'work',
  rectified: 'wait',
  recheckFailed: 'alarm',
  rechecked: 'wait',
  selfRectifying: 'work',
  selfRectified: 'wait',
  struckOff: 'done',
};
