import { decimalText, type Fraction, fraction, over } from '#engine/exact/fraction.ts';

/** Money in whole fen (分), a hundredth of a yuan: `1800000n` is ¥18,000.00. */
export type Fen = bigint;

const FEN_PER_YUAN = 100n;

/** Yuan with two digits after the point: `18000.00`. */
export function yuanText(fen: Fen): string {
  const rest = `${fen % FEN_PER_YUAN}`.padStart(2, '0');
  return `${fen / FEN_PER_YUAN}.${rest}`;
}

/** Yuan as they are before rounding, at least two digits after the point: `1.0005`. `exact` is in fen, not below zero. */
export function exactYuanText(exact: Fraction): string {
  return exact.d === 1n ? yuanText(exact.n) : decimalText(over(exact, fraction(FEN_PER_YUAN)), 2);
}

/** Whole yuan of a row's number as fen. */
export const yuan = (whole: number): Fen => BigInt(whole) * FEN_PER_YUAN;

/** The nearest fen, half a fen upwards (四舍五入到分). `exact` is in fen, not below zero. */
export const roundHalfUp = ({ n, d }: Fraction): Fen => (2n * n + d) / (2n * d);
