import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import type { HolidayNotice, WorkCalendar } from '#engine/time/work-calendar.ts';
import { CLOCKS, RULE_BOOK } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import { governing, type RulesInForce } from './in-force.ts';

/** Before the first notice of the book. */
const NOTHING_KNOWN = '1900-01-01' as PlainDate;

/**
 * What a park's clocks are counted by: the law, the park's overrides, the notices of both (`timeZone`: IANA name). A notice that
 * the park entered is known from that day on and not since its publication: what was counted in between is counted again alike.
 */
export function parkRules(inForce: RulesInForce, timeZone: string): ParkRules {
  const overrides = governing(inForce.overrides);
  const entered: readonly HolidayNotice[] = inForce.notices.map((each) => ({
    ...each.notice,
    published: each.enteredOn,
  }));
  const turns = [...HOLIDAY_NOTICES, ...entered].map(({ published }) => published).sort();
  const made = new Map<PlainDate, WorkCalendar>();
  return {
    book: overrides.length === 0 ? RULE_BOOK : new RuleBook(CLOCKS, overrides),
    calendar: chinaCalendar({ entered, timeZone }),
    calendarAsOf(day) {
      // From one notice to the next nothing changes, so one calendar serves all days between them.
      const knownOn = turns.findLast((turn) => day !== null && turn <= day) ?? NOTHING_KNOWN;
      const calendar = made.get(knownOn) ?? chinaCalendar({ knownOn, entered, timeZone });
      made.set(knownOn, calendar);
      return calendar;
    },
  };
}
