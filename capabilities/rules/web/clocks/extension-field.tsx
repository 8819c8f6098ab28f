import { Input } from 'antd';
import styles from '../drawer.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';

interface Props {
  readonly id?: string;
  /** The number as typed; `null` while no extension is granted. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly most: number;
  /** `日`, `个工作日`. */
  readonly unit: string;
  /** What the law allows, in words. */
  readonly hint: string;
}

/** Whether the clock is extended, and by how much; at first by as much as the law allows. */
export function ExtensionField({ id, value = null, onChange, most, unit, hint }: Props) {
  const { w } = useRuleWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the form's own label stands where a legend would
    <div id={id} role="group" aria-label={w('extend')} className={styles.extension}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => onChange?.(event.target.checked ? String(most) : null)}
        />
        {w('extendBy')}
      </label>
      {value === null ? null : (
        <Input
          inputMode="numeric"
          maxLength={4}
          className={styles.number ?? ''}
          aria-label={w('extendNumber', { unit })}
          suffix={unit}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
      <span className="quiet">{hint}</span>
    </div>
  );
}
