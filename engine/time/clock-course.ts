import { type Refusal, refuse } from '../flow/refusal.ts';
import { doubtsOn } from './certainty.ts';
import type { ClockEvent, ClockRefusal } from './clock-event.ts';
import { type Course, type DayRule, latestOf } from './ending.ts';
import { LATEST, toEpochDay, toPlainDate } from './epoch-day.ts';
import type { EpochDay } from './gregorian.ts';
import { parsePlainDate } from './plain-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

type Event<Type extends ClockEvent['type']> = Extract<ClockEvent, { type: Type }>;
type No = Refusal<ClockRefusal>;

/** What the events make of a clock that began at `start`; the first event that cannot be is refused. */
export function courseOf(
  rule: DayRule,
  start: EpochDay,
  calendar: WorkCalendar,
  events: readonly ClockEvent[],
): Course | No {
  let course: Course = { start, pauses: [], extension: 0, doubts: [] };
  let before = start;
  for (const event of events) {
    const on = dayOf(event.on);
    if (on === null) return refuse('clock.event-invalid', { date: event.on });
    if (on < start) return refuse('clock.event-before-start', { on: event.on });
    if (on < before) return refuse('clock.events-out-of-order', { on: event.on });
    const latest = latestOf(rule, course, calendar);
    if (on > latest) return refuse('clock.event-after-end', { on: event.on, latest: toPlainDate(latest) });
    const next = step(rule, course, event, on, calendar);
    if ('refused' in next) return next;
    course = next;
    before = on;
  }
  return course;
}

function step(rule: DayRule, course: Course, event: ClockEvent, on: EpochDay, calendar: WorkCalendar): Course | No {
  switch (event.type) {
    case 'extended':
      return extended(rule, course, event);
    case 'paused':
      return paused(rule, course, event, on);
    case 'resumed':
      return resumed(course, on);
    case 'interrupted':
      return interrupted(rule, event, on, doubtsOn(on, rule, course, calendar));
    default:
      return refuse('clock.event-invalid', { date: '' });
  }
}

function extended(rule: DayRule, course: Course, event: Event<'extended'>): Course | No {
  if (rule.extension === null) return refuse('clock.no-extension', { rule: rule.id });
  const number = course.extension + event.number;
  if (!Number.isInteger(event.number) || event.number < 1) return refuse('clock.extension-invalid', { rule: rule.id });
  if (number > rule.extension.number)
    return refuse('clock.extension-too-long', { asked: number, most: rule.extension.number });
  return notJustified(event) ?? { ...course, extension: number };
}

function paused(rule: DayRule, course: Course, event: Event<'paused'>, on: EpochDay): Course | No {
  if (rule.direction === 'before' || rule.unit.startsWith('calendar'))
    return refuse('clock.cannot-pause', { rule: rule.id });
  const causes = rule.suspensions.map(({ id }) => id);
  if (causes.length === 0) return refuse('clock.cannot-pause', { rule: rule.id });
  if (!causes.includes(event.cause)) return refuse('clock.no-such-cause', { cause: event.cause, known: causes });
  const until = dayOf(event.until);
  if (until === null) return refuse('clock.event-invalid', { date: event.until });
  if (until < on) return refuse('clock.pause-reversed', { on: event.on, until: event.until });
  if (event.until > LATEST) return refuse('clock.out-of-range', { date: event.until });
  const last = course.pauses.at(-1);
  if (last !== undefined && on <= last.until) return refuse('clock.already-paused', { until: toPlainDate(last.until) });
  return twoPeople(event) ?? { ...course, pauses: [...course.pauses, { from: on, until, cause: event.cause }] };
}

/** A pause ends by itself on its last day; this ends it sooner, never before it began. */
function resumed(course: Course, on: EpochDay): Course | No {
  const last = course.pauses.at(-1);
  if (last === undefined || on > last.until) return refuse('clock.not-paused', { on: toPlainDate(on) });
  const kept = on <= last.from ? [] : [{ ...last, until: on - 1 }];
  return { ...course, pauses: [...course.pauses.slice(0, -1), ...kept] };
}

function interrupted(
  rule: DayRule,
  { ground }: Event<'interrupted'>,
  on: EpochDay,
  doubts: readonly number[],
): Course | No {
  if (rule.interruptions.length === 0) return refuse('clock.no-reset', { rule: rule.id });
  const known = rule.interruptions.map(({ id }) => id);
  if (!known.includes(ground)) return refuse('clock.no-such-cause', { cause: ground, known });
  return { start: on, pauses: [], extension: 0, doubts, restart: { on, ground } };
}

/** What an extension lacks besides its number: a second person, a reason. */
export function notJustified(event: Event<'extended'>): No | null {
  return twoPeople(event) ?? (event.reason.trim() === '' ? refuse('clock.reason-missing') : null);
}

function twoPeople(event: { by: string; approvedBy: string }): No | null {
  const [by, approvedBy] = [event.by.trim(), event.approvedBy.trim()];
  return by !== '' && approvedBy !== '' && by !== approvedBy ? null : refuse('clock.second-person');
}

function dayOf(date: string): EpochDay | null {
  const parsed = parsePlainDate(date);
  return parsed === null ? null : toEpochDay(parsed);
}
