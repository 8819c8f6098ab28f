import type { ClockRefusal } from '#engine/time/clock-event.ts';
import type { OverrideRefusal } from '#engine/time/rule-override.ts';
import type { CalendarRefusal } from '#engine/time/work-calendar.ts';

/** What a change itself can answer with "no"; words and HTTP status stand in `contract/refusal-words.ts`. */
export const RULE_REFUSALS = [
  'rules.wrong-state',
  'rules.proposer-cannot-decide',
  'rules.only-proposer-withdraws',
  'rules.begins-today',
  'rules.law-changes-within',
  'rules.override-not-in-force',
  'rules.ends-in-the-past',
  'rules.ending-not-earlier',
  'rules.notice-held',
  'rules.notice-not-yet-published',
  'rules.one-notice-a-day',
  'rules.notice-of-another-year',
  'rules.address-not-official',
  'rules.make-up-on-weekday',
] as const;
export type OwnRefusal = (typeof RULE_REFUSALS)[number];

/** Every "no" of this capability: its own and the engine's, which speaks where a number, a day or a calendar is at fault. */
export type RuleRefusal = OwnRefusal | OverrideRefusal | CalendarRefusal | ClockRefusal;
