import { Button } from 'antd';
import { Strip } from '#ui/page/page.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useWords } from '#ui/words/locale.tsx';
import type { ImportReport } from '../contract/sheets.ts';
import { words } from './words.ts';

interface ReportProps {
  readonly report: ImportReport;
  readonly busy: boolean;
  readonly load: () => void;
}

/** What an import would change or has changed, or every fault that keeps it from being loaded. */
export function Report({ report, busy, load }: ReportProps) {
  const w = useWords(words);
  const { counts, faults, faultCount } = report;
  if (report.loaded && !report.dryRun) return <Strip tone="done">{w('loaded', counts)}</Strip>;
  if (faultCount === 0)
    return (
      <Strip
        tone="wait"
        action={
          <Button type="primary" loading={busy} onClick={load}>
            {w('load')}
          </Button>
        }
      >
        {w('checked', counts)}
      </Strip>
    );
  return (
    <>
      <Strip tone="alarm">
        {w('faults', { n: faultCount })} {faultCount > faults.length ? w('firstFaults', { n: faults.length }) : ''}
      </Strip>
      <DataTable
        label={w('fault')}
        rows={faults}
        keyOf={(fault) => `${fault.row} ${fault.field} ${fault.code}`}
        columns={[
          { key: 'row', head: w('row'), width: 64, cell: (fault) => <span className="num">{fault.row}</span> },
          { key: 'column', head: w('column'), width: 130, cell: (fault) => fault.column },
          { key: 'fault', head: w('fault'), cell: (fault) => fault.message },
        ]}
        card={(fault) => `${w('row')} ${fault.row} · ${fault.column} · ${fault.message}`}
      />
    </>
  );
}
