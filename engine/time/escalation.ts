import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from './instant.ts';
import { addDays, dateIn, daysBetween, type PlainDate } from './plain-date.ts';

/** How a clock is escalated: some days ahead, on the day itself, and when the day has passed. */
export const REMINDER_STAGES = ['before', 'due', 'overdue'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** One reminder of a clock: which stage, the how manieth of that stage (from 1; only `overdue` comes again), and from when. */
export interface Reminder {
  readonly stage: ReminderStage;
  readonly nth: number;
  readonly at: Instant;
}

/** Days ahead of the due day on which the first reminder comes. */
const AHEAD = 3;
/** A matter that stays overdue is reminded of again every so many days. */
const AGAIN = 7;
/** When people come to work and can act on what they read. */
const MORNING = '08:00';
const MIDNIGHT = '00:00';

/** The reminder in force at `now` in the park's time zone: the latest whose moment has come; `null` before the first. */
export function standingReminder(dueOn: PlainDate, timeZone: string, now: Instant): Reminder | null {
  const late = daysBetween(dueOn, dateIn(timeZone, now));
  if (late > 0) return overdue(dueOn, timeZone, Math.ceil(late / AGAIN));
  const early = [onDay(dueOn, timeZone), ahead(dueOn, timeZone)];
  return early.find(({ at }) => at <= now) ?? null;
}

/** The first reminder whose moment is after `now`; there always is one, since what stays overdue is reminded of again. */
export function nextReminder(dueOn: PlainDate, timeZone: string, now: Instant): Reminder {
  const standing = standingReminder(dueOn, timeZone, now);
  if (standing === null) return ahead(dueOn, timeZone);
  if (standing.stage === 'before') return onDay(dueOn, timeZone);
  return overdue(dueOn, timeZone, standing.stage === 'due' ? 1 : standing.nth + 1);
}

/**
 * When a clock that begins at `begun` is first reminded of. Who has just been given the day needs no reminder of it; a day that
 * has passed already is escalated at once. Never before `begun`.
 */
export function firstReminderAt(dueOn: PlainDate, timeZone: string, begun: Instant): Instant {
  if (dueOn < dateIn(timeZone, begun)) return begun;
  return nextReminder(dueOn, timeZone, begun).at;
}

function ahead(dueOn: PlainDate, timeZone: string): Reminder {
  return { stage: 'before', nth: 1, at: moment(addDays(dueOn, -AHEAD), MORNING, timeZone) };
}

function onDay(dueOn: PlainDate, timeZone: string): Reminder {
  return { stage: 'due', nth: 1, at: moment(dueOn, MORNING, timeZone) };
}

function overdue(dueOn: PlainDate, timeZone: string, nth: number): Reminder {
  return { stage: 'overdue', nth, at: moment(addDays(dueOn, 1 + (nth - 1) * AGAIN), MIDNIGHT, timeZone) };
}

function moment(day: PlainDate, time: string, timeZone: string): Instant {
  return instant(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString());
}
