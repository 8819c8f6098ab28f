import type { ReactNode } from 'react';
import { shortHash } from '../page/copyable.tsx';
import { useParkTime } from '../time/park-time.ts';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './timeline.module.css';

export interface TimelineItem {
  readonly seq: number;
  readonly title: string;
  readonly tone?: 'alarm' | 'done' | 'wait' | undefined;
  readonly who: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly hash: string;
  /** `''` for a matter's first entry. */
  readonly prev: string;
  readonly body: ReactNode;
}

/** A matter's chain of entries, the latest on top; each with both its times and its link to the one before. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className={styles.line} aria-label={label} reversed>
      {items.map((item) => (
        <Entry key={item.seq} item={item} />
      ))}
    </ol>
  );
}

function Entry({ item }: { item: TimelineItem }) {
  const { second } = useParkTime();
  return (
    <li className={`${styles.item} ${item.tone ? styles[item.tone] : ''}`}>
      <span className={styles.knot} aria-hidden="true" />
      <div className={styles.head}>
        <h3>{item.title}</h3>
        <span>{item.who}</span>
        <time className={`${styles.when} num`} dateTime={item.recordedAt}>
          {second(item.recordedAt)}
        </time>
      </div>
      {item.body ? <div className={styles.body}>{item.body}</div> : null}
      <Seal item={item} />
    </li>
  );
}

function Seal({ item }: { item: TimelineItem }) {
  const w = useWords(own);
  const { second } = useParkTime();
  return (
    <details className={styles.seal}>
      <summary title={w('showHash')}>
        <span>
          {item.seq} · <span className="mono">{shortHash(item.hash)}</span>
        </span>
        <span title={w('deviceHint')}>{w('deviceSays', { time: second(item.happenedAt) })}</span>
      </summary>
      <dl>
        <dt>{w('hash')}</dt>
        <dd className="mono">{item.hash}</dd>
        <dt>{w('previousHash')}</dt>
        <dd className="mono">{item.prev === '' ? w('firstEntry') : item.prev}</dd>
        <dt>{w('recorded')}</dt>
        <dd className="mono">{item.recordedAt}</dd>
      </dl>
    </details>
  );
}
