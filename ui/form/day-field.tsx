import { Button, Input } from 'antd';
import { daysAfter, daysBetween } from '../time/dates.ts';
import { useParkTime } from '../time/park-time.ts';
import { useWords } from '../words/locale.tsx';
import styles from './form.module.css';

const words = {
  days: { zh: '{n} 天', en: '{n} days' },
  says: { zh: '{day}，还有 {n} 天', en: '{day}, in {n} days' },
} as const;

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  readonly today: string;
  readonly from: string;
  readonly least: string;
  readonly quick: readonly number[];
}

/** The device's own day picker, which every phone has, and the day said in words, since it speaks the browser's language. */
export function DayField({ value, onChange, today, from, least, quick, ...field }: Props) {
  const w = useWords(words);
  const { longDay } = useParkTime();
  const left = value ? daysBetween(today, value) : 0;
  return (
    <div className={styles.day}>
      <div className={styles.quick}>
        {quick.map((days) => (
          <Button
            key={days}
            size="small"
            type={value === daysAfter(from, days) ? 'primary' : 'default'}
            onClick={() => onChange?.(daysAfter(from, days))}
          >
            {w('days', { n: days })}
          </Button>
        ))}
      </div>
      <Input
        {...field}
        type="date"
        min={least}
        value={value ?? ''}
        onChange={(event) => onChange?.(event.target.value)}
      />
      {value ? (
        <span className="quiet">{left < 0 ? longDay(value) : w('says', { day: longDay(value), n: left })}</span>
      ) : null}
    </div>
  );
}
