import { Timeline } from '#ui/timeline/timeline.tsx';
import type { HistoryEntry } from '../../contract/views.ts';
import type { RuleEventName } from '../../model/index.ts';
import styles from '../drawer.module.css';
import { Fact, Facts } from '../facts.tsx';
import { eventWords, sealedWords } from '../words/events.ts';
import { useRuleWords } from '../words/use-rule-words.ts';

/** 办理经过: the change's chain in the ledger, the latest entry first. */
export function ChangeHistory({ history }: { history: readonly HistoryEntry[] }) {
  const { w, say } = useRuleWords();
  const items = [...history]
    .sort((a, b) => b.entry.seq - a.entry.seq)
    .map((one) => {
      const event = eventWords[one.entry.type.split('.').at(-1) as RuleEventName];
      return {
        ...one.entry,
        title: say(event),
        tone: event.tone,
        who: [one.by, one.title].filter(Boolean).join(' · '),
        hash: one.hash,
        body: <Words words={one.words} />,
      };
    });
  return <Timeline label={w('timeline')} items={items} />;
}

function Words({ words }: { words: HistoryEntry['words'] }) {
  const { say } = useRuleWords();
  const said = Object.entries(sealedWords).filter(([field]) => (words[field] ?? '') !== '');
  if (said.length === 0) return null;
  return (
    <Facts>
      {said.map(([field, label]) => (
        <Fact key={field} label={say(label)}>
          <span className={styles.said}>{words[field]}</span>
        </Fact>
      ))}
    </Facts>
  );
}
