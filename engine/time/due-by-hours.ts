import { type Refusal, refuse } from '../flow/refusal.ts';
import { instantAt, wallMoment } from './business-hours.ts';
import { notJustified } from './clock-course.ts';
import type { ClockEvent, ClockRefusal } from './clock-event.ts';
import type { ClockRule, ClockUnit } from './clock-rule.ts';
import type { Step } from './derivation.ts';
import type { DueAnswer } from './due-answer.ts';
import type { EpochDay } from './gregorian.ts';
import { addMilliseconds, type Instant } from './instant.ts';
import { dateIn, parsePlainDate } from './plain-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

type HourUnit = Extract<ClockUnit, 'minute' | 'hour' | 'workingHour'>;

export interface HourRule extends ClockRule {
  readonly unit: HourUnit;
}

const DAY = 1440;
const MINUTES = { minute: 1, hour: 60, workingHour: 60 } as const;

/**
 * `due` for what runs on from a moment. Minutes and hours run through nights and holidays and never roll; hours of business
 * run only within the shifts of working days.
 */
export function dueByHours(
  rule: HourRule,
  start: Instant,
  calendar: WorkCalendar,
  events: readonly ClockEvent[],
): DueAnswer | Refusal<ClockRefusal> {
  const extension = extensionOf(rule, start, calendar, events);
  if (typeof extension !== 'number') return extension;
  const plain = endOfHours(rule, start, rule.number, calendar);
  const extended = extension > 0 ? extendedEnd(rule, start, extension, calendar) : null;
  const last = extended ?? plain;
  const byShifts = rule.unit === 'workingHour' || (extended !== null && rule.extension?.unit === 'workingHour');
  const missingYears = byShifts ? calendar.missingYears(...reach(calendar, start, last)) : [];
  return {
    rule: rule.id,
    ruleFrom: rule.validFrom,
    applied: rule,
    number: rule.number,
    start,
    natural: plain,
    rolled: plain,
    extended,
    latest: last,
    target: null,
    provisional: missingYears.length > 0,
    missingYears,
    derivation: steps(rule, start, { plain, extended, extension, missingYears }, calendar),
    basis: rule.basis,
    otherReading: null,
  };
}

/** Hours cannot be paused or begun anew; they may be extended when the rule says so, by a second person, before they end. */
function extensionOf(
  rule: HourRule,
  start: Instant,
  calendar: WorkCalendar,
  events: readonly ClockEvent[],
): number | Refusal<ClockRefusal> {
  let extension = 0;
  const first = dateIn(calendar.timeZone, start);
  let before = first;
  for (const event of events) {
    const on = parsePlainDate(event.on);
    if (on === null) return refuse('clock.event-invalid', { date: event.on });
    if (on < first) return refuse('clock.event-before-start', { on });
    if (on < before) return refuse('clock.events-out-of-order', { on });
    const latest = dateIn(calendar.timeZone, extendedEnd(rule, start, extension, calendar));
    if (on > latest) return refuse('clock.event-after-end', { on, latest });
    if (event.type === 'interrupted') return refuse('clock.no-reset', { rule: rule.id });
    if (event.type !== 'extended') return refuse('clock.cannot-pause', { rule: rule.id });
    if (rule.extension === null) return refuse('clock.no-extension', { rule: rule.id });
    extension += event.number;
    if (!Number.isInteger(event.number) || event.number < 1)
      return refuse('clock.extension-invalid', { rule: rule.id });
    if (extension > rule.extension.number)
      return refuse('clock.extension-too-long', { asked: extension, most: rule.extension.number });
    const fault = notJustified(event);
    if (fault !== null) return fault;
    before = on;
  }
  return extension;
}

/** As one longer period when both have the same unit, else on from the end. */
function extendedEnd(rule: HourRule, start: Instant, extension: number, calendar: WorkCalendar): Instant {
  const unit = (rule.extension?.unit ?? rule.unit) as HourUnit;
  if (unit === rule.unit || extension === 0) return endOfHours(rule, start, rule.number + extension, calendar);
  return endOfHours({ ...rule, unit }, endOfHours(rule, start, rule.number, calendar), extension, calendar);
}

function endOfHours({ unit, direction }: HourRule, start: Instant, number: number, calendar: WorkCalendar): Instant {
  const minutes = MINUTES[unit] * number;
  if (unit === 'workingHour') return withinShifts(start, minutes, direction, calendar);
  return addMilliseconds(start, (direction === 'after' ? minutes : -minutes) * 60_000);
}

/** Runs `minutes` of business on from `start`, or back from it; a start outside the shifts waits for the next one. */
function withinShifts(start: Instant, minutes: number, direction: 'after' | 'before', calendar: WorkCalendar): Instant {
  const after = direction === 'after';
  const from = wallMoment(calendar.timeZone, start);
  const shifts = after ? calendar.hours : calendar.hours.toReversed();
  let left = minutes;
  // A night shift of the day before may still run.
  for (let day = after ? from.day - 1 : from.day; ; day += after ? 1 : -1) {
    if (!calendar.isWorkday(day)) continue;
    const elapsed = (day - from.day) * DAY;
    for (const shift of shifts) {
      const begin = Math.max(elapsed + shift.from, after ? from.minute : Number.NEGATIVE_INFINITY);
      const end = Math.min(elapsed + shift.to, after ? Number.POSITIVE_INFINITY : from.minute);
      if (end <= begin) continue;
      if (end - begin >= left)
        return instantAt(calendar.timeZone, { day: from.day, minute: after ? begin + left : end - left });
      left -= end - begin;
    }
  }
}

/** The working days that hours between two moments rest on: a moment within a night shift rests on the day on which it began. */
function reach(calendar: WorkCalendar, start: Instant, end: Instant): [EpochDay, EpochDay] {
  const [first, last] = start <= end ? [start, end] : [end, start];
  const { day, minute } = wallMoment(calendar.timeZone, first);
  const night = calendar.hours.some(({ to }) => minute + DAY < to);
  return [night ? day - 1 : day, wallMoment(calendar.timeZone, last).day];
}

interface Told {
  readonly plain: Instant;
  readonly extended: Instant | null;
  readonly extension: number;
  readonly missingYears: readonly number[];
}

function steps(rule: HourRule, start: Instant, told: Told, calendar: WorkCalendar): readonly Step[] {
  const { unit, direction } = rule;
  const shiftsOf = (counted: ClockUnit) =>
    counted === 'workingHour' ? calendar.hours.map(({ from, to }) => `${clock(from)}-${clock(to)}`) : null;
  const shifts = shiftsOf(unit);
  const told_: Step[] = [
    { step: 'start', on: start, event: rule.startEvent, counted: true, direction },
    { step: 'counted', number: rule.number, unit, direction, on: told.plain, shifts },
  ];
  if (told.extended !== null && rule.extension !== null) {
    told_.push({
      step: 'extended',
      number: told.extension,
      unit: rule.extension.unit,
      approval: rule.extension.approval,
    });
    const more = rule.extension.unit;
    const number = more === unit ? rule.number + told.extension : told.extension;
    told_.push({ step: 'counted', number, unit: more, direction, on: told.extended, shifts: shiftsOf(more) });
  }
  const last = told.extended ?? told.plain;
  const lastDay = wallMoment(calendar.timeZone, last).day;
  if (unit !== 'workingHour' && !calendar.isWorkday(lastDay)) told_.push({ step: 'neverRolls', on: last });
  if (told.missingYears.length > 0) told_.push({ step: 'provisional', years: told.missingYears });
  return told_;
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
