import type { SheetName } from '../model/index.ts';
import { ImportDrawer } from './import-drawer.tsx';
import { LineDrawer } from './line-drawer.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import type { Row } from './queries.ts';

/** What stands open beside the list: a line of it, a new one, or an import. */
export type Opened = Row | 'new' | 'import';

interface Props {
  readonly sheet: SheetName;
  readonly open: Opened;
  readonly onClose: () => void;
}

export function OpenedDrawer({ sheet, open, onClose }: Props) {
  if (open === 'import') return <ImportDrawer sheet={sheet} onClose={onClose} />;
  const row = open === 'new' ? null : open;
  if (sheet === 'person') return <PersonDrawer row={row !== null && 'leftOn' in row ? row : null} onClose={onClose} />;
  return <LineDrawer register={sheet} row={row === null || 'leftOn' in row ? null : row} onClose={onClose} />;
}
