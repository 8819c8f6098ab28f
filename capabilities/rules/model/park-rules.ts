import type { PlainDate } from '#engine/time/plain-date.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import type { WorkCalendar } from '#engine/time/work-calendar.ts';
import { CLOCKS, RULE_BOOK } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import { governing, type RulesInForce } from './in-force.ts';

/** What a park's clocks are counted by: the law, the park's overrides, the notices of both. */
export interface ParkRules {
  readonly book: RuleBook;
  /** All notices known now, on the park's own days. */
  readonly calendar: WorkCalendar;
  /** The calendar as it could be known on a day: notices published, and those of the park entered, by then. */
  calendarKnownOn(day: PlainDate): WorkCalendar;
}

/** The park's rules from its changes in force. Calendars are made once each; the book is the shipped one while nothing differs. */
export function parkRules(inForce: RulesInForce, timeZone: string): ParkRules {
  const overrides = governing(inForce.overrides);
  const made = new Map<string, WorkCalendar>();
  return {
    book: overrides.length === 0 ? RULE_BOOK : new RuleBook(CLOCKS, overrides),
    calendar: chinaCalendar({ entered: inForce.notices.map(({ notice }) => notice), timeZone }),
    calendarKnownOn(day) {
      const known = inForce.notices.filter(({ enteredOn }) => enteredOn <= day);
      // Between two publications and two entries nothing changes, so one calendar serves all days between them.
      const published = HOLIDAY_NOTICES.filter((each) => each.published <= day).length;
      const key = [published, ...known.map(({ code }) => code)].join();
      const entered = known.map(({ notice }) => notice);
      const calendar = made.get(key) ?? chinaCalendar({ knownOn: day, entered, timeZone });
      made.set(key, calendar);
      return calendar;
    },
  };
}
