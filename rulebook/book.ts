import type { ClockRule } from '#engine/time/clock-rule.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import { LABOUR_BOOK } from './clocks/labour-book.ts';
import { SAFETY_BOOK } from './clocks/safety-book.ts';
import { COUNTING_RULES, type CountingRule } from './counting-rules.ts';

/** The counting rules that say what a “day” of an act is; C1 to C4 and C12 hold for every act. */
const SAY_WHAT_A_DAY_IS: readonly CountingRule['id'][] = ['C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11'];

/** Every clock of the book, in all its versions, each with the provisions by which its days are counted. */
export const CLOCKS: readonly ClockRule[] = [...LABOUR_BOOK, ...SAFETY_BOOK].map(withDayRules);

/** The book as it ships, without any park's overrides. */
export const RULE_BOOK = new RuleBook(CLOCKS);

function withDayRules(rule: ClockRule): ClockRule {
  const dayRules = COUNTING_RULES.filter(({ id }) => SAY_WHAT_A_DAY_IS.includes(id) && rule.counting.includes(id));
  const cited = new Set(rule.basis.map(({ law }) => law.zh));
  const added = dayRules
    .flatMap(({ basis }) => basis)
    .filter(({ law, article }) => article !== null || !cited.has(law.zh));
  const basis = [...rule.basis, ...added.filter((each) => !rule.basis.some((one) => same(one, each)))];
  return { ...rule, basis, dayRules: dayRules.map(({ id, text, basis: says }) => ({ id, text, basis: says })) };
}

function same(a: ClockRule['basis'][number], b: ClockRule['basis'][number]): boolean {
  return a.law.zh === b.law.zh && a.article === b.article;
}
