import type { Tone } from '#ui/page/chip.tsx';
import type { ChangeState } from '../../model/index.ts';

/** The colour of each state of a change. */
export const stateTones: { readonly [S in ChangeState]: Tone } = {
  unproposed: 'rest',
  proposed: 'wait',
  inForce: 'done',
  refused: 'alarm',
  withdrawn: 'rest',
};
