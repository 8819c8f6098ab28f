import { Chip } from '#ui/page/chip.tsx';
import type { BookView } from '../../contract/book-view.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { Bases } from './bases.tsx';
import styles from './reading.module.css';

/** 算期规则: C1 to C12, each with the provision that says so. */
export function CountingTab({ book }: { book: BookView }) {
  const { w, say } = useRuleWords();
  return (
    <>
      <p className={styles.lead}>{w('countingLead')}</p>
      <ol className={styles.rules} aria-label={w('counting')}>
        {book.countingRules.map(({ id, text, basis, verified, note }) => (
          <li key={id} id={id}>
            <strong className={styles.number}>{id}</strong>
            <div className={styles.said}>
              <p>{say(text)}</p>
              {note === null ? null : <p className={styles.note}>{say(note)}</p>}
              <div className={styles.quiet}>
                <Bases basis={basis} />
              </div>
            </div>
            <Chip tone={verified ? 'rest' : 'work'} plain={verified}>
              {w(verified ? 'verified' : 'unverified')}
            </Chip>
          </li>
        ))}
      </ol>
    </>
  );
}
