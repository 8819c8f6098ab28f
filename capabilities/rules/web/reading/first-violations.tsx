import { Chip } from '#ui/page/chip.tsx';
import type { BookView } from '../../contract/book-view.ts';
import { Fact, Facts } from '../facts.tsx';
import { regionWords } from '../words/book.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { Bases } from './bases.tsx';
import styles from './reading.module.css';
import { Validity } from './validity.tsx';

type Lists = BookView['firstViolations'];

/** 首违不罚: what the law asks everywhere, and the lists of regions with their own conditions and days. */
export function FirstViolations({ lists: { national, lists } }: { lists: Lists }) {
  const { w, fact } = useRuleWords();
  return (
    <section className={styles.first} aria-label={w('firstViolations')}>
      <h2>{w('firstViolations')}</h2>
      <ul className={styles.sums}>
        <li>
          <h3>{w('national')}</h3>
          <Facts>
            <Conditions conditions={national.conditions} />
            <Fact label={fact('basis')}>
              <Bases basis={national.basis} />
              <span className="quiet">
                <Validity from={national.validFrom} to={null} />
              </span>
            </Fact>
          </Facts>
        </li>
        {lists.map((list) => (
          <Regional key={list.id} list={list} />
        ))}
      </ul>
    </section>
  );
}

function Conditions({ conditions }: { conditions: Lists['national']['conditions'] }) {
  const { w, say } = useRuleWords();
  return (
    <Fact label={w('conditions')}>
      <ul className={styles.inputs}>
        {conditions.map((one) => (
          <li key={one.zh}>{say(one)}</li>
        ))}
      </ul>
    </Fact>
  );
}

function Regional({ list }: { list: Lists['lists'][number] }) {
  const { w, fact, say } = useRuleWords();
  const { text, region, items, conditions, firstMeans, basis, verified, note, validFrom, validTo, applies } = list;
  return (
    <li>
      <h3>
        {say(text)}{' '}
        <Chip tone="rest" plain>
          {regionWords[region] ? say(regionWords[region]) : region}
        </Chip>{' '}
        {verified ? null : <Chip tone="work">{w('unverified')}</Chip>}{' '}
        {applies ? null : (
          <Chip tone="rest" plain>
            {w('notToday')}
          </Chip>
        )}
      </h3>
      <Facts>
        <Conditions conditions={conditions} />
        {firstMeans === null ? null : <Fact label={w('firstMeans')}>{say(firstMeans)}</Fact>}
        <Fact label={w('validity')}>
          <Validity from={validFrom} to={validTo} />
          <span className="quiet"> · {items === null ? w('itemsUnknown') : w('items', { n: items })}</span>
        </Fact>
        <Fact label={fact('basis')}>
          <Bases basis={basis} />
        </Fact>
        {note === null ? null : <Fact label={fact('note')}>{say(note)}</Fact>}
      </Facts>
    </li>
  );
}
