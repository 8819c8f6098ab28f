import { Button } from 'antd';
import { useRef } from 'react';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { Icon } from '#ui/page/icon.tsx';
import { Strip } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { registerWords, type SheetName } from '../model/index.ts';
import { Report } from './import-report.tsx';
import { useImport } from './importing.ts';
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
