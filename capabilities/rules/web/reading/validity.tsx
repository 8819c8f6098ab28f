import styles from '../rules.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';

/** From when to when a row holds. */
export function Validity({ from, to }: { from: string; to: string | null }) {
  const { value } = useRuleWords();
  return <span className={styles.day}>{to === null ? value('since', { from }) : value('span', { from, to })}</span>;
}
