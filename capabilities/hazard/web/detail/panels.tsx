import type { ReactNode } from 'react';
import { ClockProof } from '#ui/clock/clock-proof.tsx';
import { Sheet } from '#ui/page/page.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardDetail } from '../../contract/views.ts';
import { levelWords, natureWords, sourceWords } from '../../contract/words.ts';
import { nameIn, placeName, useDirectory, useKindName } from '../directory.ts';
import { pages } from '../words/pages.ts';
import styles from './detail.module.css';
import { CodeLink, Pair } from './pair.tsx';

interface Props {
  readonly detail: HazardDetail;
}

/** Every clock that runs with its proof, the reason of the order's day, and the look-backs that follow. */
export function DeadlinePanel({ detail }: Props) {
  const w = useWords(pages);
  const { clocks, extensionUntil, lookBacks } = detail;
  const why = clocks.some(({ clock }) => clock === 'rectify') ? latestWords(detail, 'dueReason') : '';
  if (clocks.length === 0 && lookBacks.length === 0) return null;
  return (
    <Sheet label={w('due')}>
      <h2>{w('due')}</h2>
      {why === '' ? null : <p className={styles.why}>{w('dueReason', { why })}</p>}
      {extensionUntil === null ? null : <p className={styles.why}>{w('extensionUntil', { day: extensionUntil })}</p>}
      {clocks.map((clock) => (
        <ClockProof key={clock.clock} clock={clock} />
      ))}
      {lookBacks.length === 0 ? null : (
        <ul>
          {lookBacks.map(({ round, on, done }) => (
            <li key={round} className="num">
              {w('lookBackDay', { round, on })} {done ? w('doneAlready') : w('owed')}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

/** What it is, where it is, and how it hangs together with others. */
export function FactsPanel({ detail }: Props) {
  const w = useWords(pages);
  const say = useSay();
  const directory = useDirectory();
  const kindName = useKindName();
  const { minute } = useParkTime();
  const { row, recurrence } = detail;
  return (
    <Sheet label={w('hazard')}>
      <dl className={styles.facts}>
        <Fact label={w('enterprise')}>{nameIn(directory.enterprises, row.enterpriseId)}</Fact>
        <Fact label={w('place')}>{[placeName(directory, row), row.placeWords].filter(Boolean).join(' · ')}</Fact>
        <Fact label={w('kind')}>{kindName(row.kind)}</Fact>
        <Fact label={w('level')}>{say(levelWords[row.level])}</Fact>
        <Fact label={w('nature')}>{say(natureWords[row.nature])}</Fact>
        <Fact label={w('source')}>{say(sourceWords[row.source])}</Fact>
        <Fact label={w('squad')}>{nameIn(directory.squads, row.squadId)}</Fact>
        <Fact label={w('foundOn')}>
          <span className="num">{minute(row.recordedAt)}</span>
        </Fact>
        {detail.mergedInto === null ? null : (
          <Fact label={w('mergedInto')}>
            <CodeLink code={detail.mergedInto} />
          </Fact>
        )}
      </dl>
      {detail.merged.length === 0 ? null : (
        <p>
          {w('mergedFrom')}{' '}
          {detail.merged.map((code) => (
            <CodeLink key={code} code={code} />
          ))}
        </p>
      )}
      {recurrence === null ? null : (
        <p className={styles.why}>
          {w('recurrence')} <CodeLink code={recurrence.code} />
          {recurrence.closedBy === null ? null : ` (${w('closedBy', { name: recurrence.closedBy })})`}
        </p>
      )}
      {detail.workersNotified ? <p>{w('workersNotified')}</p> : null}
      {detail.referred ? <p>{w('referred')}</p> : null}
    </Sheet>
  );
}

/** The roles on the matter, kept apart (M3). */
export function PeoplePanel({ detail }: Props) {
  const w = useWords(pages);
  const { people } = detail;
  const roles = ['handler', 'fixer', 'checker', 'acceptor', 'orderer', 'supervisor'] as const;
  return (
    <Sheet label={w('people')}>
      <h2>{w('people')}</h2>
      <dl className={styles.facts}>
        {roles.map((role) => (
          <Fact key={role} label={w(role)}>
            {people[role] ?? <span className={styles.none}>{w('notYet')}</span>}
          </Fact>
        ))}
        <Fact label={w('reporter')}>
          {people.reporter ?? <span className={styles.none}>{w('protectedPerson')}</span>}
        </Fact>
      </dl>
    </Sheet>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return children === '' ? null : <Pair label={label}>{children}</Pair>;
}

/** The latest words of a kind in the chain: a new order has a new reason. */
function latestWords({ timeline }: HazardDetail, field: string): string {
  const texts = [...timeline].sort((a, b) => b.entry.seq - a.entry.seq).map(({ words }) => words[field]);
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? '';
}
