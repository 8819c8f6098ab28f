import { Button } from 'antd';
import { DayInput } from '../day-input.tsx';
import styles from '../drawer.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';

interface Props {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
}

/** The weekend days that are worked. */
export function MakeUpDaysField({ id, value = [], onChange }: Props) {
  const { w } = useRuleWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the form's own label stands where a legend would
    <div id={id} role="group" aria-label={w('makeUpDays')}>
      {value.map((on, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place; two may be equal while being typed
        <div key={at} className={styles.dayLine}>
          <DayInput
            aria-label={w('makeUpDay', { n: at + 1 })}
            value={on}
            onChange={(next) => onChange?.(value.map((one, other) => (other === at ? next : one)))}
          />
          <Button
            aria-label={w('removeDay', { n: at + 1 })}
            onClick={() => onChange?.(value.filter((_, other) => other !== at))}
          >
            {w('remove')}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, ''])}>{w('addDay')}</Button>
    </div>
  );
}
