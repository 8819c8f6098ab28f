import type { Fraction } from '#engine/exact/fraction.ts';
import type { Words } from '#engine/time/clock-rule.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Fen } from './money.ts';

/** One entry of a list of claims; `amount` is `null` for a claim that is not about a sum. */
export interface Item {
  readonly kind: string;
  readonly amount: Fen | null;
}

/** Days from `from` to `to`, both counted; `to` is `null` while it goes on. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** What each kind of input is once it has been read. */
export interface InputKinds {
  readonly money: Fen;
  readonly date: PlainDate;
  readonly count: number;
  readonly percent: Fraction;
  readonly yesNo: boolean;
  readonly choice: string;
  /** A code of `rulebook/regions.ts`. */
  readonly region: string;
  readonly items: readonly Item[];
  readonly periods: readonly Period[];
  /** A few words on one line. */
  readonly text: string;
}
export type InputKind = keyof InputKinds;

/** A thing to choose; typed by its id or by its Chinese name. */
export interface Choice extends Words {
  readonly id: string;
  /** For an item: it is not about a sum, so none has to be given. */
  readonly withoutAmount?: true;
}

export interface Input<K extends InputKind = InputKind, Required extends boolean = boolean> {
  readonly kind: K;
  readonly required: Required;
  readonly text: Words;
  /** For `choice` and `items`; empty for the others. */
  readonly choices: readonly Choice[];
  /** For `count`. */
  readonly least: number;
  readonly most: number;
  /** For `money`: a sum of nothing is an answer, not a slip. */
  readonly mayBeZero: boolean;
}
export type Inputs = Readonly<Record<string, Input>>;

/** What the inputs of a row are once they have been read; one that may be left out is `null` when it was. */
export type Values<I extends Inputs> = {
  readonly [Name in keyof I]: I[Name] extends Input<infer K, infer Required>
    ? InputKinds[K] | (Required extends true ? never : null)
    : never;
};

type More = Partial<Pick<Input, 'choices' | 'least' | 'most' | 'mayBeZero'>>;

const USUAL = { choices: [], least: 0, most: 9_999, mayBeZero: false } as const;

/** An input without which nothing can be computed. */
export function needed<K extends InputKind>(kind: K, zh: string, en: string, more: More = {}): Input<K, true> {
  return { ...USUAL, kind, required: true, text: { zh, en }, ...more };
}

/** An input that may be left out. */
export function optional<K extends InputKind>(kind: K, zh: string, en: string, more: More = {}): Input<K, false> {
  return { ...USUAL, kind, required: false, text: { zh, en }, ...more };
}

/** The day whose law is asked for; without it the law in force now. */
export const lawOn = optional('date', '按哪一天有效的规定计算', 'the day whose law applies');
