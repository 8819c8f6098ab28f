import type { ClockRule } from '#engine/time/clock-rule.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import { LABOUR_BOOK } from './clocks/labour-book.ts';
import { SAFETY_BOOK } from './clocks/safety-book.ts';

/** Every clock of the book, in all its versions. */
export const CLOCKS: readonly ClockRule[] = [...LABOUR_BOOK, ...SAFETY_BOOK];

/** The book as it ships, without any park's overrides. */
export const RULE_BOOK = new RuleBook(CLOCKS);
