import { periodWords } from '#engine/time/derivation-words.ts';
import { say, type Words } from '#ui/words/words.ts';
import type { ClockVersionView } from '../../contract/book-view.ts';
import { valueWords } from '../words/book.ts';

type Counted = Pick<ClockVersionView, 'number' | 'unit' | 'direction' | 'plusDays' | 'at'>;

/** How long a clock runs, with whatever is added to the number: `60日`, `提前5个工作日`, `当日10:00前`. */
export function periodOf({ number, unit, direction, plusDays, at }: Counted): Words {
  const bare = number === 0 ? valueWords.onTheDay : periodWords(number, unit);
  const directed = direction === 'before' ? filled(valueWords.before, { period: bare }) : bare;
  const longer = plusDays === 0 ? directed : filled(valueWords.plusDays, { period: directed, n: String(plusDays) });
  return at === null ? longer : filled(valueWords.byTime, { period: longer, at });
}

/** Which way a local number may go, as a hint beside its field; the server decides (`engine/time/rule-override.ts`). */
export function mayBe(
  version: Pick<ClockVersionView, 'kind' | 'verified' | 'direction' | 'meaning'>,
): 'less' | 'more' | 'any' {
  if (version.kind === 'promised' || !version.verified) return 'any';
  return version.direction === 'before' || version.meaning === 'retention' || version.meaning === 'notBefore'
    ? 'more'
    : 'less';
}

/** Runs on by minutes or hours and so begins at a moment, not on a day. */
export function runsByHours({ unit }: Pick<ClockVersionView, 'unit'>): boolean {
  return unit === 'minute' || unit === 'hour' || unit === 'workingHour';
}

function filled(words: Words, values: Readonly<Record<string, Words | string>>): Words {
  const of = (locale: 'zh' | 'en') =>
    say(
      words,
      locale,
      Object.fromEntries(
        Object.entries(values).map(([name, one]) => [name, typeof one === 'string' ? one : one[locale]]),
      ),
    );
  return { zh: of('zh'), en: of('en') };
}
