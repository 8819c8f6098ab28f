import { Button } from 'antd';
import { Empty } from '#ui/page/states.tsx';
import type { BookView } from '../../contract/book-view.ts';
import { useTyped } from '../typed.ts';
import { WordSearch } from '../word-search.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { findNorms } from './found-norms.ts';
import { NormTable } from './norm-table.tsx';
import styles from './reading.module.css';

interface Props {
  readonly book: BookView;
  readonly q: string;
  readonly go: (change: Readonly<Record<string, unknown>>) => void;
}

/** 其他规定: what holds beside the clocks, found by its words. */
export function NormsTab({ book, q, go }: Props) {
  const { w } = useRuleWords();
  const [typed, setTyped] = useTyped(q, (words) => go({ q: words }));
  const found = findNorms(book.norms, typed);
  return (
    <>
      <p className={styles.lead}>{w('normsLead')}</p>
      <search className={styles.search} aria-label={w('norms')}>
        <WordSearch typed={typed} onType={setTyped} />
      </search>
      {found.length === 0 ? (
        <Empty title={w('noMatch')}>
          <Button onClick={() => setTyped('')}>{w('clear')}</Button>
        </Empty>
      ) : (
        <>
          <NormTable norms={found} />
          <p className={styles.count} role="status">
            {w('count', { n: found.length })}
          </p>
        </>
      )}
    </>
  );
}
