import { basisText } from '#engine/time/basis-text.ts';
import type { ClockVersionView } from '../../contract/book-view.ts';
import styles from '../rules.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';

/** The places in the law, each on its own line. */
export function Bases({ basis }: { basis: ClockVersionView['basis'] }) {
  const { say } = useRuleWords();
  return (
    <ul className={styles.bases}>
      {basis.map((one) => {
        const text = say(basisText(one));
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
