import type { BookView, ClockOverrideView, ClockVersionView, ClockView } from '../../contract/book-view.ts';
import type { Asked } from '../search.ts';
import { topicOf, topicWords } from '../words/topics.ts';

/** A clock as the list shows it. */
export interface Found {
  readonly clock: ClockView;
  /** The version in force today; the next or the last one where none is. */
  readonly version: ClockVersionView;
  /** The park's own number that governs what starts today. */
  readonly override: ClockOverrideView | null;
  /** The park's next number, put in force for what starts on a later day. */
  readonly coming: ClockOverrideView | null;
  /** The first version that comes after `version`. */
  readonly next: ClockVersionView | null;
}

type Filters = Pick<Asked, 'q' | 'topic' | 'region' | 'mark'>;

/** The clocks that fit, by topic and within one by id. Each word typed has to stand somewhere in the row, in either language. */
export function findClocks(
  { clocks, today }: Pick<BookView, 'clocks' | 'today'>,
  { q = '', topic, region, mark }: Filters,
): Found[] {
  const typed = wordsOf(q);
  return [...clocks]
    .sort((a, b) => place(a.id) - place(b.id))
    .filter(({ id }) => topic === undefined || topicOf(id) === topic)
    .flatMap((clock) => foundOf(clock, today) ?? [])
    .filter(({ version }) => region === undefined || version.region === region)
    .filter((found) => mark === undefined || marks[mark](found))
    .filter(
      ({ clock, version, override, coming }) =>
        typed.length === 0 || holds([...textsOf(version), clock.id, override?.basis ?? coming?.basis ?? ''], typed),
    );
}

const TOPICS = Object.keys(topicWords);

/** Where the clock's topic stands in the choice; one without a topic comes last. */
function place(id: string): number {
  const topic = topicOf(id);
  return topic === null ? TOPICS.length : TOPICS.indexOf(topic);
}

/** `null` for a clock without any version, which the book does not have. */
export function foundOf(clock: ClockView, today: string): Found | null {
  const { versions, overrides } = clock;
  const at = versions.findIndex(({ applies }) => applies);
  const version = at >= 0 ? versions[at] : (versions.find(({ validTo }) => validTo === null) ?? versions.at(-1));
  if (version === undefined) return null;
  const override = overrides.find(({ applies }) => applies) ?? null;
  const coming = overrides.find(
    ({ validFrom, validTo }) => validFrom > today && (validTo === null || validFrom <= validTo),
  );
  const next = versions.find(({ validFrom }) => validFrom > version.validFrom) ?? null;
  return { clock, version, override, coming: coming ?? null, next };
}

const marks: { readonly [M in NonNullable<Asked['mark']>]: (found: Found) => boolean } = {
  verified: ({ version }) => version.verified,
  unverified: ({ version }) => !version.verified,
  local: ({ override, coming }) => override !== null || coming !== null,
};

/** What was typed, as the words that all have to be found. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

export function holds(texts: readonly string[], typed: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return typed.every((word) => all.includes(word));
}

interface Said {
  readonly zh: string;
  readonly en: string;
}

interface Cited {
  readonly law: Said;
  readonly article: string | null;
  readonly document: string | null;
}

/** The texts of laws in which a search looks: names, articles, document numbers. */
export function textsOfBasis(basis: readonly Cited[]): string[] {
  return basis.flatMap(({ law, article, document }) => [law.zh, law.en, article ?? '', document ?? '']);
}

function textsOf({ text, startEvent, period, effect, basis }: ClockVersionView): string[] {
  const said: Said[] = [text, startEvent, period, ...(effect === null ? [] : [effect])];
  return [...said.flatMap(({ zh, en }) => [zh, en]), ...textsOfBasis(basis)];
}
