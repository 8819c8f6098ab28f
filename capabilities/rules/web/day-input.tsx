import { Input } from 'antd';
import { useParkTime } from '#ui/time/park-time.ts';
import styles from './drawer.module.css';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (typed: string) => void;
  readonly least?: string;
  /** A day with its time. */
  readonly moment?: boolean;
  readonly 'aria-label'?: string;
}

/** The device's own picker, and the day said in words, since the picker speaks the browser's language. */
export function DayInput({ value, onChange, least, moment, ...field }: Props) {
  const { longDay } = useParkTime();
  const day = (value ?? '').slice(0, 10);
  return (
    <div className={styles.day}>
      <Input
        {...field}
        type={moment ? 'datetime-local' : 'date'}
        min={least}
        value={value ?? ''}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <span className="quiet">{day === '' ? null : longDay(day)}</span>
    </div>
  );
}
