import { type Refusal, refuse } from '../flow/refusal.ts';
import type { ClockRule, Words } from './clock-rule.ts';
import { type PlainDate, parsePlainDate } from './plain-date.ts';

/**
 * A park's own dated number for a clock of the book: local practice that is stricter, or a change of law that the program does
 * not hold yet (M8). It counts for clocks that start while it is in force, and for no other.
 */
export interface RuleOverride {
  readonly id: string;
  /** Id of the clock. */
  readonly rule: string;
  /** How many of the rule's own units. */
  readonly number: number;
  readonly ground: 'local' | 'newLaw';
  /** The document it rests on, with its number, as the operator cites it. */
  readonly basis: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** The day on which the second person put it in force. */
  readonly enteredOn: PlainDate;
}

export type OverrideRefusal =
  | 'override.number-invalid'
  | 'override.date-invalid'
  | 'override.ends-before-it-begins'
  | 'override.starts-in-the-past'
  | 'override.two-for-one-day'
  | 'override.looser-than-law'
  | 'override.basis-missing'
  | 'override.changes-nothing';

/** An override that is asked for, before anyone has put it in force. */
export type WantedOverride = Omit<RuleOverride, 'id' | 'enteredOn'>;

const MOST = 3650;

/**
 * What speaks against putting an override in force on `today` beside the `others` of the park; `null` when nothing does. A
 * local number may only be stricter than a verified limit of law; a change of law may be anything, with its document.
 */
export function faultOfOverride(
  wanted: WantedOverride,
  rule: ClockRule,
  others: readonly RuleOverride[],
  today: PlainDate,
): Refusal<OverrideRefusal> | null {
  const { number, validFrom, validTo, basis } = wanted;
  if (!Number.isInteger(number) || number < 0 || number > MOST)
    return refuse('override.number-invalid', { most: MOST });
  if (parsePlainDate(validFrom) === null || (validTo !== null && parsePlainDate(validTo) === null))
    return refuse('override.date-invalid', { from: validFrom, to: validTo ?? '' });
  if (validTo !== null && validTo < validFrom)
    return refuse('override.ends-before-it-begins', { from: validFrom, to: validTo });
  if (validFrom < today) return refuse('override.starts-in-the-past', { from: validFrom, today });
  if (basis.trim() === '') return refuse('override.basis-missing');
  if (number === rule.number) return refuse('override.changes-nothing', { number });
  if (wanted.ground === 'local' && isLooser(number, rule))
    return refuse('override.looser-than-law', { law: rule.number });
  const other = others.find((each) => each.rule === wanted.rule && meet(each, wanted));
  if (other === undefined) return null;
  return refuse('override.two-for-one-day', { from: other.validFrom, to: other.validTo ?? '' });
}

/** A longer limit is looser, a shorter notice or keeping too; an unverified row and the park's own promise may be set freely. */
function isLooser(number: number, rule: ClockRule): boolean {
  if (rule.kind === 'promised' || !rule.verified) return false;
  const longerIsStricter = rule.direction === 'before' || rule.meaning === 'retention' || rule.meaning === 'notBefore';
  return longerIsStricter ? number < rule.number : number > rule.number;
}

type Span = Pick<RuleOverride, 'validFrom' | 'validTo'>;

function meet(a: Span, b: Span): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

/** The version of the rule that an override makes. */
export function asRule({ number, basis, validFrom, validTo, ground }: RuleOverride, rule: ClockRule): ClockRule {
  const law: Words = { zh: basis, en: basis };
  return {
    ...rule,
    number,
    region: 'park',
    basis: [{ law, article: null, document: null }, ...rule.basis],
    validFrom,
    validTo,
    note: ground === 'local' ? LOCAL : NEW_LAW,
    otherReading: null,
    governsOpenMatters: false,
  };
}

const LOCAL: Words = {
  zh: '本园区规定的时限，两人核准后施行。',
  en: 'The park’s own limit, put in force by two people.',
};

const NEW_LAW: Words = {
  zh: '按新规定录入的时限，两人核准后施行。',
  en: 'Entered from a change of law, put in force by two people.',
};
