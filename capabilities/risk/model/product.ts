import { compare, type Fraction, fraction, parseDecimal, times } from '#engine/exact/fraction.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import {
  type ColourRow,
  FOUR_COLOURS,
  type RiskBand,
  type RiskFactor,
  type RiskMethod,
  type ScaleStep,
} from '#rulebook/risk-scales.ts';
import type { RiskRefusal } from './refusals.ts';
import { bookNumber } from './weigh.ts';
import { quoted } from './written.ts';

/** A risk graded by a product of factors: LEC (D = L × E × C) or LS (R = L × S). */
export interface ProductGrading {
  readonly method: RiskMethod;
  /** The steps that were taken, in the order of the method's factors. */
  readonly steps: readonly { readonly factor: RiskFactor; readonly step: ScaleStep }[];
  readonly product: Fraction;
  readonly band: RiskBand;
  readonly colour: ColourRow;
}

/** Grades by `method`; `values` are written decimals by factor (`{L: '3', E: '6', C: '15'}`), each one of its factor's scale. */
export function gradeByProduct(
  method: RiskMethod,
  values: Readonly<Record<string, string>>,
): ProductGrading | Refusal<RiskRefusal> {
  const steps: { factor: RiskFactor; step: ScaleStep }[] = [];
  for (const factor of method.factors) {
    const step = stepOn(factor, values[factor.id] ?? '');
    if (isRefusal(step)) return step;
    steps.push({ factor, step });
  }
  const product = steps.reduce((sum, { step }) => times(sum, bookNumber(step.value)), fraction(1n));
  const band = bandOf(method, product);
  return { method, steps, product, band, colour: FOUR_COLOURS.rows[band.level] };
}

function stepOn(factor: RiskFactor, raw: string): ScaleStep | Refusal<RiskRefusal> {
  const text = raw.trim();
  const value = text.length > 40 ? null : parseDecimal(text);
  const step = value && factor.steps.find((each) => compare(bookNumber(each.value), value) === 0);
  if (step) return step;
  const allowed = factor.steps.map((each) => each.value);
  return refuse('risk.off-scale', { factor: factor.id, value: quoted(text), allowed });
}

function bandOf({ id, bands }: RiskMethod, product: Fraction): RiskBand {
  const band = bands.find(({ from, fromIncluded }) => compare(product, bookNumber(from)) >= (fromIncluded ? 0 : 1));
  if (band === undefined) throw new RangeError(`the bands of ${id} leave a product out`);
  return band;
}
