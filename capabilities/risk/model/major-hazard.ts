import { compare, type Fraction, fraction, plus, times, ZERO } from '#engine/exact/fraction.ts';
import { readWrittenJson, UnreadableJson } from '#engine/exact/written-json.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { EXPOSURE_STEPS, GRADE_STEPS, type GradeStep } from '#rulebook/chemicals/grading.ts';
import { notesOn, type RiskNote } from './notes.ts';
import type { RiskRefusal } from './refusals.ts';
import { MOST, readUnit } from './unit.ts';
import { bookNumber, type WeighedSubstance, weigh } from './weigh.ts';

/** 1 (一级) is the gravest. */
export type MajorHazardLevel = GradeStep['level'];

/** The identification and grading of one unit by GB 18218-2018, every number exact. */
export interface MajorHazardGrading {
  /** Permanent population within 500 m outside the plant boundary. */
  readonly people: number;
  /** α of table 5. */
  readonly alpha: Fraction;
  /** Σ q/Q. */
  readonly S: Fraction;
  /** α·Σ β·q/Q; computed also where the unit is no major hazard source, then without a level. */
  readonly R: Fraction;
  /** S ≥ 1 (重大危险源; 危险化学品安全法 第十三条: equal to or above the critical quantity). */
  readonly major: boolean;
  /** `null` where the unit is no major hazard source. */
  readonly level: MajorHazardLevel | null;
  /** In the order given. */
  readonly substances: readonly WeighedSubstance[];
  /** What the reader has to know or check. */
  readonly notes: readonly RiskNote[];
}

/**
 * Identifies and grades a unit by GB 18218-2018. `raw` is hostile until parsed (`readUnit` says its shape): the permanent
 * population within 500 m outside the plant boundary, and the substances with their design-maximum quantities in tonnes.
 */
export function gradeMajorHazard(raw: unknown): MajorHazardGrading | Refusal<RiskRefusal> {
  const unit = readUnit(raw);
  if (isRefusal(unit)) return unit;
  const { people } = unit;
  const substances = unit.substances.map(weigh);
  const alpha = alphaFor(people);
  const S = sum(substances.map(({ ratio }) => ratio));
  const R = times(alpha, sum(substances.map(({ weighted }) => weighted)));
  const major = compare(S, fraction(1n)) >= 0;
  return {
    people,
    alpha,
    S,
    R,
    major,
    level: major ? levelFor(R) : null,
    substances,
    notes: notesOn(substances, major),
  };
}

/** Grades what stands in a JSON text, its numbers taken as they are written. */
export function gradeMajorHazardIn(text: string): MajorHazardGrading | Refusal<RiskRefusal> {
  if (text.length > MOST.characters) return refuse('risk.too-large', { path: '', most: MOST.characters });
  const raw = readWrittenJson(text);
  if (!(raw instanceof UnreadableJson)) return gradeMajorHazard(raw);
  const { why, position } = raw;
  const before = text.slice(0, position).split('\n');
  const place = { position, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return refuse(why === 'keyTwice' ? 'risk.key-twice' : 'risk.not-json', place);
}

function alphaFor(people: number): Fraction {
  const step = EXPOSURE_STEPS.find((each) => people >= each.people);
  return bookNumber(step?.alpha ?? '');
}

function levelFor(R: Fraction): MajorHazardLevel | null {
  return GRADE_STEPS.find((step) => compare(R, bookNumber(step.R)) >= 0)?.level ?? null;
}

/** Added by halves, so that ten thousand different denominators stay cheap. */
function sum(values: readonly Fraction[]): Fraction {
  const [first, second] = values;
  if (first === undefined) return ZERO;
  if (second === undefined) return first;
  const middle = values.length >> 1;
  return plus(sum(values.slice(0, middle)), sum(values.slice(middle)));
}
