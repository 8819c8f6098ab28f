import { type Refusal, refuse } from '../flow/refusal.ts';
import type { ClockEvent, ClockRefusal } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import type { DayUnit } from './count.ts';
import type { DueAnswer, OtherDue } from './due-answer.ts';
import { dueByDays } from './due-by-days.ts';
import { dueByHours } from './due-by-hours.ts';
import { EARLIEST, LATEST, toEpochDay, toPlainDate } from './epoch-day.ts';
import type { EpochDay } from './gregorian.ts';
import { type Instant, parseInstant } from './instant.ts';
import { dateIn, type PlainDate, parsePlainDate } from './plain-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * When the clock of `rule` ends that began at `start` (`YYYY-MM-DD`, or an ISO instant with offset), on this calendar, after
 * these events in their order. A pure function: the same four give the same answer for ever. Refused with a code of
 * `ClockRefusal`, never thrown: a rule that is not in force on the start day, a date that is none, an event that the rule does
 * not know or that needs a second person.
 */
export function due(
  rule: ClockRule,
  start: string,
  calendar: WorkCalendar,
  events: readonly ClockEvent[] = [],
): DueAnswer | Refusal<ClockRefusal> {
  const from = readStart(start, calendar);
  if (from === null) return refuse('clock.date-invalid', { date: start });
  if (from.date < EARLIEST || from.date > LATEST) return refuse('clock.out-of-range', { date: start });
  const early = from.date < rule.validFrom && !rule.governsOpenMatters;
  if (early || (rule.validTo !== null && from.date > rule.validTo)) return notInForce(rule, from.date);
  if (rule.unit === 'minute' || rule.unit === 'hour' || rule.unit === 'workingHour') {
    if (from.instant === null) return refuse('clock.moment-needed', { rule: rule.id });
    return dueByHours({ ...rule, unit: rule.unit }, from.instant, calendar, events);
  }
  const start_ = toEpochDay(from.date);
  const answer = dueByDays({ ...rule, unit: rule.unit }, start_, calendar, events);
  if ('refused' in answer || rule.otherReading === null) return answer;
  return { ...answer, otherReading: otherDue(rule, rule.otherReading.unit as DayUnit, start_, calendar) };
}

function otherDue(rule: ClockRule, unit: DayUnit, start: EpochDay, calendar: WorkCalendar): OtherDue | null {
  if (rule.otherReading === null) return null;
  const { roll, why, basis } = rule.otherReading;
  const other = dueByDays({ ...rule, unit, roll }, start, calendar, []);
  return 'refused' in other ? null : { natural: other.natural, rolled: other.rolled, why, basis };
}

function notInForce({ id, validFrom, validTo }: ClockRule, on: PlainDate): Refusal<ClockRefusal> {
  return refuse('clock.not-in-force', { rule: id, on, validFrom, ...(validTo === null ? {} : { validTo }) });
}

/** The day on which a clock begins, and the moment when one was given; `null` for text that is neither. */
export function readStart(
  start: string,
  calendar: WorkCalendar,
): { readonly date: PlainDate; readonly instant: Instant | null } | null {
  const day = start.length === 10 ? parsePlainDay(start) : null;
  if (day !== null) return { date: day, instant: null };
  const moment = parseInstant(start);
  return moment === null ? null : { date: dateIn(calendar.timeZone, moment), instant: moment };
}

/** Most starts are plain days in our own shape: those are read without a calendar object. */
function parsePlainDay(text: string): PlainDate | null {
  if (!/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return parsePlainDate(text);
  return toPlainDate(toEpochDay(text as PlainDate)) === text ? (text as PlainDate) : null;
}
