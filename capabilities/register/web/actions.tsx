import { Button } from 'antd';
import { Icon } from '#ui/page/icon.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { registerWords, type SheetName } from '../model/index.ts';
import { pathOf } from './paths.ts';
import type { Rights } from './rights.ts';
import { words } from './words.ts';

interface Props {
  readonly sheet: SheetName;
  readonly rights: Rights;
  readonly open: (what: 'new' | 'import') => void;
}

/** What can be done with a whole register: take it out, bring it in, add a line. */
export function Actions({ sheet, rights, open }: Props) {
  const w = useWords(words);
  const say = useSay();
  return (
    <>
      <Button icon={<Icon name="download" />} href={`/api/registers/export?register=${pathOf(sheet)}`}>
        {w('exported')}
      </Button>
      {rights.importing ? (
        <Button icon={<Icon name="upload" />} onClick={() => open('import')}>
          {w('imported')}
        </Button>
      ) : null}
      {rights.writes(sheet) ? (
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => open('new')}>
          {w('add', { what: say(registerWords[sheet]) })}
        </Button>
      ) : null}
    </>
  );
}
