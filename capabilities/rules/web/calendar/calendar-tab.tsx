import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Strip } from '#ui/page/page.tsx';
import type { BookView } from '../../contract/book-view.ts';
import { linkTo } from '../address.ts';
import { useMay } from '../rights.ts';
import type { Asked } from '../search.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import styles from './calendar.module.css';
import { MonthTable } from './month-table.tsx';
import { monthsOf } from './months.ts';
import { NoticeCard } from './notice-card.tsx';

interface Props {
  readonly book: BookView;
  readonly asked: Asked;
  readonly onNotice: () => void;
}

/** 放假安排: the notice of each year that is known, its days off and worked weekends, and the first year that is missing. */
export function CalendarTab({ book, asked, onNotice }: Props) {
  const { w } = useRuleWords();
  const mayPropose = useMay('rules.propose');
  const { years, missingFrom } = book.calendar;
  const thisYear = Number(book.today.slice(0, 4));
  const shown =
    years.find(({ year }) => year === asked.year) ?? years.find(({ year }) => year === thisYear) ?? years.at(-1);
  return (
    <div className={styles.tab}>
      <Strip tone="work" action={mayPropose ? <Button onClick={onNotice}>{w('enterNotice')}</Button> : null}>
        {w('missing', { year: missingFrom })}
      </Strip>
      <nav className={styles.years} aria-label={w('year')}>
        {years.map(({ year }) => (
          <Link
            key={year}
            to="/rules"
            search={linkTo(asked, { year })}
            replace
            resetScroll={false}
            aria-current={year === shown?.year ? 'page' : undefined}
            activeProps={{}}
          >
            {year}
          </Link>
        ))}
      </nav>
      {shown === undefined ? null : (
        <>
          <NoticeCard notice={shown} />
          <section aria-label={w('wholeYear')}>
            <h2>{w('wholeYear')}</h2>
            <Legend />
            <div className={styles.months}>
              {monthsOf(shown.year, years).map((month) => (
                <MonthTable key={month.id} month={month} today={book.today} />
              ))}
            </div>
          </section>
        </>
      )}
    </div>
  );
}

function Legend() {
  const { w } = useRuleWords();
  return (
    <p className={styles.legend}>
      <span>
        <i className={styles.restMark}>{w('restMark')}</i> {w('restLegend')}
      </span>
      <span>
        <i className={styles.workMark}>{w('workMark')}</i> {w('workDay')}
      </span>
    </p>
  );
}
