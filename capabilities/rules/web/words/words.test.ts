import { describe, expect, test } from 'vitest';
import { ARITHMETIC } from '#rulebook/arithmetic/book.ts';
import { CLOCKS } from '#rulebook/book.ts';
import { FIRST_VIOLATION_LISTS } from '#rulebook/first-violation.ts';
import { LABOUR_NORM_BOOK } from '#rulebook/norms/labour-book.ts';
import { SAFETY_NORM_BOOK } from '#rulebook/norms/safety-book.ts';
import { ApiRefusal } from '#ui/api/refusal.ts';
import { placeholders, type Words } from '#ui/words/words.ts';
import { ruleRefusalWords } from '../../contract/refusal-words.ts';
import * as book from './book.ts';
import { changesWords } from './changes.ts';
import { eventWords, sealedWords } from './events.ts';
import { pages } from './pages.ts';
import { inWords, refusedFields } from './refused.ts';
import { topicOf, topicOfPrefix, topicWords } from './topics.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  ...book,
  pages,
  changesWords,
  eventWords,
  sealedWords,
  topicWords,
};

describe('the words of the rule book’s page', () => {
  test('are there in both languages and ask for the same values', () => {
    for (const [catalogue, said] of Object.entries(catalogues))
      for (const [key, { zh, en }] of Object.entries(said)) {
        expect(zh.length * en.length, `${catalogue}.${key}`).toBeGreaterThan(0);
        expect(placeholders(en), `${catalogue}.${key}`).toEqual(placeholders(zh));
      }
  });

  test('have full-width punctuation in Chinese', () => {
    const half = Object.values(catalogues).flatMap((said) =>
      Object.values(said).filter(({ zh }) => /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/.test(zh)),
    );
    expect(half).toEqual([]);
  });

  test('of the page and of its changes never stand under one name', () => {
    expect(Object.keys(pages).filter((key) => key in changesWords)).toEqual([]);
  });
});

describe('topics', () => {
  test('every clock of the book has one, and every topic has clocks', () => {
    const ids = CLOCKS.map(({ id }) => id);
    expect(ids.filter((id) => topicOf(id) === null)).toEqual([]);
    expect(new Set(ids.map(topicOf))).toEqual(new Set(Object.keys(topicWords)));
  });

  test('no beginning is named that the book has not', () => {
    const prefixes = new Set(CLOCKS.map(({ id }) => id.split('.')[0]));
    expect(Object.keys(topicOfPrefix).filter((prefix) => !prefixes.has(prefix))).toEqual([]);
  });
});

test('every region that the book names has words', () => {
  const rows = [...CLOCKS, ...LABOUR_NORM_BOOK, ...SAFETY_NORM_BOOK, ...ARITHMETIC, ...FIRST_VIOLATION_LISTS];
  expect(rows.map(({ region }) => region).filter((region) => !(region in book.regionWords))).toEqual([]);
});

describe('refusals', () => {
  const told = (code: string, fields: { path: string; message: string }[] = []) =>
    new ApiRefusal(422, { code, message: '…', fields });
  const FIELDS = [
    ...['from', 'extension', 'asOf', 'rule', 'ground', 'number', 'basis', 'validFrom', 'validTo', 'lastDay'],
    ...['year', 'title', 'published', 'address', 'holidays', 'makeUpDays', 'reason'],
  ];

  test('each one that speaks of a field names one that some form has', () => {
    const named = Object.keys(ruleRefusalWords).flatMap((code) => refusedFields(told(code)));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((field) => !FIELDS.includes(field))).toEqual([]);
  });

  test('of the wire’s shape say in the user’s language what the field wants', () => {
    const wrong = told('request.invalid', [{ path: 'holidays.0.name', message: 'Invalid string' }]);
    const said = inWords(wrong, ({ zh }) => zh);
    expect(said).toMatchObject({ fields: [{ path: 'holidays.0.name', message: expect.stringMatching(/中文名称/) }] });
    const other = told('rules.notice-held');
    expect(inWords(other, ({ zh }) => zh)).toBe(other);
  });
});
