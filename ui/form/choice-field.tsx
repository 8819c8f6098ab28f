import { useId } from 'react';
import type { Option } from './field-row.ts';
import styles from './form.module.css';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value?: Option['value'];
  readonly onChange?: (value: Option['value']) => void;
}

/** Radio buttons as large touch targets; the browser's own, so arrow keys work. */
export function ChoiceField({ id, label, options, value, onChange }: Props) {
  const name = useId();
  return (
    <div className={styles.choices} id={id} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={String(option.value)} className={styles.choice}>
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange?.(option.value)} />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
