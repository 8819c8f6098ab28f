import { describe, expect, test } from 'vitest';
import { own } from './own.ts';
import { placeholders, readLocale, say } from './words.ts';

describe('words', () => {
  test('a value takes the place of its name; a name without a value stays visible', () => {
    expect(say({ zh: '还有 {n} 天', en: 'in {n} d' }, 'zh', { n: 3 })).toBe('还有 3 天');
    expect(say({ zh: '还有 {n} 天', en: 'in {n} d' }, 'en')).toBe('in {n} d');
  });

  test('any other language is answered in Chinese', () => {
    expect([null, '', 'de-DE', 'zh-TW', 'en', 'en-GB'].map(readLocale)).toEqual(['zh', 'zh', 'zh', 'zh', 'en', 'en']);
  });

  test('both languages of the kit’s words ask for the same values', () => {
    for (const { zh, en } of Object.values(own)) expect(placeholders(en)).toEqual(placeholders(zh));
  });
});
