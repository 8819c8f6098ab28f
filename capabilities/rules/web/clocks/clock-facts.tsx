import type { BookView, ClockVersionView } from '../../contract/book-view.ts';
import styles from '../drawer.module.css';
import { Fact, Facts } from '../facts.tsx';
import { Bases } from '../reading/bases.tsx';
import { meaningWords, regionWords, rollWords, sideWords } from '../words/book.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import type { Found } from './found.ts';
import { periodOf } from './period.ts';

/** What somebody who looks a limit up wants first: how long, from when, by which law. */
export function ClockHead({ found: { clock, version, override } }: { found: Found }) {
  const { w, fact, say } = useRuleWords();
  const law = say(periodOf(version));
  return (
    <Facts>
      <Fact label={fact('period')}>
        {override === null ? (
          <strong>{law}</strong>
        ) : (
          <>
            <strong>{say(periodOf({ ...version, number: override.number }))}</strong>{' '}
            <span className="quiet">{w('byLaw', { period: law })}</span>
            <p>{override.basis}</p>
          </>
        )}
      </Fact>
      <Fact label={fact('start')}>{say(version.startEvent)}</Fact>
      <Fact label={fact('basis')}>
        <Bases basis={version.basis} />
      </Fact>
      <Fact label={fact('id')}>
        <span className="mono">{clock.id}</span>
      </Fact>
    </Facts>
  );
}

/** The rest of the rule, field by field, in words. */
export function ClockFacts({ found: { version }, rules }: { found: Found; rules: BookView['countingRules'] }) {
  const { fact, value, say } = useRuleWords();
  const { extension, interruptions, effect, note, otherReading, region, verified } = version;
  return (
    <Facts>
      <Fact label={fact('side')}>{say(sideWords[version.side])}</Fact>
      <Fact label={fact('meaning')}>{say(meaningWords[version.meaning])}</Fact>
      <Fact label={fact('roll')}>{say(rollWords[version.roll])}</Fact>
      <Fact label={fact('extension')}>{extension === null ? value('noExtension') : <Extension {...extension} />}</Fact>
      <Fact label={fact('suspensions')}>
        <Causes causes={version.suspensions} />
      </Fact>
      {interruptions.length === 0 ? null : (
        <Fact label={fact('interruptions')}>
          <Causes causes={interruptions} />
        </Fact>
      )}
      <Fact label={fact('effect')}>{effect === null ? value('noEffect') : say(effect)}</Fact>
      <Fact label={fact('counting')}>
        <Counting ids={version.counting} rules={rules} />
      </Fact>
      <Fact label={fact('region')}>{regionWords[region] ? say(regionWords[region]) : region}</Fact>
      <Fact label={fact('verified')}>{value(verified ? 'verified' : 'unverified')}</Fact>
      {note === null ? null : <Fact label={fact('note')}>{say(note)}</Fact>}
      {otherReading === null ? null : (
        <Fact label={fact('otherReading')}>
          <p>{say(otherReading.why)}</p>
          <Bases basis={otherReading.basis} />
        </Fact>
      )}
    </Facts>
  );
}

function Extension({ number, unit, approval }: NonNullable<ClockVersionView['extension']>) {
  const { value, say } = useRuleWords();
  const period = say(periodOf({ number, unit, direction: 'after', plusDays: 0, at: null }));
  return <>{value('extension', { period, approval: say(approval) })}</>;
}

function Causes({ causes }: { causes: ClockVersionView['suspensions'] }) {
  const { value, say } = useRuleWords();
  if (causes.length === 0) return <span className="quiet">{value('noSuspension')}</span>;
  return (
    <ul>
      {causes.map((cause) => (
        <li key={cause.id}>{say(cause)}</li>
      ))}
    </ul>
  );
}

function Counting({ ids, rules }: { ids: readonly string[]; rules: BookView['countingRules'] }) {
  const { value, say } = useRuleWords();
  if (ids.length === 0) return <span className="quiet">{value('none')}</span>;
  return (
    <ul className={styles.rules}>
      {rules
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => (
          <li key={id}>
            <b>{id}</b> {say(text)}
          </li>
        ))}
    </ul>
  );
}
