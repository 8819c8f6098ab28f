import type { Basis, Words } from '#engine/time/clock-rule.ts';

/**
 * A provision with no day to compute: a threshold, a frequency counted in hours, a duty to act at once, a right. Shown in the
 * book beside the clocks, so that nobody has to look in two places.
 */
export interface Norm {
  /** Readable and stable for ever: `arbitration.final-award-cap`. */
  readonly id: string;
  readonly text: Words;
  /** The number, as the act writes it; `null` where the act gives none. Fractions as text keep their exact value. */
  readonly number: string | null;
  /** What is counted: `元`, `人`, `学时`, `倍`. */
  readonly unit: Words | null;
  readonly basis: readonly Basis[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly region: string;
  readonly verified: boolean;
  readonly note: Words | null;
}

const USUAL = { number: null, unit: null, validTo: null, region: 'CN', verified: true, note: null } as const;

type Row = Omit<Norm, keyof typeof USUAL> & Partial<Pick<Norm, keyof typeof USUAL>>;

export function norm(row: Row): Norm {
  return { ...USUAL, ...row };
}
