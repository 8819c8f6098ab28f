import { Link } from '@tanstack/react-router';
import styles from './rules.module.css';
import { TABS, type Tab, writeAsked } from './search.ts';
import { useRuleWords } from './words/use-rule-words.ts';

/** The parts of the book; one that the window is too narrow for is brought into sight when it is the one shown. */
export function Tabs({ tab }: { tab: Tab }) {
  const { w } = useRuleWords();
  return (
    <nav className={styles.tabs} aria-label={w('title')}>
      {TABS.map((one) => (
        <Link
          key={one}
          to="/rules"
          search={writeAsked({ tab: one })}
          ref={one === tab ? intoSight : null}
          aria-current={one === tab ? 'page' : undefined}
          // The plain book's address is part of every other's: only the very same one is where the reader is.
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {w(one)}
        </Link>
      ))}
    </nav>
  );
}

function intoSight(link: HTMLAnchorElement | null): void {
  const bar = link?.parentElement;
  if (link && bar) bar.scrollLeft = link.offsetLeft - (bar.clientWidth - link.clientWidth) / 2;
}
