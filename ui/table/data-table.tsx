import type { ReactNode } from 'react';
import { useNarrow } from '../page/narrow.ts';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly width?: number | string;
  readonly end?: boolean;
}

interface Props<Row> {
  /** Names the table to a screen reader. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** The same row on a phone. */
  readonly card: (row: Row) => ReactNode;
  /** Rows that have just changed; they are marked at their left edge. */
  readonly fresh?: ReadonlySet<string>;
}

/** A real table on a desk, a list of cards on a phone; never a table that must be dragged sideways there. */
export function DataTable<Row>({ label, rows, keyOf, columns, card, fresh }: Props<Row>) {
  const narrow = useNarrow();
  if (narrow) {
    return (
      <ul className={styles.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={fresh?.has(keyOf(row)) ? styles.fresh : undefined}>
            {card(row)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width }} className={end(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={`${styles.row} ${fresh?.has(keyOf(row)) ? styles.fresh : ''}`}>
              {columns.map((column) => (
                <td key={column.key} className={end(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function end({ end }: { end?: boolean }): string | undefined {
  return end ? styles.end : undefined;
}
