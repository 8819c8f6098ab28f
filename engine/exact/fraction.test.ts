import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  decimalText,
  type Fraction,
  fraction,
  fractionText,
  minus,
  over,
  parseDecimal,
  plus,
  times,
  ZERO,
} from './fraction.ts';

const decimal = (text: string): Fraction => {
  const parsed = parseDecimal(text);
  if (!parsed) throw new Error(`not a decimal: ${text}`);
  return parsed;
};

const anyFraction = fc
  .tuple(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 1_000_000n }))
  .map(([n, d]) => fraction(n, d));

describe('a decimal', () => {
  it.each([
    ['0.1', '1/10'],
    ['0.75', '3/4'],
    ['8', '8'],
    ['007', '7'],
    ['-2.50', '-5/2'],
    ['-0', '0'],
    ['0.000000000000000000001', '1/1000000000000000000000'],
    ['9007199254740993', '9007199254740993'],
  ])('%s is exactly %s', (text, exact) => {
    expect(fractionText(decimal(text))).toBe(exact);
  });

  it.each([
    '',
    ' ',
    '1e3',
    '+1',
    '.5',
    '1.',
    '1,000',
    '１',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '1 ',
    '1\n',
    '1/2',
    '十',
  ])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe('arithmetic', () => {
  it('adds one tenth and two tenths to exactly three tenths', () => {
    expect(plus(decimal('0.1'), decimal('0.2'))).toEqual(decimal('0.3'));
  });

  it('keeps lowest terms and the sign above the line', () => {
    expect(fraction(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(fraction(0n, -9n)).toEqual(ZERO);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => over(decimal('1'), ZERO)).toThrow(RangeError);
  });

  it('undoes what it did: (a + b) - b and (a × b) / b are a', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(over(times(a, b), b)).toEqual(a);
        expect(times(a, plus(b, a))).toEqual(plus(times(a, b), times(a, a)));
      }),
    );
  });

  it('orders as the difference does', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const { n } = minus(a, b);
        expect(compare(a, b)).toBe(n < 0n ? -1 : n > 0n ? 1 : 0);
      }),
    );
    expect(compare(fraction(1n, 3n), decimal('0.333333333333333333'))).toBe(1);
  });
});

describe('as text', () => {
  it.each<[Fraction, number, string]>([
    [fraction(7n, 5n), 2, '1.4'],
    [fraction(6n), 2, '6'],
    [fraction(100n), 0, '100'],
    [fraction(1n, 8n), 2, '0.125'],
    [fraction(-5n, 2n), 0, '-2.5'],
    [ZERO, 2, '0'],
    [fraction(2n, 3n), 2, '0.67'],
    [fraction(1n, 3n), 2, '0.33'],
    [fraction(-1n, 6n), 2, '-0.17'],
    [fraction(-1n, 3000n), 2, '0.00'],
    [fraction(2999n, 3000n), 2, '1.00'],
    [fraction(5n, 3n), 0, '2'],
  ])('%o with %i places reads %s', (value, places, text) => {
    expect(decimalText(value, places)).toBe(text);
  });

  it('is read back as the same number where it comes to an end, whatever the places', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }), (n, places) => {
        const value = fraction(n, 10n ** BigInt(places));
        expect(parseDecimal(decimalText(value, 0))).toEqual(value);
      }),
    );
  });

  it('is off by at most half of the last place where it does not', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 9 }), (value, places) => {
        const off = minus(decimal(decimalText(value, places)), value);
        const distance = off.n < 0n ? minus(ZERO, off) : off;
        expect(compare(distance, fraction(1n, 2n * 10n ** BigInt(places)))).toBeLessThan(1);
      }),
    );
  });
});
