/** One step of table 5 of GB 18218-2018: α by the permanent population within 500 m outside the plant boundary (厂区边界). */
export interface ExposureStep {
  /** From so many people on, up to the next step. */
  readonly people: number;
  /** Correction factor α, a plain decimal. */
  readonly alpha: string;
}

/** Table 5, from the most people to none. */
export const EXPOSURE_STEPS: readonly ExposureStep[] = [
  { people: 100, alpha: '2' },
  { people: 50, alpha: '1.5' },
  { people: 30, alpha: '1.2' },
  { people: 1, alpha: '1' },
  { people: 0, alpha: '0.5' },
];

/** One step of table 6: the grade from this R on. */
export interface GradeStep {
  readonly R: string;
  /** 1 is the gravest (一级). */
  readonly level: 1 | 2 | 3 | 4;
}

/** Table 6, from the gravest. A major hazard source whose R is below every step but the last is of level 4. */
export const GRADE_STEPS: readonly GradeStep[] = [
  { R: '100', level: 1 },
  { R: '50', level: 2 },
  { R: '10', level: 3 },
  { R: '0', level: 4 },
];
