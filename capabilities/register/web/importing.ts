import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isApiRefusal } from '#ui/api/refusal.ts';
import { upload } from '#ui/api/upload.ts';
import type { ImportReport } from '../contract/sheets.ts';
import type { SheetName } from '../model/index.ts';
import { pathOf } from './paths.ts';

/** `check` reads a file without loading it, `load` loads the very file that was checked. */
export function useImport(sheet: SheetName) {
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
