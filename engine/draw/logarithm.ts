/**
 * A random number of 128 bits N stands for u = (2N + 1) / 2¹²⁹: never 0, never 1, and always a fraction in lowest terms.
 * Here is −ln u, quick with a proven bound, and as exact as is asked for.
 */
export const RANDOM_BYTES = 16;
const PLACES = 129n;

/** The double next to ln 2, written out: `Math.LN2` says the same, but the standard calls it approximate. */
const LN2 = 6_243_314_768_165_359 / 2 ** 53;

/** 1/(2k + 1) for k = 9 … 0: the series of artanh, the highest power first. */
const ODD = [1 / 19, 1 / 17, 1 / 15, 1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3, 1];

/**
 * How far `roughMinusLog` may be off, sixteen times over. Only +, −, × and ÷ of IEEE 754 are used, which ECMAScript rounds to the nearest
 * double on every machine. With h = 2⁻⁵³: u itself is off by at most 4h of itself, so ln by 4h; m − 1 is exact (Sterbenz), the
 * quotient, ten steps of Horner and the product are off by at most 12h; the series is cut below 2⁻⁵⁵; e ≤ 129 times the error of LN2 is
 * at most 65h, and rounding e × LN2 and the difference (both below 91) at most 128h. All of it is less than 2⁸ × h = 2⁻⁴⁵; a division by
 * the weight afterwards adds at most 91h over the weight. 2⁻⁴⁰ leaves room for both.
 */
export const ROUGH_ERROR = 2 ** -40;

/** −ln u as a double, off by less than `ROUGH_ERROR`, from the four 32-bit words of N, the highest first. */
export function roughMinusLog(a: number, b: number, c: number, d: number): number {
  const scale = 2 ** -32;
  let mantissa = (a + (b + (c + (d + 0.5) * scale) * scale) * scale) * scale;
  let exponent = 0;
  for (; mantissa < 0.7; exponent += 1) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let series = 0;
  for (const term of ODD) series = series * square + term;
  return exponent * LN2 - 2 * ratio * series;
}

/**
 * −ln u × 2^`bits` rounded to a whole number, off by less than `bits` × 1024: u = m × 2^−e with m from ½ to 1, and
 * −ln u = 2e × artanh(1/3) + 2 × artanh((1 − m) / (1 + m)). Each of at most `bits`/3 + 1 terms is off by at most three units,
 * and all of them are taken at most 2 × 130 times. `bits` is at least 129.
 */
export function exactMinusLog(random: bigint, bits: bigint): bigint {
  const odd = 2n * random + 1n;
  const length = BigInt(odd.toString(2).length);
  const one = 1n << bits;
  const mantissa = odd << (bits - length);
  const ln2 = 2n * artanh(one / 3n, bits);
  return (PLACES - length) * ln2 + 2n * artanh(((one - mantissa) << bits) / (one + mantissa), bits);
}

function artanh(ratio: bigint, bits: bigint): bigint {
  const square = (ratio * ratio) >> bits;
  let [sum, power] = [0n, ratio];
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> bits;
  }
  return sum;
}
