import type { ClockRule } from '#engine/time/clock-rule.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import { PETITION_CLOCKS } from './clocks/petition.ts';

/** Every clock of the book, in all its versions. */
export const CLOCKS: readonly ClockRule[] = [...PETITION_CLOCKS];

/** The book as it ships, without any park's overrides. */
export const RULE_BOOK = new RuleBook(CLOCKS);
