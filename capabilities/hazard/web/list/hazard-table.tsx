import { Link } from '@tanstack/react-router';
import { Deadline } from '#ui/page/deadline.tsx';
import { type Column, DataTable } from '#ui/table/data-table.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import { useWords } from '#ui/words/locale.tsx';
import type { HazardRow } from '../../contract/views.ts';
import { nameIn, placeName, useDirectory, useKindName } from '../directory.ts';
import { Marks } from '../marks.tsx';
import { pages } from '../words/pages.ts';
import styles from './list.module.css';
import { What } from './what.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly HazardRow[];
  readonly fresh?: ReadonlySet<string>;
}

/** Hazards as the board and the work list show them. */
export function HazardTable({ label, rows, fresh }: Props) {
  const w = useWords(pages);
  const directory = useDirectory();
  const kindName = useKindName();
  const columns: Column<HazardRow>[] = [
    { key: 'hazard', head: w('hazard'), cell: (row) => <What row={row} /> },
    { key: 'state', head: w('state'), cell: (row) => <Marks row={row} />, width: 136 },
    {
      key: 'enterprise',
      head: w('enterprise'),
      cell: (row) => nameIn(directory.enterprises, row.enterpriseId),
      width: 168,
    },
    { key: 'kind', head: w('kind'), cell: (row) => kindName(row.kind), width: 112 },
    { key: 'due', head: w('due'), cell: (row) => <DueCell row={row} />, width: 112 },
    {
      key: 'found',
      head: w('foundOn'),
      cell: (row) => <When at={row.recordedAt} />,
      width: 104,
    },
  ];
  return (
    <DataTable
      label={label}
      rows={rows}
      keyOf={(row) => row.code}
      columns={columns}
      card={(row) => <Card row={row} />}
      {...(fresh ? { fresh } : {})}
    />
  );
}

function When({ at }: { at: string }) {
  const { minute } = useParkTime();
  const [day, time] = minute(at).split(' ');
  return (
    <time dateTime={at} className={`${styles.when} num`}>
      {day}
      <small>{time}</small>
    </time>
  );
}

function DueCell({ row }: { row: HazardRow }) {
  const w = useWords(pages);
  if (row.dueOn === null) return <span className="quiet">{w('noDeadline')}</span>;
  const what = row.dueWhat === 'lookBack' ? 'lookBackDue' : row.dueWhat === 'recheck' ? 'recheckDue' : null;
  return (
    <>
      {what === null ? null : <span className="quiet">{w(what)} </span>}
      <Deadline on={row.dueOn} stacked />
    </>
  );
}

function Card({ row }: { row: HazardRow }) {
  const directory = useDirectory();
  const { minute } = useParkTime();
  return (
    <div className={styles.card}>
      <div className={styles.cardHead}>
        <Marks row={row} />
        <span className="mono quiet">{row.code}</span>
      </div>
      <Link to="/hazards/$code" params={{ code: row.code }} className={styles.title}>
        {row.summary}
      </Link>
      <span className={styles.under}>
        <span>{nameIn(directory.enterprises, row.enterpriseId)}</span>
        <span>{[placeName(directory, row), row.placeWords].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={styles.under}>
        {row.dueOn === null ? <span className="num">{minute(row.recordedAt)}</span> : <DueCell row={row} />}
      </span>
    </div>
  );
}
