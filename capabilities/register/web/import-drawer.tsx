import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { isApiRefusal } from '#ui/api/refusal.ts';
import { upload } from '#ui/api/upload.ts';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { Icon } from '#ui/page/icon.tsx';
import { Strip } from '#ui/page/page.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { ImportReport } from '../contract/sheets.ts';
import { registerWords, type SheetName } from '../model/index.ts';
import { pathOf } from './paths.ts';
import styles from './registers.module.css';
import { words } from './words.ts';

/** Import in two steps: every row is checked and shown first, then the very same file is loaded. */
export function ImportDrawer({ sheet, onClose }: { sheet: SheetName; onClose: () => void }) {
  const w = useWords(words);
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const { busy, report, trouble, check, load } = useImport(sheet);
  return (
    <FormDrawer title={`${w('imported')} · ${say(registerWords[sheet])}`} touched={false} onClose={onClose}>
      <div className={styles.stack}>
        <p className="quiet">{w('importLead')}</p>
        <div>
          <Button icon={<Icon name="upload" />} loading={busy} onClick={() => input.current?.click()}>
            {busy ? w('checking') : w('chooseFile')}
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          style={{ display: 'none' }}
          aria-label={w('chooseFile')}
          accept=".xlsx"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void check(file);
          }}
        />
        {trouble === null ? null : <Strip tone="alarm">{trouble}</Strip>}
        {report === null ? null : <Report report={report} busy={busy} load={load} />}
      </div>
    </FormDrawer>
  );
}

function useImport(sheet: SheetName) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    setTrouble(null);
    try {
      const path = `/registers/import?register=${pathOf(sheet)}&dryRun=${dryRun}`;
      setReport(await upload<ImportReport>(path, chosen, () => {}, new AbortController().signal));
      if (!dryRun) await client.invalidateQueries({ queryKey: ['registers'] });
    } catch (error) {
      setReport(null);
      setTrouble(isApiRefusal(error) ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const check = (chosen: File) => {
    setFile(chosen);
    return send(chosen, true);
  };
  return { busy, report, trouble, check, load: () => file && send(file, false) };
}

interface ReportProps {
  readonly report: ImportReport;
  readonly busy: boolean;
  readonly load: () => void;
}

function Report({ report, busy, load }: ReportProps) {
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
