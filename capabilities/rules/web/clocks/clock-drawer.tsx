import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { Empty } from '#ui/page/states.tsx';
import type { BookView, ClockOverrideView } from '../../contract/book-view.ts';
import styles from '../drawer.module.css';
import { useRuleWords } from '../words/use-rule-words.ts';
import { Calculator } from './calculator.tsx';
import { ClockMarks } from './clock-cells.tsx';
import { ClockFacts, ClockHead } from './clock-facts.tsx';
import { foundOf } from './found.ts';
import { Overrides } from './overrides.tsx';
import { Versions } from './versions.tsx';

interface Props {
  readonly book: BookView;
  readonly id: string;
  readonly onClose: () => void;
  readonly onOverride: (rule: string) => void;
  readonly onEnding: (override: ClockOverrideView) => void;
}

/** One clock of the book: what counts today, its days worked out, and the whole of the rule. */
export function ClockDrawer({ book, id, onClose, onOverride, onEnding }: Props) {
  const { w, say } = useRuleWords();
  const clock = book.clocks.find((one) => one.id === id);
  const found = clock === undefined ? null : foundOf(clock, book.today);
  if (found === null)
    return (
      <FormDrawer title={id} touched={false} onClose={onClose}>
        <Empty title={w('unknownClock')} />
      </FormDrawer>
    );
  return (
    <FormDrawer title={say(found.version.text)} touched={false} onClose={onClose}>
      <div className={styles.stack}>
        <section aria-label={w('versionNow')}>
          <p className={styles.mark}>
            <ClockMarks found={found} />
          </p>
          <ClockHead found={found} />
        </section>
        <section aria-label={w('calculate')}>
          <h2>{w('calculate')}</h2>
          <Calculator key={id} version={found.version} today={book.today} timeZone={book.timeZone} />
        </section>
        <section aria-label={w('details')}>
          <h2>{w('details')}</h2>
          <ClockFacts found={found} rules={book.countingRules} />
        </section>
        <section aria-label={w('overridesHere')}>
          <h2>{w('overridesHere')}</h2>
          <Overrides clock={found.clock} today={book.today} onOverride={onOverride} onEnding={onEnding} />
        </section>
        <Versions clock={found.clock} today={book.today} />
      </div>
    </FormDrawer>
  );
}
