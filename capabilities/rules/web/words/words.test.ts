import { describe, expect, test } from 'vitest';
import { placeholders, type Words } from '#ui/words/words.ts';
import * as book from './book.ts';
import { changesWords } from './changes.ts';
import { eventWords, sealedWords } from './events.ts';
import { pages } from './pages.ts';
import { topicWords } from './topics.ts';

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
