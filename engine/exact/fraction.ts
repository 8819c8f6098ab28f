/** An exact rational number in lowest terms: `d` is above zero, the sign stands in `n`, zero is 0/1. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** `n/d` in lowest terms. Throws where `d` is zero: a caller that divides by what came from outside asks first. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('a fraction over zero');
  const sign = d < 0n ? -1n : 1n;
  const common = greatestDivisor(magnitude(n), magnitude(d)) * sign;
  return { n: n / common, d: d / common };
}

export const ZERO: Fraction = { n: 0n, d: 1n };

/**
 * Takes a plain decimal at its written value: `0.1` is one tenth. An optional `-`, digits, and a point only between digits;
 * `null` for anything else (blank, `+1`, `.5`, `1.`, `1e3`, `1,000`, full-width digits). Callers refuse negatives and bound the length.
 */
export function parseDecimal(text: string): Fraction | null {
  const [, sign = '', whole = '', places = ''] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text) ?? [];
  if (whole === '') return null;
  return fraction(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);

export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/** `a / b`. Throws where `b` is zero, as `fraction` does. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Below zero when `a` is less, above when it is more, 0 when they are the same number: fit for `sort`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `7/5`, or `6` where it is whole. */
export const fractionText = ({ n, d }: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`);

/**
 * A plain decimal: the exact one where it comes to an end (`1/8` is `0.125` whatever `places` says), else rounded half away from
 * zero to `places` digits, all of them written (`2/3` to two places is `0.67`, `2999/3000` is `1.00`).
 */
export function decimalText(value: Fraction, places: number): string {
  const ends = placesOf(value.d);
  const digits = ends ?? places;
  const scaled = 2n * magnitude(value.n) * 10n ** BigInt(digits);
  const rounded = (scaled + value.d) / (2n * value.d);
  const written = `${rounded}`.padStart(digits + 1, '0');
  const whole = written.slice(0, written.length - digits);
  const rest = written.slice(written.length - digits);
  return `${value.n < 0n && rounded !== 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** Digits after the point that an exact decimal over `d` (lowest terms) needs; `null` where it never ends. */
function placesOf(d: bigint): number | null {
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
