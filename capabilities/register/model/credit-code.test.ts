import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCode } from '../testing/builders.ts';
import { checkCharacter, isCreditCode, tidyCreditCode } from './credit-code.ts';

describe('credit code', () => {
  it.each(['91110000802100433B', '9144030071526726XG', '914403001922038216', '91330100799655058B'])(
    'RG2 %s of a known company passes',
    (code) => expect(isCreditCode(code)).toBe(true),
  );

  it.each([
    ['a wrong check character', '91110000802100433C'],
    ['a letter that the standard leaves out', '9111000080210O433B'],
    ['17 characters', '9111000080210043B'],
    ['a letter in the district', '91A10000802100433B'],
    ['nothing', ''],
  ])('RG2 %s is refused', (_what, code) => expect(isCreditCode(code)).toBe(false));

  it('RG2 one wrong digit is always found', () => {
    const code = fc.integer({ min: 0, max: 9_999_999 }).map(creditCode);
    fc.assert(
      fc.property(code, fc.integer({ min: 10, max: 16 }), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        const digit = (Number(right[at]) + by) % 10;
        const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
        expect(isCreditCode(right)).toBe(true);
        expect(isCreditCode(wrong)).toBe(false);
      }),
    );
  });

  it('reads small letters and spaces as typed from a licence', () => {
    expect(tidyCreditCode(' 9144 0300 7152 6726xg ')).toBe('9144030071526726XG');
    expect(checkCharacter('9144030071526726X')).toBe('G');
  });
});
