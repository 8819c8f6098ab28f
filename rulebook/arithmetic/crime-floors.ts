import type { Basis } from '#engine/time/clock-rule.ts';

/** The amounts that a province’s High Court has fixed within the national range (法释〔2013〕3号 第三条第二款). */
export interface CrimeFloor {
  /** ISO 3166-2: `CN-32`. */
  readonly region: string;
  /** Yuan, for one worker who is owed three months or more. */
  readonly oneWorker: number;
  /** Yuan, for ten workers or more together. */
  readonly manyWorkers: number;
  /** The High Court’s document. */
  readonly basis: readonly Basis[];
  /** First and last day of force; `validTo` is `null` while in force. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Filled in by the operator from the document of the park’s own High Court: none of the provinces’ amounts has been read, so none is
 * given here, and a region that is asked for is refused.
 */
export const CRIME_FLOORS: readonly CrimeFloor[] = [];
