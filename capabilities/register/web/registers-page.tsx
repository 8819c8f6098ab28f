import { useState } from 'react';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Empty } from '#ui/page/states.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { Actions } from './actions.tsx';
import { useAddress } from './address.ts';
import { type Opened, OpenedDrawer } from './opened-drawer.tsx';
import { RegisterList } from './register-list.tsx';
import { useRights } from './rights.ts';
import { RegisterTabs, Tools } from './tools.tsx';
import { words } from './words.ts';

/** 名录: who and what there is in the park. */
export function RegistersPage() {
  const w = useWords(words);
  const rights = useRights();
  const { sheet, asked, go } = useAddress(rights.sheets);
  const [open, setOpen] = useState<Opened | null>(null);
  if (sheet === undefined) return <Empty title={w('notAllowed')} />;
  return (
    <>
      <PageHead title={w('title')} lead={w('lead')}>
        <Actions sheet={sheet} rights={rights} open={setOpen} />
      </PageHead>
      <Sheet bare>
        <RegisterTabs sheets={rights.sheets} sheet={sheet} />
        <Tools key={sheet} asked={asked} go={go} />
        <RegisterList sheet={sheet} asked={asked} {...(rights.writes(sheet) ? { onOpen: setOpen } : {})} />
      </Sheet>
      {open === null ? null : <OpenedDrawer sheet={sheet} open={open} onClose={() => setOpen(null)} />}
    </>
  );
}
