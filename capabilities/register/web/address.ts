import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SheetName } from '../model/index.ts';
import { pathOf, sheetOf } from './paths.ts';
import type { Asked } from './queries.ts';

/** Which register the address names, what it asks of it, and the way to ask something else. The first of `sheets` where none is named. */
export function useAddress(sheets: readonly SheetName[]) {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const sheet = sheets.find((one) => one === sheetOf(search.register)) ?? sheets[0];
  const asked: Asked = {
    ...(search.q ? { q: search.q.slice(0, 40) } : {}),
    ...(search.closed === 'yes' || search.closed === 'all' ? { closed: search.closed } : {}),
  };
  const go = (next: Readonly<Record<string, string>>) =>
    void navigate({
      to: '/registers',
      search: { ...(sheet === undefined ? {} : { register: pathOf(sheet) }), ...next },
      replace: true,
    });
  return { sheet, asked, go };
}
