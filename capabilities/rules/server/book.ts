import { createHash } from 'node:crypto';
import { periodWords } from '#engine/time/derivation-words.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import { ARITHMETIC } from '#rulebook/arithmetic/book.ts';
import { COUNTING_RULES } from '#rulebook/counting-rules.ts';
import { FIRST_VIOLATION_LISTS, NATIONAL_FIRST_VIOLATION } from '#rulebook/first-violation.ts';
import { LABOUR_NORM_BOOK } from '#rulebook/norms/labour-book.ts';
import { SAFETY_NORM_BOOK } from '#rulebook/norms/safety-book.ts';
import type { BookView, ClockOverrideView, ClockView } from '../contract/book-view.ts';
import type { EnteredOverride } from '../model/index.ts';
import { calendarOf } from './calendar-view.ts';
import type { RuleSnapshot } from './snapshot.ts';

/** The page of the book as bytes, with a tag that changes when they do. */
export interface BookPage {
  readonly json: Buffer;
  readonly etag: string;
}

/** The book of each park on its day, written once and kept with the snapshot that it was made of. */
export function createBookPages(): (rules: RuleSnapshot, today: PlainDate) => BookPage {
  const made = new WeakMap<RuleSnapshot, { readonly today: PlainDate; readonly page: BookPage }>();
  return (rules, today) => {
    const known = made.get(rules);
    if (known?.today === today) return known.page;
    const json = Buffer.from(JSON.stringify(bookOf(rules, today)));
    const page = { json, etag: `"${createHash('sha256').update(json).digest('hex').slice(0, 32)}"` };
    made.set(rules, { today, page });
    return page;
  };
}

/** Everything that the book holds, what of it applies on `today`, and what the park has put beside it. */
export function bookOf(rules: RuleSnapshot, today: PlainDate): BookView {
  const { book, calendar, inForce } = rules;
  const onDay = marked(today);
  return {
    today,
    timeZone: calendar.timeZone,
    calendar: calendarOf(rules, today),
    countingRules: plain(COUNTING_RULES),
    clocks: book.ids.map((id) => clockOf(rules, id, inForce.overrides, today)),
    norms: plain([...LABOUR_NORM_BOOK, ...SAFETY_NORM_BOOK].map(onDay)),
    arithmetic: plain(
      ARITHMETIC.map(({ compute: _, numbers, inputs, ...row }) => ({
        ...onDay(row),
        numbers: Object.entries(numbers).map(([name, number]) => ({ name, ...number })),
        inputs: Object.entries(inputs).map(([name, { kind, required, text }]) => ({ name, kind, required, text })),
      })),
    ),
    firstViolations: plain({
      national: NATIONAL_FIRST_VIOLATION,
      lists: FIRST_VIOLATION_LISTS.map(({ name, ...list }) => ({ ...onDay(list), text: name })),
    }),
  };
}

function clockOf(
  { book }: RuleSnapshot,
  id: string,
  overrides: readonly EnteredOverride[],
  today: PlainDate,
): ClockView {
  const versions = book.versions(id);
  const own = overrides.filter(({ rule }) => rule === id).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return {
    id,
    versions: plain(versions.map((rule) => ({ ...marked(today)(rule), period: periodWords(rule.number, rule.unit) }))),
    overrides: own.map((override): ClockOverrideView => {
      const { id: code, rule: _, ...shown } = override;
      const unit = versions.findLast(({ validFrom }) => validFrom <= override.validFrom)?.unit ?? 'day';
      const period = periodWords(override.number, unit);
      const lawChangesOn = nextLaw(versions, override);
      return { code, ...shown, period, applies: isInForce(override, today), lawChangesOn };
    }),
  };
}

interface Span {
  readonly validFrom: string;
  readonly validTo: string | null;
}

function nextLaw(versions: readonly Span[], { validFrom, validTo }: EnteredOverride): string | null {
  const next = versions.find((law) => law.validFrom > validFrom && (validTo === null || law.validFrom <= validTo));
  return next?.validFrom ?? null;
}

function isInForce({ validFrom, validTo }: Span, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

const marked =
  (today: PlainDate) =>
  <Row extends Span>(row: Row) => ({ ...row, applies: isInForce(row, today) });

type Plain<T> = T extends readonly (infer One)[]
  ? Plain<One>[]
  : T extends object
    ? { [Name in keyof T]: Plain<T[Name]> }
    : T;

/** The contract's lists may be changed by whoever parses them; the book's own may not. On the wire they are the same. */
const plain = <T>(rows: T): Plain<T> => rows as Plain<T>;
