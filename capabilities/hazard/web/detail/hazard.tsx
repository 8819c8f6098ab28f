import { Copyable, shortHash } from '#ui/page/copyable.tsx';
import { Sheet, Strip, useTabTitle } from '#ui/page/page.tsx';
import { PhotoPair } from '#ui/photos/photo-pair.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardDetail } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { Marks } from '../list/hazard-table.tsx';
import { eventWords } from '../words/events.ts';
import { pages } from '../words/pages.ts';
import { Actions } from './actions.tsx';
import { Chain, eventName } from './chain.tsx';
import styles from './detail.module.css';
import type { Done } from './done.ts';
import { DeadlinePanel, FactsPanel, PeoplePanel } from './panels.tsx';
import { sidesOf } from './pictures.ts';

interface Props {
  readonly detail: HazardDetail;
  readonly done: Done | null;
  readonly onCommand: (name: HazardCommandName) => void;
}

/** The page's three parts: head, the story with its photos, and the panels beside it. */
export function Hazard({ detail, done, onCommand }: Props) {
  const w = useWords(pages);
  const say = useSay();
  const { minute } = useParkTime();
  const naming = {
    code: detail.row.code,
    words: (entry: HazardDetail['timeline'][number]) =>
      [say(eventWords[eventName(entry)]), entry.by, minute(entry.entry.happenedAt)].filter(Boolean).join(' · '),
  };
  const { before, after } = sidesOf(detail.timeline, naming);
  return (
    <>
      <Head detail={detail} done={done} />
      <div className={styles.columns}>
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
        <div className={`${styles.stack} ${styles.aside}`}>
          <Actions detail={detail} onCommand={onCommand} />
          <DeadlinePanel detail={detail} />
          <FactsPanel detail={detail} />
          <PeoplePanel detail={detail} />
        </div>
      </div>
    </>
  );
}

function Head({ detail, done }: { detail: HazardDetail; done: Done | null }) {
  const w = useWords(pages);
  const say = useSay();
  const { row } = detail;
  useTabTitle(`${row.code} ${row.summary.slice(0, 16)}`);
  const entry = done?.answer.receipt.entries.at(-1);
  return (
    <>
      <div className={styles.strips}>
        {done && entry ? (
          <Strip tone="done">
            {w('receipt', { what: say(commandWords[done.name]), seq: entry.seq })}{' '}
            <Copyable text={entry.hash} shown={shortHash(entry.hash)} what={w('headHash')} />
          </Strip>
        ) : null}
      </div>
      <header className={styles.top}>
        <div className={styles.line}>
          <span className={styles.code}>
            <Copyable text={row.code} what={w('copyCode')} />
          </span>
          <Marks row={row} />
        </div>
        <h1>{descriptionOf(detail)}</h1>
      </header>
    </>
  );
}

/** The whole description, as the first entry has it; the row holds only its beginning. */
function descriptionOf({ row, timeline }: HazardDetail): string {
  const first = timeline.find(({ entry }) => entry.seq === 1)?.words.description;
  return typeof first === 'string' ? first : row.summary;
}
