import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matterCode, readMatterCode } from './code.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uint8Array({ minLength: 9, maxLength: 9 }).map((bytes) => matterCode('HZ', bytes));

describe('a matter’s code (M1)', () => {
  it('reads back, also as people type it', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(readMatterCode(made)).toBe(made);
        expect(readMatterCode(` ${made.toLowerCase().replaceAll('-', '')} `)).toBe(made);
        const body = made.slice(3);
        expect(readMatterCode(`HZ-${body.replaceAll('0', 'O').replaceAll('1', 'l')}`)).toBe(made);
      }),
    );
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(code, fc.nat(9), fc.constantFrom(...LETTERS), (made, at, letter) => {
        const place = at < 5 ? 3 + at : 4 + at;
        fc.pre(made[place] !== letter);
        expect(readMatterCode(made.slice(0, place) + letter + made.slice(place + 1))).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every exchange of two neighbours, and another capability’s letters', () => {
    fc.assert(
      fc.property(code, fc.nat(8), (made, at) => {
        const digits = made.slice(3).replace('-', '');
        const [a, b] = [digits[at] as string, digits[at + 1] as string];
        fc.pre(a !== b);
        expect(readMatterCode(`HZ${digits.slice(0, at)}${b}${a}${digits.slice(at + 2)}`)).toBeNull();
        expect(readMatterCode(`WG${digits}`)).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['', 'HZ', 'HZ-123', 'hazard', "HZ-'; drop", 'HZ-UUUUU-UUUUU'])('is none: %s', (typed) =>
    expect(readMatterCode(typed)).toBeNull(),
  );
});
