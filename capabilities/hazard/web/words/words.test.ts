import { describe, expect, test } from 'vitest';
import { placeholders, type Words } from '#ui/words/words.ts';
import { hazardCommandSchemas } from '../../contract/commands.ts';
import { HAZARD_STATES } from '../../model/index.ts';
import { leads } from '../command/leads.ts';
import { eventWords, factWords, sealedWords } from './events.ts';
import { besideTheRate, figureWords } from './figures.ts';
import { pages } from './pages.ts';
import { stateTones } from './tones.ts';

describe('words', () => {
  const catalogues: Record<string, Record<string, Words>> = {
    eventWords,
    sealedWords,
    factWords,
    figureWords,
    besideTheRate,
    pages,
  };

  test('are there in both languages and ask for the same values', () => {
    for (const [catalogue, said] of Object.entries(catalogues)) {
      for (const [key, { zh, en }] of Object.entries(said)) {
        expect(zh.length * en.length, `${catalogue}.${key}`).toBeGreaterThan(0);
        expect(placeholders(en), `${catalogue}.${key}`).toEqual(placeholders(zh));
      }
    }
  });

  test('every command says what it leads to, every state has its colour', () => {
    expect(Object.keys(leads).sort()).toEqual(Object.keys(hazardCommandSchemas).sort());
    expect(Object.keys(stateTones)).toEqual([...HAZARD_STATES]);
  });
});
