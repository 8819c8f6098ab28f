import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Chip } from '#ui/page/chip.tsx';
import { Strip } from '#ui/page/page.tsx';
import type { ClockOverrideView, ClockView } from '../../contract/book-view.ts';
import { commandWords, groundWords } from '../../contract/words.ts';
import { ChangeLink } from '../change-link.tsx';
import styles from '../drawer.module.css';
import { Validity } from '../reading/validity.tsx';
import { useMay } from '../rights.ts';
import { useRuleWords } from '../words/use-rule-words.ts';

interface Props {
  readonly clock: ClockView;
  readonly today: string;
  readonly onOverride: (rule: string) => void;
  readonly onEnding: (override: ClockOverrideView) => void;
}

/** The park's own numbers for this clock, past ones and those to come too, and the way to propose another. */
export function Overrides({ clock, today, onOverride, onEnding }: Props) {
  const { w, say } = useRuleWords();
  const mayPropose = useMay('rules.propose');
  return (
    <>
      {clock.overrides.length === 0 ? <p className="quiet">{w('noOverride')}</p> : null}
      <ul className={styles.entries}>
        {[...clock.overrides].reverse().map((override) => (
          <Override key={override.code} override={override} today={today}>
            {mayPropose && mayEnd(override, today) ? (
              <Button size="small" onClick={() => onEnding(override)}>
                {say(commandWords.proposeEnding)}
              </Button>
            ) : null}
          </Override>
        ))}
      </ul>
      {mayPropose ? (
        <Button className={styles.after ?? ''} onClick={() => onOverride(clock.id)}>
          {say(commandWords.proposeOverride)}
        </Button>
      ) : null}
    </>
  );
}

/** It still governs a day to come that an ending could take away. */
function mayEnd({ validFrom, validTo }: ClockOverrideView, today: string): boolean {
  return validTo === null || (validTo > today && validFrom <= validTo);
}

interface OverrideProps {
  readonly override: ClockOverrideView;
  readonly today: string;
  readonly children: ReactNode;
}

function Override({ override, today, children }: OverrideProps) {
  const { w, say } = useRuleWords();
  const { code, period, ground, basis, validFrom, validTo, enteredOn, endedBy, applies, lawChangesOn } = override;
  const standing = applies ? 'versionNow' : validFrom > today ? 'versionComing' : 'versionPast';
  return (
    <li>
      <p className={styles.entryHead}>
        <strong>{say(period)}</strong>
        <Validity from={validFrom} to={validTo} />
        <Chip tone={applies ? 'done' : validFrom > today ? 'wait' : 'rest'} plain>
          {w(standing)}
        </Chip>
      </p>
      <p>
        {say(groundWords[ground])} · {basis}
      </p>
      <p className="quiet">
        <ChangeLink code={code} /> · {w('entered', { day: enteredOn })}
      </p>
      {endedBy === null ? null : (
        <p className="quiet">
          {w('endedBy')} <ChangeLink code={endedBy} />
        </p>
      )}
      {lawChangesOn === null ? null : <Strip tone="work">{w('lawChanges', { day: lawChangesOn })}</Strip>}
      {children}
    </li>
  );
}
