import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isApiRefusal } from '../api/refusal.ts';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './page.module.css';

const WIDTHS = ['62%', '88%', '46%', '74%', '58%', '81%'];

/** Grey lines where text will be. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const w = useWords(own);
  return (
    <div className={styles.bones} role="status">
      <span className="unseen">{w('loading')}</span>
      {Array.from({ length: lines }, (_, at) => WIDTHS[at % WIDTHS.length]).map((width, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
        <div key={at} className={styles.bone} style={{ width }} />
      ))}
    </div>
  );
}

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** What went wrong, in the server's words where it has said so, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const w = useWords(own);
  return (
    <div className={styles.state} role="alert">
      <strong>{w('failed')}</strong>
      <p>{isApiRefusal(error) ? error.message : w('unreadable')}</p>
      <Button onClick={retry}>{w('retry')}</Button>
    </div>
  );
}
