import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import { RULE_BOOK } from './book.ts';
import { chinaCalendar } from './calendar/calendar.ts';

/** The book and the calendar as they ship, without anything that a park has entered. `timeZone` is an IANA name. */
export function shippedRules(timeZone = 'Asia/Shanghai'): ParkRules {
  return {
    book: RULE_BOOK,
    calendar: chinaCalendar({ timeZone }),
    calendarAsOf: (version) => chinaCalendar({ timeZone, knownOn: version ?? NOTHING_KNOWN }),
  };
}

/** Before the first notice of the book. */
const NOTHING_KNOWN = '1900-01-01' as PlainDate;
