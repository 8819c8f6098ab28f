import type { Refusal } from '../flow/refusal.ts';
import { instantAt } from './business-hours.ts';
import { missingYears } from './certainty.ts';
import { courseOf } from './clock-course.ts';
import type { ClockEvent, ClockRefusal } from './clock-event.ts';
import type { Moment } from './derivation.ts';
import { derive } from './derive.ts';
import type { DueAnswer } from './due-answer.ts';
import { type DayRule, type Ending, ending, extendedEnding, roll } from './ending.ts';
import { toPlainDate } from './epoch-day.ts';
import type { EpochDay } from './gregorian.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** `due` for everything that is counted from a day: days, working days, months, years and calendar periods. */
export function dueByDays(
  rule: DayRule,
  start: EpochDay,
  calendar: WorkCalendar,
  events: readonly ClockEvent[],
): DueAnswer | Refusal<ClockRefusal> {
  const course = courseOf(rule, start, calendar, events);
  if ('refused' in course) return course;
  const plain = ending(rule, course, calendar);
  const extended = course.extension > 0 ? extendedEnding(rule, course, calendar) : null;
  const target = targetOf(rule, extended ?? plain, calendar);
  const missing = missingYears(rule, { course, plain, extended, target }, calendar);
  const moment = (day: EpochDay) => momentOf(rule, day, calendar);
  const last = moment(plain.rolled);
  const later = extended === null ? null : moment(extended.rolled);
  return {
    rule: rule.id,
    ruleFrom: rule.validFrom,
    applied: rule,
    number: rule.number,
    start: toPlainDate(start),
    natural: plain.natural === plain.rolled ? last : moment(plain.natural),
    rolled: last,
    extended: later,
    latest: later ?? last,
    target: target === null ? null : toPlainDate(target),
    provisional: missing.length > 0,
    missingYears: missing,
    derivation: derive({ rule, start, course, plain, extended, target, missingYears: missing }, calendar),
    basis: rule.basis,
    otherReading: null,
  };
}

/** What an authority works towards: relying on the roll for its own limit is arguable, so the last working day before it. */
function targetOf(rule: DayRule, { natural, rolled }: Ending, calendar: WorkCalendar): EpochDay | null {
  if (rule.side !== 'authority' || rule.meaning !== 'deadline' || rule.roll !== 'forward') return null;
  return natural === rolled ? natural : roll(natural, 'backward', calendar, []);
}

function momentOf({ at }: DayRule, day: EpochDay, calendar: WorkCalendar): Moment {
  if (at === null) return toPlainDate(day);
  return instantAt(calendar.timeZone, { day, minute: Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) });
}
