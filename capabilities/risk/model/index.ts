/** The one door of the gradings: what other floors and other capabilities may use. */

export {
  gradeMajorHazard,
  gradeMajorHazardIn,
  type MajorHazardGrading,
  type MajorHazardLevel,
} from './major-hazard.ts';
export { RISK_NOTES, type RiskNote, type RiskNoteCode } from './notes.ts';
export { gradeByProduct, type ProductGrading } from './product.ts';
export { RISK_REFUSALS, type RiskRefusal } from './refusals.ts';
export type { Substance, Unit } from './unit.ts';
export type { WeighedSubstance } from './weigh.ts';
