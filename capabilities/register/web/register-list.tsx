import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Chip } from '#ui/page/chip.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { type Column, DataTable } from '#ui/table/data-table.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { registerWords, type SheetColumn, type SheetName, sheetColumns } from '../model/index.ts';
import { useCell } from './cells.tsx';
import { type Asked, type Row, registerQuery } from './queries.ts';
import styles from './registers.module.css';
import { words } from './words.ts';

interface Props {
  readonly sheet: SheetName;
  readonly asked: Asked;
  /** Left out for those who may only read. */
  readonly onOpen?: (row: Row) => void;
}

/** Columns that a list never shows: phones are read one by one, places stand with their roles, the closing day as a chip. */
const UNSEEN = ['phone', 'login', 'closedOn', 'leftOn'];

/** One register as a list, its columns those of its sheet. */
export function RegisterList({ sheet, asked, onOpen }: Props) {
  const w = useWords(words);
  const say = useSay();
  const cell = useCell();
  const page = useInfiniteQuery(registerQuery(sheet, asked));
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />;
  if (page.isPending) return <Loading lines={8} />;
  const rows = page.data.pages.flatMap((one) => one.rows);
  if (rows.length === 0) return <Empty title={asked.q || asked.closed ? w('none') : w('empty')} />;
  const shown = sheetColumns[sheet].filter(({ field, to }) => !UNSEEN.includes(field) && !(sheet === 'person' && to));
  const columns: Column<Row>[] = shown.map((column, at) => ({
    key: column.field,
    head: say(column),
    cell: (row) => (at === 0 ? <Name row={row} /> : cell(row, column)),
  }));
  if (onOpen)
    columns.push({
      key: 'edit',
      head: w('edit'),
      end: true,
      width: 80,
      cell: (row) => <Edit row={row} onOpen={onOpen} />,
    });
  return (
    <>
      <DataTable
        label={say(registerWords[sheet])}
        rows={rows}
        keyOf={(row) => row.id}
        columns={columns}
        card={(row) => <Card row={row} shown={shown.slice(1)} {...(onOpen ? { onOpen } : {})} />}
      />
      <MoreRows
        count={rows.length}
        more={page.hasNextPage}
        loading={page.isFetchingNextPage}
        load={() => void page.fetchNextPage()}
      />
    </>
  );
}

function Name({ row }: { row: Row }) {
  const w = useWords(words);
  const ended = 'leftOn' in row ? row.leftOn : row.closedOn;
  return (
    <>
      {row.name}{' '}
      {ended === null ? null : (
        <Chip tone="rest" plain>
          {'leftOn' in row ? w('left') : w('closed')} {ended}
        </Chip>
      )}
    </>
  );
}

function Edit({ row, onOpen }: { row: Row; onOpen: (row: Row) => void }) {
  const w = useWords(words);
  return (
    <Button size="small" onClick={() => onOpen(row)} aria-label={`${w('edit')} ${row.name}`}>
      {w('edit')}
    </Button>
  );
}

function Card({ row, shown, onOpen }: { row: Row; shown: readonly SheetColumn[]; onOpen?: (row: Row) => void }) {
  const say = useSay();
  const cell = useCell();
  return (
    <div className={styles.card}>
      <div className={styles.cardHead}>
        <span>
          <Name row={row} />
        </span>
        {onOpen ? <Edit row={row} onOpen={onOpen} /> : null}
      </div>
      {shown.length === 0 ? null : (
        <dl className={styles.facts}>
          {shown.map((column) => [
            <dt key={column.field}>{say(column)}</dt>,
            <dd key={`${column.field} value`}>{cell(row, column)}</dd>,
          ])}
        </dl>
      )}
    </div>
  );
}
