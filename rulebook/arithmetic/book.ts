import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import { nearest } from '#engine/text/near.ts';
import type { Arithmetic } from './arithmetic.ts';
import { CRIME_THRESHOLD } from './crime-threshold.ts';
import { FINAL_AWARD } from './final-award.ts';
import { LATE_FEE } from './late-fee.ts';
import { ON_THE_SPOT } from './on-the-spot.ts';
import type { ArithmeticRefusal } from './refusal-words.ts';
import { COMPENSATION, UNLAWFUL } from './severance.ts';
import { WAGE_EXTRA } from './wage-extra.ts';

/** Every arithmetic of the book, in the order in which it is listed. */
export const ARITHMETIC: readonly Arithmetic[] = [
  LATE_FEE,
  ON_THE_SPOT,
  WAGE_EXTRA,
  CRIME_THRESHOLD,
  COMPENSATION,
  UNLAWFUL,
  FINAL_AWARD,
];

/** The arithmetic of that id; the refusal names those that may have been meant. */
export function findArithmetic(id: string): Arithmetic | Refusal<ArithmeticRefusal> {
  const found = ARITHMETIC.find((each) => each.id === id);
  if (found !== undefined) return found;
  const ids = ARITHMETIC.map((each) => each.id);
  return refuse('arithmetic.unknown', { wanted: id.slice(0, 40), near: nearest(id, ids), known: ids });
}
