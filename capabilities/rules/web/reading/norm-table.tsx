import { Chip } from '#ui/page/chip.tsx';
import { type Column, DataTable } from '#ui/table/data-table.tsx';
import { regionWords } from '../words/book.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { Bases } from './bases.tsx';
import type { Norm } from './found-norms.ts';
import styles from './reading.module.css';
import { Validity } from './validity.tsx';

/** Norms with their number, their place in the law and their days. */
export function NormTable({ norms }: { norms: readonly Norm[] }) {
  const { w, fact } = useRuleWords();
  const columns: Column<Norm>[] = [
    { key: 'what', head: fact('what'), cell: (norm) => <What norm={norm} /> },
    { key: 'number', head: w('number'), width: 140, cell: (norm) => <NumberOf norm={norm} /> },
    { key: 'basis', head: fact('basis'), width: '30%', cell: ({ basis }) => <Bases basis={basis} /> },
    {
      key: 'validity',
      head: w('validity'),
      width: 152,
      cell: ({ validFrom, validTo }) => <Validity from={validFrom} to={validTo} />,
    },
  ];
  return (
    <DataTable
      label={w('norms')}
      rows={norms}
      keyOf={({ id, validFrom, region }) => `${id} ${validFrom} ${region}`}
      columns={columns}
      card={(norm) => (
        <div className={styles.card}>
          <What norm={norm} />
          {norm.number === null ? null : <NumberOf norm={norm} />}
          <div className={styles.quiet}>
            <Bases basis={norm.basis} />
            <Validity from={norm.validFrom} to={norm.validTo} />
          </div>
        </div>
      )}
    />
  );
}

function What({ norm: { id, text, note, verified, applies, region } }: { norm: Norm }) {
  const { w, say } = useRuleWords();
  return (
    <div className={styles.said}>
      <p>{say(text)}</p>
      {note === null ? null : <p className={styles.note}>{say(note)}</p>}
      <p className={styles.under}>
        <span className="mono">{id}</span>
        {region === 'CN' ? null : (
          <Chip tone="rest" plain>
            {regionWords[region] ? say(regionWords[region]) : region}
          </Chip>
        )}
        {verified ? null : <Chip tone="work">{w('unverified')}</Chip>}
        {applies ? null : (
          <Chip tone="rest" plain>
            {w('notToday')}
          </Chip>
        )}
      </p>
    </div>
  );
}

function NumberOf({ norm: { number, unit } }: { norm: Norm }) {
  const { say } = useRuleWords();
  if (number === null) return <span className="quiet">—</span>;
  return (
    <span className="num">
      <strong>{number}</strong> {unit === null ? null : say(unit)}
    </span>
  );
}
