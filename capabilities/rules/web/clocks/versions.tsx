import { Chip } from '#ui/page/chip.tsx';
import type { ClockVersionView, ClockView } from '../../contract/book-view.ts';
import styles from '../drawer.module.css';
import { Bases } from '../reading/bases.tsx';
import { Validity } from '../reading/validity.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { periodOf } from './period.ts';

/** Every version of the clock, the latest first: what held, what holds, what will hold. */
export function Versions({ clock, today }: { clock: ClockView; today: string }) {
  const { fact } = useRuleWords();
  return (
    <section aria-label={fact('versions')}>
      <h2>{fact('versions')}</h2>
      <ul className={styles.entries}>
        {[...clock.versions].reverse().map((version) => (
          <Version key={version.validFrom} version={version} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Version({ version, today }: { version: ClockVersionView; today: string }) {
  const { w, value, say } = useRuleWords();
  const { validFrom, validTo, applies } = version;
  const standing = applies ? 'versionNow' : validFrom > today ? 'versionComing' : 'versionPast';
  return (
    <li>
      <p className={styles.entryHead}>
        <strong>{say(periodOf(version))}</strong>
        <Validity from={validFrom} to={validTo} />
        <Chip tone={applies ? 'done' : validFrom > today ? 'wait' : 'rest'} plain>
          {w(standing)}
        </Chip>
      </p>
      <Bases basis={version.basis} />
      {version.governsOpenMatters ? <p>{value('openMatters')}</p> : null}
    </li>
  );
}
