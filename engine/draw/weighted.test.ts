import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondCompare } from '#testkit/draw/second.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { bytesOf, hexOf } from './bytes.ts';
import { exactMinusLog, ROUGH_ERROR, roughMinusLog } from './logarithm.ts';
import { RandomStream } from './stream.ts';
import { compareKeys, weightedOrder } from './weighted.ts';

const random128 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
const near = fc.tuple(fc.integer({ min: 0, max: 127 }), fc.bigInt({ min: -9n, max: 9n })).map(([power, off]) => {
  const number = 2n ** BigInt(power) + off;
  return number < 0n ? 0n : number;
});
const edge = fc.oneof(
  random128,
  near,
  fc.bigInt({ min: 0n, max: 99n }).map((off) => 2n ** 128n - 1n - off),
);
const words = (random: bigint): [number, number, number, number] => {
  const word = (at: bigint) => Number((random >> (32n * at)) & 0xffffffffn);
  return [word(3n), word(2n), word(1n), word(0n)];
};

/** A stream that gives just these numbers of 128 bits. */
const given = (...numbers: bigint[]) => {
  const bytes = bytesOf(
    numbers
      .map((number) => number.toString(16).padStart(32, '0'))
      .join('')
      .padEnd(6400, '0'),
  );
  return new RandomStream(new Uint8Array(1), '', (_, message) => {
    const block = message.at(-1) ?? 0;
    return bytes.slice(32 * block, 32 * block + 32);
  });
};

describe('the order of a weighted draw', () => {
  it('rests on doubles that are within the stated bound of the true logarithm', () => {
    const bits = 400n;
    const off = (random: bigint) => {
      const scaled = BigInt(Math.round(roughMinusLog(...words(random)) * 2 ** 46)) << (bits - 46n);
      const apart = scaled - exactMinusLog(random, bits);
      return Number((apart < 0n ? -apart : apart) >> (bits - 100n)) / 2 ** 100;
    };
    // The bound leaves a factor of sixteen for the division after it; 2⁻⁴⁷ is lost here by rounding to 46 places.
    fc.assert(
      fc.property(edge, (random) => void expect(off(random)).toBeLessThan(ROUGH_ERROR / 16)),
      { numRuns: 3000 },
    );
  });

  it('rests on a long logarithm that a longer one confirms within its bound', () => {
    fc.assert(
      fc.property(edge, (random) => {
        const apart = exactMinusLog(random, 160n) - (exactMinusLog(random, 900n) >> 740n);
        expect(apart < 0n ? -apart : apart).toBeLessThan(160n * 1024n);
      }),
      { numRuns: 500 },
    );
  });

  it('compares keys as whole powers do, for any random numbers and small weights', () => {
    const weight = fc.bigInt({ min: 1n, max: 40n });
    fc.assert(
      fc.property(edge, weight, edge, weight, (one, w, other, v) => {
        const wanted = secondCompare({ odd: 2n * one + 1n, weight: w }, { odd: 2n * other + 1n, weight: v });
        expect(compareKeys(one, w, other, v)).toBe(wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it('tells keys apart that no double can: u₁² a hair above and below u₂', () => {
    // u₂ is u₁² rounded to the grid of 2⁻¹²⁹ one step down and one step up.
    const one = 0xb504f333f9de6484597d89b3754abe9fn;
    const square = ((2n * one + 1n) ** 2n) >> 129n;
    for (const off of [-1n, 0n, 1n, 2n]) {
      const other = ((square >> 1n) + off) as bigint;
      const wanted = secondCompare({ odd: 2n * one + 1n, weight: 1n }, { odd: 2n * other + 1n, weight: 2n });
      expect(compareKeys(one, 1_000_000n, other, 2_000_000n)).toBe(wanted);
      const order = [...weightedOrder([1_000_000, 2_000_000], given(one, other))];
      expect(order).toEqual(wanted < 0 ? [0, 1] : [1, 0]);
      expect([...weightedOrder([2_000_000, 1_000_000], given(other, one))]).toEqual(wanted < 0 ? [1, 0] : [0, 1]);
    }
  });

  it('leaves equal keys in the order of the list', () => {
    expect([...weightedOrder([5, 5, 5, 7], given(9n, 9n, 9n, 9n))]).toEqual([3, 0, 1, 2]);
    expect(compareKeys(9n, 5n, 9n, 5n)).toBe(0);
  });

  it('puts what weighs more first where the random numbers are alike', () => {
    const weights = [3, 1_000_000_000_000, 1, 2];
    expect([...weightedOrder(weights, given(...weights.map(() => 2n ** 127n)))]).toEqual([1, 0, 3, 2]);
  });

  it('does not depend on the unit in which weights are counted', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.uint8Array({ minLength: 32, maxLength: 32 }), (each, seed) => {
        const order = (unit: number) =>
          weightedOrder(
            each.map((weight) => weight * unit),
            new RandomStream(seed, hexOf(seed), TEST_CRYPTO.hmac),
          );
        expect(order(1_000_000)).toEqual(order(1));
      }),
    );
  });
});
