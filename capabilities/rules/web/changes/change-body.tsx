import { Copyable, shortHash } from '#ui/page/copyable.tsx';
import type { BookView } from '../../contract/book-view.ts';
import type { ChangeDetail } from '../../contract/views.ts';
import styles from '../drawer.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';
import { ChangeActions } from './change-actions.tsx';
import { ChangeFacts } from './change-facts.tsx';
import { ChangeHistory } from './change-history.tsx';
import type { Deciding } from './decide-form.tsx';
import { StateChip } from './state-chip.tsx';

interface Props {
  readonly detail: ChangeDetail;
  readonly book: BookView;
  readonly onDecide: (name: Deciding) => void;
  readonly onEnding: () => void;
}

/** The change as it stands, the buttons this person has, and its chain. */
export function ChangeBody({ detail: { change, headHash, history }, book, onDecide, onEnding }: Props) {
  const { w } = useRuleWords();
  return (
    <div className={styles.stack}>
      <section aria-label={w('change')}>
        <p className={styles.mark}>
          <StateChip change={change} />
        </p>
        <ChangeFacts change={change} book={book} />
      </section>
      <ChangeActions change={change} today={book.today} onDecide={onDecide} onEnding={onEnding} />
      <section aria-label={w('timeline')}>
        <h2>{w('timeline')}</h2>
        <p className={styles.lead}>
          {w('headHash')} <Copyable text={headHash} shown={shortHash(headHash)} what={w('headHash')} />
        </p>
        <ChangeHistory history={history} />
      </section>
    </div>
  );
}
