import { Steps } from '#ui/clock/clock-proof.tsx';
import { clockWords } from '#ui/clock/clock-words.ts';
import { Chip } from '#ui/page/chip.tsx';
import { useParkTime } from '#ui/time/park-time.ts';
import { useWords } from '#ui/words/locale.tsx';
import type { ClockVersionView } from '../../contract/book-view.ts';
import type { DueView } from '../../contract/due-view.ts';
import styles from '../drawer.module.css';
import { meaningWords } from '../words/book.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { shown } from './asking.ts';
import { Days, WhyProvisional } from './outcome-days.tsx';

interface Props {
  readonly answer: DueView;
  readonly meaning: ClockVersionView['meaning'];
}

/** The day that counts, the days on the way to it, and each step of the count. */
export function Outcome({ answer, meaning }: Props) {
  const { w, value, say, locale } = useRuleWords();
  const clock = useWords(clockWords);
  const { longDay } = useParkTime();
  const { latest, otherReading } = answer;
  return (
    <section className={styles.outcome} aria-label={say(meaningWords[meaning])}>
      <h3>
        {say(meaningWords[meaning])}
        {answer.provisional ? <Chip tone="wait">{clock('provisional')}</Chip> : null}
      </h3>
      <p className={styles.latest}>
        <time dateTime={latest} className="num">
          {shown(latest)}
        </time>{' '}
        <span className="quiet">{longDay(latest.slice(0, 10))}</span>
      </p>
      <WhyProvisional years={answer.provisional ? answer.missingYears : []} />
      <Days answer={answer} />
      <Steps
        steps={answer.derivation.map((step) => say(step))}
        basis={answer.basis.map(({ text }) => say(text))}
        open
      />
      {answer.verified ? null : (
        <p className={styles.note}>
          {value('unverified')}
          {locale === 'zh' ? '。' : '. '}
          {answer.note === null ? null : say(answer.note)}
        </p>
      )}
      {otherReading === null ? null : (
        <div className={styles.note}>
          <p>{w('otherDay', { day: shown(otherReading.rolled) })}</p>
          <p>{say(otherReading.why)}</p>
          <p className="quiet">{otherReading.basis.map(({ text }) => say(text)).join(' ')}</p>
        </div>
      )}
    </section>
  );
}
