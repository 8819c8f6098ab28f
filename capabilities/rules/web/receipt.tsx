import { Copyable, shortHash } from '#ui/page/copyable.tsx';
import { Strip } from '#ui/page/page.tsx';
import type { CommandAnswer } from '../contract/views.ts';
import { commandWords } from '../contract/words.ts';
import type { RuleCommandName } from '../model/index.ts';
import styles from './rules.module.css';
import { useRuleWords } from './words/use-rule-words.ts';

/** What has just been done here, and the ledger's answer to it. */
export interface Done {
  readonly name: RuleCommandName;
  readonly answer: CommandAnswer;
}

export function Receipt({ done: { name, answer } }: { done: Done }) {
  const { w, say } = useRuleWords();
  const entry = answer.receipt.entries.at(-1);
  if (entry === undefined) return null;
  return (
    <div className={styles.receipt}>
      <Strip tone="done">
        {answer.code} · {w('receipt', { what: say(commandWords[name]), seq: entry.seq })}{' '}
        <Copyable text={entry.hash} shown={shortHash(entry.hash)} what={w('hash')} />
      </Strip>
    </div>
  );
}
