import { describe, expect, test } from 'vitest';
import { ARITHMETIC } from '#rulebook/arithmetic/book.ts';
import { CLOCKS } from '#rulebook/book.ts';
import { FIRST_VIOLATION_LISTS } from '#rulebook/first-violation.ts';
import { LABOUR_NORM_BOOK } from '#rulebook/norms/labour-book.ts';
import { SAFETY_NORM_BOOK } from '#rulebook/norms/safety-book.ts';
import { regionWords } from './book.ts';
import { topicOf, topicOfPrefix, topicWords } from './topics.ts';

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
  expect(rows.map(({ region }) => region).filter((region) => !(region in regionWords))).toEqual([]);
});
