import { clockWords } from '#ui/clock/clock-words.ts';
import { Chip } from '#ui/page/chip.tsx';
import { Deadline } from '#ui/page/deadline.tsx';
import { type Column, DataTable } from '#ui/table/data-table.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { kindOf } from './kinds.ts';
import type { ReminderRow } from './queries.ts';
import styles from './reminders.module.css';
import { stageTones, stageWords, words } from './words.ts';

interface Props {
  readonly rows: readonly ReminderRow[];
  /** Keys of the rows that have come since the page was opened. */
  readonly fresh: ReadonlySet<string>;
}

/** A matter may have several clocks, and each its reminder. */
export const keyOf = ({ matter, clock }: ReminderRow) => `${matter.code} ${clock}`;

/** Reminders as a table on a desk, as cards on a phone. */
export function ReminderTable({ rows, fresh }: Props) {
  const w = useWords(words);
  const columns: Column<ReminderRow>[] = [
    { key: 'stage', head: w('stage'), cell: (row) => <Stage row={row} />, width: 124 },
    { key: 'matter', head: w('matter'), cell: (row) => <Matter row={row} /> },
    { key: 'clock', head: w('clock'), cell: (row) => <ClockName row={row} />, width: 148 },
    { key: 'due', head: w('dueOn'), cell: (row) => <Day row={row} stacked />, width: 124 },
    { key: 'enterprise', head: w('enterprise'), cell: (row) => <Enterprise row={row} />, width: 152 },
    { key: 'at', head: w('remindedAt'), cell: (row) => <When at={row.remindedAt} />, width: 112 },
  ];
  return (
    <DataTable
      label={w('title')}
      rows={rows}
      keyOf={keyOf}
      columns={columns}
      card={(row) => <Card row={row} />}
      fresh={fresh}
    />
  );
}

function Card({ row }: { row: ReminderRow }) {
  return (
    <div className={styles.card}>
      <Stage row={row} />
      <div>
        <Matter row={row} />
        <span className={styles.under}>
          <Enterprise row={row} />
        </span>
      </div>
      <span className={styles.day}>
        <ClockName row={row} />
        <Day row={row} />
      </span>
    </div>
  );
}

function Stage({ row: { stage, nth } }: { row: ReminderRow }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <span className={styles.stage}>
      <Chip tone={stageTones[stage]}>{say(stageWords[stage])}</Chip>
      {nth > 1 ? <small>{w('nth', { n: nth })}</small> : null}
    </span>
  );
}

function Matter({ row: { matter } }: { row: ReminderRow }) {
  const { What } = kindOf(matter);
  return <What row={matter} />;
}

function Enterprise({ row: { matter } }: { row: ReminderRow }) {
  const { Enterprise: Name } = kindOf(matter);
  return <Name row={matter} />;
}

function ClockName({ row: { matter, clock } }: { row: ReminderRow }) {
  const say = useSay();
  const name = kindOf(matter).clockWords[clock];
  return name === undefined ? clock : say(name);
}

function Day({ row: { dueOn, provisional }, stacked }: { row: ReminderRow; stacked?: boolean }) {
  const w = useWords(clockWords);
  return (
    <>
      <Deadline on={dueOn} {...(stacked ? { stacked } : {})} />
      {provisional ? (
        <Chip tone="wait" plain>
          {w('provisional')}
        </Chip>
      ) : null}
    </>
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
