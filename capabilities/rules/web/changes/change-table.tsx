import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '#ui/table/data-table.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import type { BookView } from '../../contract/book-view.ts';
import type { ChangeView } from '../../contract/views.ts';
import { kindWords } from '../../contract/words.ts';
import { linkTo } from '../address.ts';
import styles from '../rules.module.css';
import type { Asked } from '../search.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { contentWords } from './content-words.ts';
import { StateChip } from './state-chip.tsx';

interface TableProps {
  readonly rows: readonly ChangeView[];
  readonly book: BookView;
  readonly asked: Asked;
}

/** Changes with who proposed and who decided, and why. */
export function ChangeTable({ rows, book, asked }: TableProps) {
  const { w } = useRuleWords();
  const what = (change: ChangeView) => <What change={change} book={book} asked={asked} />;
  const columns: Column<ChangeView>[] = [
    { key: 'change', head: w('change'), cell: what },
    { key: 'state', head: w('state'), width: 116, cell: (change) => <StateChip change={change} /> },
    { key: 'proposed', head: w('proposed'), width: 170, cell: (change) => <Proposed change={change} /> },
    { key: 'decided', head: w('decided'), width: 150, cell: (change) => <Decided change={change} /> },
    {
      key: 'reason',
      head: w('reason'),
      width: '24%',
      cell: ({ reason }) => <span className={styles.words}>{reason}</span>,
    },
  ];
  return (
    <DataTable
      label={w('change')}
      rows={rows}
      keyOf={({ code }) => code}
      columns={columns}
      card={(change) => (
        <div className={styles.card}>
          <StateChip change={change} />
          {what(change)}
          <dl className={styles.facts}>
            <dt>{w('proposed')}</dt>
            <dd>
              <Proposed change={change} />
            </dd>
            <dt>{w('decided')}</dt>
            <dd>
              <Decided change={change} />
            </dd>
            <dt>{w('reason')}</dt>
            <dd className={styles.words}>{change.reason}</dd>
          </dl>
        </div>
      )}
    />
  );
}

function What({ change, book, asked }: { change: ChangeView; book: BookView; asked: Asked }) {
  const { say } = useRuleWords();
  const { code, content } = change;
  return (
    <>
      <Link
        to="/rules"
        search={linkTo(asked, { change: code })}
        resetScroll={false}
        className={styles.name}
        activeProps={{}}
      >
        {say(contentWords(content, book.clocks))}
      </Link>
      <div className={styles.under}>
        <span>{say(kindWords[content.kind])}</span>
        <span className="mono">{code}</span>
      </div>
    </>
  );
}

function Proposed({ change: { proposedBy, proposedAt } }: { change: ChangeView }) {
  const { day } = useParkTime();
  return (
    <>
      <span className={styles.line}>{proposedBy}</span>
      <span className="num quiet">{day(proposedAt)}</span>
    </>
  );
}

function Decided({ change: { decidedBy, decidedOn } }: { change: ChangeView }) {
  const { w } = useRuleWords();
  if (decidedOn === null && decidedBy === null) return <span className="quiet">{w('notDecided')}</span>;
  return (
    <>
      <span className={styles.line}>{decidedBy}</span>
      <span className="num quiet">{decidedOn}</span>
    </>
  );
}
