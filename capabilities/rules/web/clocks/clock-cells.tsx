import { Link } from '@tanstack/react-router';
import { basisText } from '#engine/time/basis-text.ts';
import { Chip } from '#ui/page/chip.tsx';
import { linkTo } from '../address.ts';
import styles from '../rules.module.css';
import type { Asked } from '../search.ts';
import { topicOf, topicWords } from '../words/topics.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import type { Found } from './found.ts';
import { periodOf } from './period.ts';

/** What the clock is about; the whole row opens it. */
export function ClockName({ found, asked }: { found: Found; asked: Asked }) {
  const { say } = useRuleWords();
  const { clock, version } = found;
  return (
    <Link
      to="/rules"
      search={linkTo(asked, { clock: clock.id })}
      resetScroll={false}
      className={styles.name}
      activeProps={{}}
    >
      {say(version.text)}
    </Link>
  );
}

/** What the clock is about, in a word. */
export function Topic({ id }: { id: string }) {
  const { say } = useRuleWords();
  const topic = topicOf(id);
  return topic === null ? null : <span>{say(topicWords[topic])}</span>;
}

/** Whatever makes this clock different from its neighbours. */
export function ClockMarks({ found: { version, override, coming, next } }: { found: Found }) {
  const { w } = useRuleWords();
  const chips = [
    override === null ? null : (
      <Chip key="local" tone="done">
        {w('local')}
      </Chip>
    ),
    coming === null ? null : (
      <Chip key="coming" tone="wait">
        {w('localFrom', { day: coming.validFrom })}
      </Chip>
    ),
    version.kind === 'promised' ? (
      <Chip key="promised" tone="rest" plain>
        {w('promised')}
      </Chip>
    ) : null,
    version.verified ? null : (
      <Chip key="unverified" tone="work">
        {w('unverified')}
      </Chip>
    ),
    version.applies ? null : (
      <Chip key="notToday" tone="rest" plain>
        {w('notToday')}
      </Chip>
    ),
    next === null ? null : (
      <Chip key="next" tone="wait" plain>
        {w('changesOn', { day: next.validFrom })}
      </Chip>
    ),
  ].filter((chip) => chip !== null);
  return chips.length === 0 ? null : <span className={styles.chips}>{chips}</span>;
}

/** The number that counts today, the law's beside it where the park has its own, and whether it may be extended. */
export function PeriodCell({ found: { version, override } }: { found: Found }) {
  const { w, value, say } = useRuleWords();
  const law = periodOf(version);
  const { extension } = version;
  return (
    <>
      <span className={styles.period}>
        {say(override === null ? law : periodOf({ ...version, number: override.number }))}
      </span>
      {override === null ? null : <small>{w('byLaw', { period: say(law) })}</small>}
      <small>
        {extension === null
          ? value('noExtension')
          : value('mayExtend', { period: say(periodOf({ ...bare, ...extension })) })}
      </small>
    </>
  );
}

const bare = { direction: 'after', plusDays: 0, at: null } as const;

/** The first place in the law; the others stand in the drawer. */
export function BasisCell({ found: { version, override } }: { found: Found }) {
  const { say } = useRuleWords();
  const [first] = version.basis;
  return (
    <>
      {override === null ? null : <span className={styles.line}>{override.basis}</span>}
      {first === undefined ? null : <span className={styles.line}>{say(basisText(first))}</span>}
    </>
  );
}

export function AppliesCell({ found: { version, override } }: { found: Found }) {
  const { value } = useRuleWords();
  return <span className={styles.day}>{value('since', { from: override?.validFrom ?? version.validFrom })}</span>;
}
