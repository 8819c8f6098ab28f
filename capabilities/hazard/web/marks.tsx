import { Chip } from '#ui/page/chip.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardRow } from '../contract/views.ts';
import { levelWords, natureWords, stateWords } from '../contract/words.ts';
import styles from './marks.module.css';
import { pages } from './words/pages.ts';
import { stateTones } from './words/tones.ts';

/** State first, then whatever makes this hazard different from its neighbours. */
export function Marks({ row }: { row: HazardRow }) {
  const w = useWords(pages);
  const say = useSay();
  return (
    <span className={styles.chips}>
      <Chip tone={stateTones[row.state]}>{say(stateWords[row.state])}</Chip>
      {row.level === 'major' ? (
        <Chip tone="grave" plain>
          {say(levelWords.major)}
        </Chip>
      ) : null}
      {row.nature === 'act' ? (
        <Chip tone="rest" plain>
          {say(natureWords.act)}
        </Chip>
      ) : null}
      {row.stopUse ? (
        <Chip tone="alarm" plain>
          {w('stopUse')}
        </Chip>
      ) : null}
      {row.extensionAsked ? (
        <Chip tone="work" plain>
          {w('extensionAsked')}
        </Chip>
      ) : null}
      {row.reopened > 0 ? (
        <Chip tone="alarm" plain>
          {w('reopenedTimes', { n: row.reopened })}
        </Chip>
      ) : null}
    </span>
  );
}
