import { daysBetween } from '../time/dates.ts';
import { useParkTime } from '../time/park-time.ts';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './deadline.module.css';

/** A day and how far away it is. Red with words once it has passed, amber in its last three days. */
export function Deadline({ on, stacked }: { on: string; stacked?: boolean }) {
  const w = useWords(own);
  const { today } = useParkTime();
  const left = daysBetween(today, on);
  const words = left < 0 ? w('daysOver', { n: -left }) : left === 0 ? w('today') : w('inDays', { n: left });
  const tone = left < 0 ? styles.over : left <= 3 ? styles.near : styles.far;
  return (
    <span className={stacked ? styles.stacked : styles.inline}>
      <time dateTime={on} className="num">
        {on}
      </time>
      <span className={tone}>{words}</span>
    </span>
  );
}
