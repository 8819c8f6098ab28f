import { Chip } from '#ui/page/chip.tsx';
import { Copyable } from '#ui/page/copyable.tsx';
import type { BookView } from '../../contract/book-view.ts';
import { Fact, Facts } from '../facts.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { Bases } from './bases.tsx';
import { FirstViolations } from './first-violations.tsx';
import styles from './reading.module.css';
import { Validity } from './validity.tsx';

type Row = BookView['arithmetic'][number];

/** 计算: what is reckoned by the book's numbers, the command that reckons it, and the lists of first violations. */
export function ArithmeticTab({ book }: { book: BookView }) {
  const { w } = useRuleWords();
  return (
    <>
      <p className={styles.lead}>{w('arithmeticLead')}</p>
      <ul className={styles.sums} aria-label={w('arithmetic')}>
        {book.arithmetic.map((row) => (
          <Sum key={`${row.id} ${row.validFrom}`} row={row} />
        ))}
      </ul>
      <FirstViolations lists={book.firstViolations} />
    </>
  );
}

function Sum({ row }: { row: Row }) {
  const { w, fact, say } = useRuleWords();
  const { id, text, basis, verified, note, validFrom, validTo } = row;
  return (
    <li>
      <h2>
        {say(text)} {verified ? null : <Chip tone="work">{w('unverified')}</Chip>}
      </h2>
      <Facts>
        <Numbers row={row} />
        <Fact label={fact('basis')}>
          <Bases basis={basis} />
          <span className="quiet">
            <Validity from={validFrom} to={validTo} />
          </span>
        </Fact>
        {note === null ? null : <Fact label={fact('note')}>{say(note)}</Fact>}
        <Fact label={w('command')}>
          <span className={styles.command}>
            <Copyable text={`npx gangwan arithmetic ${id} --help`} what={w('command')} />
          </span>
        </Fact>
      </Facts>
    </li>
  );
}

function Numbers({ row: { numbers, inputs } }: { row: Row }) {
  const { w, say } = useRuleWords();
  return (
    <>
      {numbers.length === 0 ? null : (
        <Fact label={w('number')}>
          <ul>
            {numbers.map((one) => (
              <li key={one.name}>
                <strong className="num">
                  {one.value} {say(one.unit)}
                </strong>{' '}
                {say(one.text)}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={w('inputs')}>
        <ul className={styles.inputs}>
          {inputs.map((one) => (
            <li key={one.name}>
              {say(one.text)}
              {one.required ? null : <span className="quiet">{w('optional')}</span>}
            </li>
          ))}
        </ul>
      </Fact>
    </>
  );
}
