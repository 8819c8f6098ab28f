import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { useAsked } from './address.ts';
import { NotYet, ProposeButton } from './around.tsx';
import { BookTab } from './book-tab.tsx';
import { type Opened, OpenedDrawer } from './opened-drawer.tsx';
import { bookQuery, useLiveRules } from './queries.ts';
import { type Done, Receipt } from './receipt.tsx';
import { BookTabs } from './tabs.tsx';
import { useRuleWords } from './words/use-rule-words.ts';

/** 规则库: every limit with its law and its count, the days off, and the park's own dated changes of both. */
export function RulesPage() {
  const { w } = useRuleWords();
  const { asked, go } = useAsked();
  const book = useQuery(bookQuery);
  const [opened, open] = useState<Opened | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  useLiveRules();
  const onDone = (name: Done['name'], answer: Done['answer']) => {
    open(null);
    setDone({ name, answer });
    go({ tab: 'changes', change: undefined, clock: undefined });
  };
  return (
    <>
      <PageHead title={w('title')} lead={w('lead')}>
        <ProposeButton onClick={() => open({ form: 'override', rule: null })} />
      </PageHead>
      {done === null ? null : <Receipt done={done} />}
      <Sheet bare>
        <BookTabs tab={asked.tab} />
        {book.data === undefined ? (
          <NotYet error={book.error} retry={() => void book.refetch()} />
        ) : (
          <>
            <BookTab book={book.data} asked={asked} go={go} onNotice={() => open({ form: 'notice' })} />
            <OpenedDrawer book={book.data} asked={asked} go={go} opened={opened} open={open} onDone={onDone} />
          </>
        )}
      </Sheet>
    </>
  );
}
