import { periodWords } from '#engine/time/derivation-words.ts';
import { say, type Words } from '#ui/words/words.ts';
import type { BookView, ClockVersionView } from '../../contract/book-view.ts';
import type { ChangeView } from '../../contract/views.ts';
import { changesWords } from '../words/changes.ts';

type Clocks = BookView['clocks'];

/** The version that counts for what starts on `day`; the last one where none does, `null` for a clock the book lacks. */
export function versionOn(clocks: Clocks, rule: string, day: string): ClockVersionView | null {
  const versions = clocks.find(({ id }) => id === rule)?.versions ?? [];
  const on = versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  return on ?? versions.at(-1) ?? null;
}

/** What a change would do, in one line. */
export function contentWords(content: ChangeView['content'], clocks: Clocks): Words {
  switch (content.kind) {
    case 'override': {
      const { rule, number, validFrom } = content;
      const version = versionOn(clocks, rule, validFrom);
      if (version === null) return { zh: `${rule}：${number}`, en: `${rule}: ${number}` };
      return filled(changesWords.overrideIs, {
        text: version.text,
        law: periodWords(version.number, version.unit),
        period: periodWords(number, version.unit),
      });
    }
    case 'ending':
      return filled(changesWords.endingIs, { text: clockName(clocks, content.rule) });
    case 'notice':
      return filled(changesWords.noticeIs, { year: { zh: String(content.year), en: String(content.year) } });
  }
}

export function clockName(clocks: Clocks, rule: string): Words {
  return clocks.find(({ id }) => id === rule)?.versions.at(-1)?.text ?? { zh: rule, en: rule };
}

function filled(words: Words, values: Readonly<Record<string, Words>>): Words {
  const of = (locale: 'zh' | 'en') =>
    say(words, locale, Object.fromEntries(Object.entries(values).map(([name, one]) => [name, one[locale]])));
  return { zh: of('zh'), en: of('en') };
}
