import { basisText } from './basis-text.ts';
import type { ClockRule, Words } from './clock-rule.ts';
import { type ClockStamp, type ParkRules, prove } from './clock-stamp.ts';
import type { Moment } from './derivation.ts';
import { derivationWords } from './derivation-words.ts';

/** A running clock as a page or a document shows it: what has to be done by when, and why just then. */
export interface ClockView {
  readonly rule: string;
  /** What has to be done. */
  readonly text: Words;
  /** A limit of law, or the park's own promise (M5). */
  readonly kind: ClockRule['kind'];
  readonly meaning: ClockRule['meaning'];
  readonly natural: Moment;
  readonly latest: Moment;
  readonly provisional: boolean;
  /** Each step from the start to the last day. */
  readonly proof: readonly Words[];
  readonly basis: readonly Words[];
  readonly verified: boolean;
  readonly note: Words | null;
  /** Computed anew today, the stamp comes out the same. */
  readonly agrees: boolean;
}

/** A stamped clock with its proof, computed anew; `null` when the book does not know the rule any more. */
export function clockView(stamp: ClockStamp, rules: ParkRules): ClockView | null {
  const proof = prove(stamp, rules);
  if (proof === null) return null;
  const { answer, rule, agrees } = proof;
  return {
    rule: stamp.rule,
    text: rule.text,
    kind: rule.kind,
    meaning: rule.meaning,
    natural: stamp.natural,
    latest: stamp.latest,
    provisional: stamp.provisional,
    proof: answer.derivation.map((step) => derivationWords(step, rules.calendar.timeZone)),
    basis: answer.basis.map(basisText),
    verified: rule.verified,
    note: rule.note,
    agrees,
  };
}
