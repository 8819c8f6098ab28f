import { type ReactNode, useEffect, useRef } from 'react';
import styles from './tabs.module.css';

interface Props {
  readonly label: string;
  /** Links, one for each part; the one shown bears `aria-current="page"`. */
  readonly children: ReactNode;
}

/** The parts of a page. Where the window is too narrow for all, the one shown is brought into sight. */
export function Tabs({ label, children }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (bar.current && shown)
      bar.current.scrollLeft = shown.offsetLeft - (bar.current.clientWidth - shown.clientWidth) / 2;
  });
  return (
    <nav ref={bar} className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}

/** How many stand behind a tab; `hot` where somebody ought to look. */
export function TabCount({ count, hot }: { count: number | undefined; hot: boolean }) {
  return <b className={`num ${hot ? styles.hot : ''}`}>{count ?? '·'}</b>;
}
