import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface HeadProps {
  readonly title: string;
  /** What the browser's tab says, where it is not the title. */
  readonly tab?: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The one `h1` of a page, its lead and, as children, what can be done with the whole page. */
export function PageHead({ title, tab, lead, children }: HeadProps) {
  useTabTitle(tab ?? title);
  return (
    <header className={styles.head}>
      <div>
        <h1>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </header>
  );
}

export function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 港湾`;
  }, [title]);
}

/** A white sheet on the page's ground. `bare` leaves the padding to what stands on it. */
export function Sheet({ bare, label, children }: { bare?: boolean; label?: string; children: ReactNode }) {
  const className = `${styles.sheet} ${bare ? '' : styles.padded}`;
  return label === undefined ? (
    <div className={className}>{children}</div>
  ) : (
    <section className={className} aria-label={label}>
      {children}
    </section>
  );
}

interface StripProps {
  readonly tone: 'alarm' | 'done' | 'wait' | 'work';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence that must be seen: what failed, what was done, what has changed. Read out when it appears. */
export function Strip({ tone, children, action }: StripProps) {
  return (
    <div className={`${styles.strip} ${styles[tone]}`} role={tone === 'alarm' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}
