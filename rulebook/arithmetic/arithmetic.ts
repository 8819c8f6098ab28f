import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { Basis, Words } from '#engine/time/clock-rule.ts';
import type { Input, Inputs, Values } from './inputs.ts';
import { type Given, readInputs } from './read.ts';
import type { ArithmeticRefusal } from './refusal-words.ts';

/** A number of the law that an arithmetic works with: whole, money in yuan. */
export interface NumberRow {
  readonly value: number;
  /** `%/日`, `元`, `倍`, `年`. */
  readonly unit: Words;
  readonly text: Words;
}

/** One version of one arithmetic as the book shows it: numbers and inputs by their names. */
export interface ArithmeticRow {
  /** Readable and stable for ever: `penalty.late-fee`. */
  readonly id: string;
  readonly text: Words;
  readonly numbers: Readonly<Record<string, NumberRow>>;
  readonly inputs: Inputs;
  readonly basis: readonly Basis[];
  /** First day of force, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Last day of force; `null` while in force. */
  readonly validTo: string | null;
  /** A code of `rulebook/regions.ts`: `CN`, or a province’s. */
  readonly region: string;
  /** Read in the text of the act. */
  readonly verified: boolean;
  /** What the user has to know or check; `null` when there is nothing. */
  readonly note: Words | null;
}

export type ResultValue =
  | string
  | number
  | boolean
  | null
  | readonly ResultValue[]
  | { readonly [name: string]: ResultValue };
export type Result = Readonly<Record<string, ResultValue>>;

/** One step of the reckoning: a sentence in both languages, and the numbers in it by name (money in yuan as text). */
export interface Step {
  readonly id: string;
  readonly text: Words;
  readonly numbers: Readonly<Record<string, string | number>>;
}

export interface Worked {
  /** Money as text with two decimals, counts as numbers. */
  readonly result: Result;
  readonly steps: readonly Step[];
  /** What this answer rests on beyond the row's own basis, e.g. a province's document. */
  readonly alsoBasis?: readonly Basis[];
}

export interface ArithmeticAnswer {
  readonly id: string;
  readonly result: Result;
  readonly steps: readonly Step[];
  readonly basis: readonly Basis[];
}

export interface Arithmetic extends ArithmeticRow {
  /** The answer with its steps; refuses what is missing, malformed, or outside the days of validity. */
  compute(given: Given): ArithmeticAnswer | Refusal<ArithmeticRefusal>;
}

interface Made<I extends Inputs, N extends ArithmeticRow['numbers']>
  extends Omit<ArithmeticRow, 'validTo' | 'region' | 'verified' | 'note' | 'numbers' | 'inputs'>,
    Partial<Pick<ArithmeticRow, 'validTo' | 'region' | 'verified' | 'note'>> {
  readonly numbers: N;
  readonly inputs: I;
  /** The input whose day must lie within the validity. */
  readonly dayOf: keyof I & string;
  readonly work: (values: Values<I>, numbers: N) => Worked | Refusal<ArithmeticRefusal>;
}

const USUAL = { validTo: null, region: 'CN', verified: true, note: null } as const;

/** A row together with its function. */
export function arithmetic<I extends Inputs, N extends ArithmeticRow['numbers']>(made: Made<I, N>): Arithmetic {
  const { dayOf, work, ...shown } = made;
  const row = { ...USUAL, ...shown };
  return {
    ...row,
    compute(given) {
      const values = readInputs(made.inputs, given);
      if (isRefusal(values)) return values as Refusal<ArithmeticRefusal>;
      const day = values[dayOf] as string | null;
      if (day !== null && !isInForce(row, day))
        return refuse('arithmetic.not-in-force', { id: row.id, day, from: row.validFrom, to: row.validTo ?? '' });
      const worked = work(values, made.numbers);
      if (isRefusal(worked)) return worked as Refusal<ArithmeticRefusal>;
      const { result, steps, alsoBasis = [] } = worked as Worked;
      return { id: row.id, result, steps, basis: [...row.basis, ...alsoBasis] };
    },
  };
}

/** Whether a row is in force on `day` (`YYYY-MM-DD`). */
export const isInForce = ({ validFrom, validTo }: Pick<ArithmeticRow, 'validFrom' | 'validTo'>, day: string) =>
  validFrom <= day && (validTo === null || day <= validTo);

export const step = (id: string, zh: string, en: string, numbers: Step['numbers'] = {}): Step => ({
  id,
  text: { zh, en },
  numbers,
});

/** `1 day`, `30 days`. */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The inputs in words by their names, for the sentences of a refusal. */
export const labelsOf = ({ inputs }: Pick<ArithmeticRow, 'inputs'>): Record<string, Words> =>
  Object.fromEntries(Object.entries(inputs).map(([name, { text }]: [string, Input]) => [name, text]));
