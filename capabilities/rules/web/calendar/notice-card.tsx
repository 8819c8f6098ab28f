import { daysBetween } from '#ui/time/dates.ts';
import { useParkTime } from '#ui/time/park-time.ts';
import type { CalendarYearView } from '../../contract/book-view.ts';
import { ChangeLink } from '../change-link.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import styles from './calendar.module.css';

/** A year's notice: where it stands, the days off by holiday, the weekends that are worked. */
export function NoticeCard({ notice }: { notice: CalendarYearView }) {
  const { w, say } = useRuleWords();
  const { title, published, address, enteredBy, makeUpDays } = notice;
  return (
    <section className={styles.notice} aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <p className={styles.source}>
        <span className="num">{w('published', { day: published })}</span>
        <a href={address} target="_blank" rel="noopener noreferrer">
          {w('original')}
        </a>
        {enteredBy === null ? null : (
          <span>
            {w('enteredByPark')} <ChangeLink code={enteredBy} />
          </span>
        )}
      </p>
      <div className={styles.columns}>
        <Holidays notice={notice} />
        <div>
          <h3>{w('makeUp')}</h3>
          {makeUpDays.length === 0 ? <p className="quiet">{w('noMakeUp')}</p> : <Days days={makeUpDays} />}
        </div>
      </div>
    </section>
  );
}

function Holidays({ notice }: { notice: CalendarYearView }) {
  const { w, value, say } = useRuleWords();
  return (
    <table className={styles.holidays}>
      <thead>
        <tr>
          <th scope="col">{w('holiday')}</th>
          <th scope="col">{w('daysOff')}</th>
          <th scope="col" className={styles.end}>
            {w('days')}
          </th>
        </tr>
      </thead>
      <tbody>
        {notice.holidays.map(({ name, from, to }) => (
          <tr key={from}>
            <th scope="row">{say(name)}</th>
            <td className="num">{from === to ? from : value('span', { from, to })}</td>
            <td className={`num ${styles.end}`}>{w('nDays', { n: daysBetween(from, to) + 1 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Days({ days }: { days: readonly string[] }) {
  const { longDay } = useParkTime();
  return (
    <ul className={styles.days}>
      {days.map((on) => (
        <li key={on}>
          <time dateTime={on}>{longDay(on)}</time>
        </li>
      ))}
    </ul>
  );
}
