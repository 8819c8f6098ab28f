import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './data-table.module.css';

interface Props {
  readonly count: number;
  readonly more: boolean;
  readonly loading: boolean;
  readonly load: () => void;
}

/** The foot of a long list: loads the next page when it comes in sight, and by a button for those who do not scroll. */
export function MoreRows({ count, more, loading, load }: Props) {
  const w = useWords(own);
  const foot = useRef<HTMLDivElement>(null);
  const seen = useEffectEvent(() => more && !loading && load());
  useEffect(() => {
    if (!foot.current) return;
    const watch = new IntersectionObserver((all) => all.some((one) => one.isIntersecting) && seen(), {
      rootMargin: '400px',
    });
    watch.observe(foot.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={foot} className={styles.foot}>
      {more ? (
        <Button onClick={load} loading={loading}>
          {w('loadMore')}
        </Button>
      ) : (
        w('thatIsAll', { n: count })
      )}
    </div>
  );
}
