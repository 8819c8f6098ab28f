import { useInfiniteQuery } from '@tanstack/react-query';
import { SelectField } from '#ui/form/select-field.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import type { BookView } from '../../contract/book-view.ts';
import { stateWords } from '../../contract/words.ts';
import { changesQuery } from '../queries.ts';
import styles from '../rules.module.css';
import type { Asked } from '../search.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { ChangeTable } from './change-table.tsx';

interface Props {
  readonly book: BookView;
  readonly asked: Asked;
  readonly go: (change: Readonly<Record<string, unknown>>) => void;
}

/** 本地规定: every change of the book that was ever proposed here, the latest first. */
export function ChangesTab({ book, asked, go }: Props) {
  const { w, say } = useRuleWords();
  const { unproposed: _, ...states } = stateWords;
  return (
    <>
      <p className={styles.lead}>{w('changesLead')}</p>
      <search className={styles.oneTool} aria-label={w('state')}>
        <SelectField<string | undefined>
          className={styles.pick}
          aria-label={w('state')}
          placeholder={w('allStates')}
          value={asked.state}
          allowClear
          options={Object.entries(states).map(([value, label]) => ({ value, label: say(label) }))}
          onChange={(state) => go({ state })}
        />
      </search>
      <ChangeRows book={book} asked={asked} />
    </>
  );
}

function ChangeRows({ book, asked }: Pick<Props, 'book' | 'asked'>) {
  const { w } = useRuleWords();
  const list = useInfiniteQuery(changesQuery(asked.state));
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading lines={6} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty title={w(asked.state === undefined ? 'empty' : 'noneInState')} />;
  return (
    <>
      <ChangeTable rows={rows} book={book} asked={asked} />
      <MoreRows
        count={rows.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        load={() => void list.fetchNextPage()}
      />
    </>
  );
}
