import type { Refusal } from '../flow/refusal.ts';

/** Why a draw is not committed, not carried out, or void. Words: `refusal-words.ts`. */
export type DrawRefusalCode =
  | 'draw.not-valid'
  | 'draw.rule-unknown'
  | 'draw.roster-empty'
  | 'draw.id-twice'
  | 'draw.id-unknown'
  | 'draw.all-recused'
  | 'draw.weight-not-number'
  | 'draw.weight-not-positive'
  | 'draw.weight-not-plain'
  | 'draw.weights-unused'
  | 'draw.team-of-one'
  | 'draw.too-few'
  | 'draw.source-unknown'
  | 'draw.source-missing'
  | 'draw.fallback-too-early'
  | 'draw.method-unfit'
  | 'draw.log-size-missing'
  | 'draw.known-before'
  | 'draw.reveal-mismatch'
  | 'draw.value-missing'
  | 'draw.value-unasked'
  | 'draw.value-invalid'
  | 'draw.seat-mismatch'
  | 'draw.seat-untimely'
  | 'draw.reveal-missing'
  | 'draw.redraw-first';

export type DrawRefusal = Refusal<DrawRefusalCode>;

/** Why a draw has no result, as a record holds it: a refusal that happened, not one that is being given. */
export type DrawVoid = Required<Pick<DrawRefusal, 'code' | 'details'>>;
