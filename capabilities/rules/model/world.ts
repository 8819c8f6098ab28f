import type { Circumstances } from '#engine/flow/decider.ts';
import type { RuleBook } from '#engine/time/rule-book.ts';
import type { HolidayNotice } from '#engine/time/work-calendar.ts';
import type { RulesInForce } from './in-force.ts';

/** What deciding about a change needs to know beyond the change itself. */
export interface RuleWorld extends Circumstances {
  /** The book as it ships, without any park's overrides. */
  readonly law: RuleBook;
  /** The notices that the program holds. */
  readonly notices: readonly HolidayNotice[];
  readonly inForce: RulesInForce;
}
