import { refuse } from '../flow/refusal.ts';
import { id, list, nullable, object, oneOf, type Parsed, type Read, text, whole } from './shape.ts';
import { readSourcePlan } from './source.ts';

/** The rules of this file's neighbours, all of them. A change of any gets a new name; records keep theirs. */
export const DRAW_RULE = 'gangwan-draw/1';

const MOST_WEIGHT = 1_000_000;
/** Weights may have six digits after the point: counted in millionths they are whole. */
export const WEIGHT_UNIT = 1_000_000;

/** A JSON number above 0, at most 1,000,000, with at most six digits after the point, taken as RFC 8785 writes it. */
const weight: Read<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('draw.weight-not-number', { at });
  if (value <= 0) return refuse('draw.weight-not-positive', { at });
  const plain = /^[0-9]+(?:\.[0-9]{1,6})?$/.test(String(value));
  return plain && value <= MOST_WEIGHT ? value : refuse('draw.weight-not-plain', { at });
};

/** The weight in whole millionths, without binary rounding. */
export function millionths(value: number): number {
  const [units = '', places = ''] = String(value).split('.');
  return Number(units) * WEIGHT_UNIT + Number(places.padEnd(6, '0'));
}

const skills = list(id, 50);
const drawn = whole(0, 1_000_000);

/** `skills`: what every inspector sent there must have. `drawn`: how often it was drawn in the period of the cap. */
const target = object({ id, weight, skills, drawn });
/** `skills` that the inspector has; `agency` for the mix; `drawn`: how many targets he was sent to in the period of the cap. */
const inspector = object({ id, weight, skills, agency: id, drawn });
/** The inspector steps aside for this target (行政处罚法 第四十三条); `reason` names the tie, never a third person. */
const recusal = object({ inspector: id, target: id, reason: text(200) });

const rule: Read<typeof DRAW_RULE> = (value, at) => {
  if (value === DRAW_RULE) return value;
  if (typeof value !== 'string') return refuse('draw.not-valid', { at, wanted: DRAW_RULE });
  return refuse('draw.rule-unknown', { at, rule: value.slice(0, 60), known: [DRAW_RULE] });
};

/**
 * What is committed before the randomness exists: everything that the result depends on besides the randomness itself. The order of the
 * lists counts. Ids are those of the registers; names are not part of a draw.
 */
export const readDrawPlan = object({
  rule,
  /** What is drawn and why, in words: `2026年12月双随机抽查`. */
  purpose: text(200),
  /** `weighted`: Efraimidis and Spirakis. `uniform`: all alike, Fisher and Yates. `rfc3797`: targets only, as that RFC has it. */
  method: oneOf('weighted', 'uniform', 'rfc3797'),
  targets: list(target),
  inspectors: list(inspector, 100_000),
  recusals: list(recusal),
  /** Targets wanted; inspectors sent to each (0 where none are drawn, else at least 2); agencies that each team comes from, at least. */
  wanted: object({ targets: whole(1, 1_000_000), team: whole(0, 100), agencies: whole(0, 100) }),
  /** How often at most, this draw counted; null for no bound. */
  caps: object({ target: nullable(whole(1, 1_000_000)), inspector: nullable(whole(1, 1_000_000)) }),
  sources: list(readSourcePlan, 20),
});

export type DrawPlan = Parsed<typeof readDrawPlan>;
export type DrawTarget = Parsed<typeof target>;
export type DrawInspector = Parsed<typeof inspector>;
export type Recusal = Parsed<typeof recusal>;
