import { Button } from 'antd';
import { Empty } from '#ui/page/states.tsx';
import { type Column, DataTable } from '#ui/table/data-table.tsx';
import type { BookView } from '../../contract/book-view.ts';
import styles from '../rules.module.css';
import type { Asked } from '../search.ts';
import { useTyped } from '../typed.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { AppliesCell, BasisCell, ClockMarks, ClockName, PeriodCell, Topic } from './clock-cells.tsx';
import { ClockTools } from './clock-tools.tsx';
import { type Found, findClocks } from './found.ts';

interface Props {
  readonly book: BookView;
  readonly asked: Asked;
  readonly go: (change: Readonly<Record<string, unknown>>) => void;
}

const CLEARED = { q: undefined, topic: undefined, region: undefined, mark: undefined };

/** 时限: every clock of the book with what applies today. */
export function ClockList({ book, asked, go }: Props) {
  const { w } = useRuleWords();
  const [typed, setTyped] = useTyped(asked.q ?? '', (q) => go({ q }));
  const found = findClocks(book, { ...asked, q: typed });
  const clear = () => {
    setTyped('');
    go(CLEARED);
  };
  return (
    <>
      <ClockTools book={book} asked={asked} typed={typed} onType={setTyped} go={go} />
      {found.length === 0 ? (
        <Empty title={w('noMatch')}>
          <Button onClick={clear}>{w('clear')}</Button>
        </Empty>
      ) : (
        <>
          <ClockTable found={found} asked={asked} />
          <p className={styles.count} role="status">
            {w('count', { n: found.length })}
          </p>
        </>
      )}
    </>
  );
}

function ClockTable({ found, asked }: { found: readonly Found[]; asked: Asked }) {
  const { w, fact, say } = useRuleWords();
  const columns: Column<Found>[] = [
    {
      key: 'what',
      head: fact('what'),
      cell: (one) => (
        <>
          <ClockName found={one} asked={asked} />
          <div className={styles.under}>
            <Topic id={one.clock.id} />
            <span className="mono">{one.clock.id}</span>
            <ClockMarks found={one} />
          </div>
        </>
      ),
    },
    { key: 'period', head: fact('period'), width: 126, cell: (one) => <PeriodCell found={one} /> },
    { key: 'start', head: fact('start'), width: '17%', cell: ({ version }) => say(version.startEvent) },
    { key: 'basis', head: fact('basis'), width: '21%', cell: (one) => <BasisCell found={one} /> },
    { key: 'applies', head: fact('applies'), width: 152, cell: (one) => <AppliesCell found={one} /> },
  ];
  return (
    <DataTable
      label={w('clocks')}
      rows={found}
      keyOf={({ clock }) => clock.id}
      columns={columns}
      card={(one) => <ClockCard found={one} asked={asked} />}
    />
  );
}

function ClockCard({ found, asked }: { found: Found; asked: Asked }) {
  const { fact, say } = useRuleWords();
  return (
    <div className={styles.card}>
      <ClockName found={found} asked={asked} />
      <ClockMarks found={found} />
      <dl className={styles.facts}>
        <dt>{fact('period')}</dt>
        <dd className={styles.inOne}>
          <PeriodCell found={found} />
        </dd>
        <dt>{fact('start')}</dt>
        <dd>{say(found.version.startEvent)}</dd>
        <dt>{fact('basis')}</dt>
        <dd>
          <BasisCell found={found} />
        </dd>
        <dt>{fact('applies')}</dt>
        <dd>
          <AppliesCell found={found} />
        </dd>
      </dl>
    </div>
  );
}
