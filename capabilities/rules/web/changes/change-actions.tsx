import { Button } from 'antd';
import { Strip } from '#ui/page/page.tsx';
import type { ChangeView } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import styles from '../drawer.module.css';
import { useMay } from '../rights.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { DECIDING, type Deciding } from './decide-form.tsx';

interface Props {
  readonly change: ChangeView;
  readonly today: string;
  readonly onDecide: (name: Deciding) => void;
  readonly onEnding: () => void;
}

/** The buttons this person has, or why there are none. */
export function ChangeActions({ change, today, onDecide, onEnding }: Props) {
  const { say } = useRuleWords();
  const ends = useMay('rules.propose') && mayEnd(change, today);
  const names = DECIDING.filter((name) => change.commands.includes(name));
  return (
    <>
      <Waiting change={change} />
      {names.length === 0 && !ends ? null : (
        <div className={styles.buttons}>
          {names.map((name) => (
            <Button
              key={name}
              type={name === 'approve' ? 'primary' : 'default'}
              danger={name === 'refuse'}
              onClick={() => onDecide(name)}
            >
              {say(commandWords[name])}
            </Button>
          ))}
          {ends ? <Button onClick={onEnding}>{say(commandWords.proposeEnding)}</Button> : null}
        </div>
      )}
    </>
  );
}

/** An override in force that still governs a day to come. */
function mayEnd({ state, content, ended }: ChangeView, today: string): boolean {
  if (state !== 'inForce' || content.kind !== 'override') return false;
  const last = ended?.lastDay ?? content.validTo;
  return last === null || last > today;
}

/** Why this person cannot approve, and who can. */
function Waiting({ change: { state, commands } }: { change: ChangeView }) {
  const { w } = useRuleWords();
  if (state !== 'proposed' || commands.includes('approve')) return null;
  return <Strip tone="wait">{w(commands.includes('withdraw') ? 'ownProposal' : 'waits')}</Strip>;
}
