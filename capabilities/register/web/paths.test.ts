import { expect, test } from 'vitest';
import { placeholders } from '#ui/words/words.ts';
import { REGISTER_PATHS } from '../contract/lists.ts';
import { REGISTERS } from '../model/index.ts';
import { pathOf, sheetOf } from './paths.ts';
import { words } from './words.ts';

test('the addresses are the contract’s', () => {
  for (const register of REGISTERS) {
    expect(pathOf(register)).toBe(REGISTER_PATHS[register]);
    expect(sheetOf(REGISTER_PATHS[register])).toBe(register);
  }
  expect(sheetOf('nowhere')).toBeNull();
});

test('both languages ask for the same values', () => {
  for (const { zh, en } of Object.values(words)) expect(placeholders(en)).toEqual(placeholders(zh));
});
