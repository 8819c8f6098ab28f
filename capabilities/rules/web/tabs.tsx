import { Link } from '@tanstack/react-router';
import { Tabs } from '#ui/page/tabs.tsx';
import { TABS, type Tab, writeAsked } from './search.ts';
import { useRuleWords } from './words/use-rule-words.ts';

/** The parts of the book. */
export function BookTabs({ tab }: { tab: Tab }) {
  const { w } = useRuleWords();
  return (
    <Tabs label={w('title')}>
      {TABS.map((one) => (
        <Link
          key={one}
          to="/rules"
          search={writeAsked({ tab: one })}
          aria-current={one === tab ? 'page' : undefined}
          // The plain book's address is part of every other's: only the very same one is where the reader is.
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {w(one)}
        </Link>
      ))}
    </Tabs>
  );
}
