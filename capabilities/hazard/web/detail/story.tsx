import { Copyable, shortHash } from '#ui/page/copyable.tsx';
import { Sheet } from '#ui/page/page.tsx';
import { PhotoPair } from '#ui/photos/photo-pair.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardDetail, TimelineEntry } from '../../contract/views.ts';
import { wordsOfEvent } from '../words/events.ts';
import { pages } from '../words/pages.ts';
import { Chain } from './chain.tsx';
import styles from './detail.module.css';
import { sidesOf } from './pictures.ts';

/** The hazard's photos before and after, and the chain of what was done about it. */
export function Story({ detail }: { detail: HazardDetail }) {
  const w = useWords(pages);
  const say = useSay();
  const { minute } = useParkTime();
  const naming = {
    code: detail.row.code,
    words: (entry: TimelineEntry) =>
      [say(wordsOfEvent(entry)), entry.by, minute(entry.entry.happenedAt)].filter(Boolean).join(' · '),
  };
  const { before, after } = sidesOf(detail.timeline, naming);
  return (
    <div className={styles.stack}>
      <Sheet label={w('photos')}>
        <h2>{w('photos')}</h2>
        <PhotoPair before={before} after={after} />
      </Sheet>
      <Sheet label={w('timeline')}>
        <h2>{w('timeline')}</h2>
        <p className={styles.lead}>
          {w('timelineLead')} {w('headHash')}{' '}
          <Copyable text={detail.headHash} shown={shortHash(detail.headHash)} what={w('headHash')} />
        </p>
        <Chain timeline={detail.timeline} naming={naming} />
      </Sheet>
    </div>
  );
}
