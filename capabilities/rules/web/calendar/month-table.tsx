import { useRuleWords } from '../words/use-rule-words.ts';
import styles from './calendar.module.css';
import type { Day, Month } from './months.ts';

/** 2024-01-01 was a Monday: seven days from there name the weekdays in any language. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const tags = { zh: 'zh-CN', en: 'en-GB' } as const;

/** One month; days off and worked weekends bear a mark in words, so that colour is never all there is. */
export function MonthTable({ month, today }: { month: Month; today: string }) {
  const { locale } = useRuleWords();
  const named = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(at);
  const weekdays = Array.from({ length: 7 }, (_, at) => MONDAY + at * DAY_MS);
  return (
    <table className={styles.month}>
      <caption>{named({ month: 'long' }, Date.parse(`${month.id}-01T00:00:00Z`))}</caption>
      <thead>
        <tr>
          {weekdays.map((at) => (
            <th key={at} scope="col" abbr={named({ weekday: 'long' }, at)}>
              {named({ weekday: 'narrow' }, at)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.on}>
            {week.map((day, at) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is known by its weekday
                <td key={at} />
              ) : (
                <Cell key={day.on} day={day} today={day.on === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day: { on, kind, holiday }, today }: { day: Day; today: boolean }) {
  const { w, say } = useRuleWords();
  const mark = kind === 'rest' ? w('restMark') : kind === 'work' ? w('workMark') : null;
  const said =
    kind === 'work' ? w('workDay') : kind === 'rest' && holiday !== null ? w('restDay', { name: say(holiday) }) : null;
  return (
    <td className={styles[kind]} aria-current={today ? 'date' : undefined} title={said ?? undefined}>
      <time dateTime={on}>{Number(on.slice(8))}</time>
      {mark === null ? null : <i aria-hidden="true">{mark}</i>}
      {said === null ? null : <span className="unseen">{said}</span>}
    </td>
  );
}
