import { Copyable, shortHash } from '#ui/page/copyable.tsx';
import { Strip, useTabTitle } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { CommandAnswer, HazardDetail } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { Marks } from '../marks.tsx';
import { pages } from '../words/pages.ts';
import styles from './detail.module.css';

/** The command just carried out, with its receipt. */
export interface Done {
  readonly name: HazardCommandName;
  readonly answer: CommandAnswer;
}

/** Which hazard it is and how it stands, below the receipt of what was just done. */
export function Head({ detail, done }: { detail: HazardDetail; done: Done | null }) {
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
