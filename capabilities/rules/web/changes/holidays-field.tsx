import { Button, Input } from 'antd';
import { DayInput } from '../day-input.tsx';
import styles from '../drawer.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';

interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly id?: string;
  readonly value?: readonly Holiday[];
  readonly onChange?: (value: readonly Holiday[]) => void;
}

const EMPTY: Holiday = { name: '', from: '', to: '' };

/** The days off of a notice, holiday by holiday. */
export function HolidaysField({ id, value = [], onChange }: Props) {
  const { w } = useRuleWords();
  const put = (at: number, next: Partial<Holiday>) =>
    onChange?.(value.map((one, other) => (other === at ? { ...one, ...next } : one)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the form's own label stands where a legend would
    <div id={id} role="group" aria-label={w('holidays')}>
      {value.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place; two may be equal while being typed
        <div key={at} className={styles.group}>
          <Input
            aria-label={w('holidayName', { n: at + 1 })}
            placeholder={w('nameHere')}
            maxLength={20}
            value={one.name}
            onChange={(event) => put(at, { name: event.target.value })}
          />
          <DayInput
            aria-label={w('holidayFrom', { n: at + 1 })}
            value={one.from}
            // The last day follows the first until somebody sets it.
            onChange={(from) => put(at, { from, to: one.to === '' || one.to < from ? from : one.to })}
          />
          <DayInput
            aria-label={w('holidayTo', { n: at + 1 })}
            value={one.to}
            least={one.from}
            onChange={(to) => put(at, { to })}
          />
          <Button onClick={() => onChange?.(value.filter((_, other) => other !== at))}>
            {w('removeHoliday', { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, EMPTY])}>{w('addHoliday')}</Button>
    </div>
  );
}
