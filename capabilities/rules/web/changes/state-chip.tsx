import { Chip } from '#ui/page/chip.tsx';
import { useSay } from '#ui/words/locale.tsx';
import type { ChangeView } from '../../contract/views.ts';
import { stateWords } from '../../contract/words.ts';
import { stateTones } from '../words/tones.ts';

/** The change's state on its colour. */
export function StateChip({ change: { state } }: { change: ChangeView }) {
  const say = useSay();
  return <Chip tone={stateTones[state]}>{say(stateWords[state])}</Chip>;
}
