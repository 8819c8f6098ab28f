import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { type Me, useMe } from '#ui/api/me.ts';
import { Icon } from '#ui/page/icon.tsx';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Empty } from '#ui/page/states.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import {
  REGISTERS,
  type RegisterName,
  readingWays,
  registerWords,
  type SheetName,
  writingWays,
} from '../model/index.ts';
import { ImportDrawer } from './import-drawer.tsx';
import { LineDrawer } from './line-drawer.tsx';
import { pathOf, sheetOf } from './paths.ts';
import { PersonDrawer } from './person-drawer.tsx';
import type { Asked, Row } from './queries.ts';
import { RegisterList } from './register-list.tsx';
import { Tabs, Tools } from './tools.tsx';
import { words } from './words.ts';

/** 名录: who and what there is in the park. */
export function RegistersPage() {
  const w = useWords(words);
  const say = useSay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const rights = rightsOf(useMe());
  const [open, setOpen] = useState<Row | 'new' | 'import' | null>(null);
  const sheet = rights.sheets.find((one) => one === sheetOf(search.register)) ?? rights.sheets[0];
  if (sheet === undefined) return <Empty title={w('notAllowed')} />;
  const asked: Asked = {
    ...(search.q ? { q: search.q.slice(0, 40) } : {}),
    ...(search.closed === 'yes' || search.closed === 'all' ? { closed: search.closed } : {}),
  };
  const go = (next: Readonly<Record<string, string>>) =>
    void navigate({ to: '/registers', search: { register: pathOf(sheet), ...next }, replace: true });
  const what = say(registerWords[sheet]);
  const close = () => setOpen(null);
  return (
    <>
      <PageHead title={w('title')} lead={w('lead')}>
        <Button icon={<Icon name="download" />} href={`/api/registers/export?register=${pathOf(sheet)}`}>
          {w('exported')}
        </Button>
        {rights.importing ? (
          <Button icon={<Icon name="upload" />} onClick={() => setOpen('import')}>
            {w('imported')}
          </Button>
        ) : null}
        {rights.writes(sheet) ? (
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen('new')}>
            {w('add', { what })}
          </Button>
        ) : null}
      </PageHead>
      <Sheet bare>
        <Tabs sheets={rights.sheets} sheet={sheet} />
        <Tools key={sheet} asked={asked} go={go} />
        <RegisterList sheet={sheet} asked={asked} {...(rights.writes(sheet) ? { onOpen: setOpen } : {})} />
      </Sheet>
      {open === 'import' ? <ImportDrawer sheet={sheet} onClose={close} /> : null}
      {open !== null && open !== 'import' ? (
        sheet === 'person' ? (
          <PersonDrawer row={open === 'new' ? null : open} onClose={close} />
        ) : (
          <LineDrawer register={sheet} row={open === 'new' ? null : open} onClose={close} />
        )
      ) : null}
    </>
  );
}

/** What this person may do with the registers, by the same rules as the server's. */
export function rightsOf({ personId, park, appointments, verbs }: Me) {
  const actor = { personId, parkId: park.id, appointments };
  const readable: SheetName[] = REGISTERS.filter((register) => readingWays(actor, register).length > 0);
  const writes = (sheet: SheetName) =>
    sheet === 'person' ? verbs.includes('person.write') : writingWays(actor, sheet as RegisterName).length > 0;
  return {
    sheets: verbs.includes('person.read') ? [...readable, 'person' as const] : readable,
    writes,
    importing: writes('zone') && verbs.includes('person.write'),
  };
}
