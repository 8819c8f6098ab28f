import { type Refusal, refuse } from '../flow/refusal.ts';
import { instantAt, wallMoment } from './business-hours.ts';
import type { ClockEvent, ClockRefusal } from './clock-event.ts';
import type { ClockRule, ClockUnit } from './clock-rule.ts';
import type { Step } from './derivation.ts';
import type { DueAnswer } from './due-answer.ts';
import type { EpochDay } from './epoch-day.ts';
import { addMilliseconds, type Instant } from './instant.ts';
import { dateIn } from './plain-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

type HourUnit = Extract<ClockUnit, 'minute' | 'hour' | 'workingHour'>;

export interface HourRule extends ClockRule {
  readonly unit: HourUnit;
}

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
  const extended = extension > 0 ? endOfHours(rule, start, rule.number + extension, calendar) : null;
  const last = extended ?? plain;
  const missingYears = rule.unit === 'workingHour' ? calendar.missingYears(...days(calendar, start, last)) : [];
  return {
    rule: rule.id,
    ruleFrom: rule.validFrom,
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
  for (const event of events) {
    if (event.type === 'interrupted') return refuse('clock.no-reset', { rule: rule.id });
    if (event.type !== 'extended') return refuse('clock.cannot-pause', { rule: rule.id });
    if (rule.extension === null) return refuse('clock.no-extension', { rule: rule.id });
    const latest = dateIn(calendar.timeZone, endOfHours(rule, start, rule.number + extension, calendar));
    if (event.on < dateIn(calendar.timeZone, start)) return refuse('clock.event-before-start', { on: event.on });
    if (event.on > latest) return refuse('clock.event-after-end', { on: event.on, latest });
    extension += event.number;
    if (!Number.isInteger(event.number) || event.number < 1 || extension > rule.extension.number)
      return refuse('clock.extension-too-long', { asked: extension, most: rule.extension.number });
    if (event.by.trim() === '' || event.approvedBy.trim() === '' || event.by === event.approvedBy)
      return refuse('clock.second-person');
    if (event.reason.trim() === '') return refuse('clock.reason-missing');
  }
  return extension;
}

function endOfHours(rule: HourRule, start: Instant, number: number, calendar: WorkCalendar): Instant {
  const minutes = MINUTES[rule.unit] * (rule.direction === 'after' ? number : -number);
  return rule.unit === 'workingHour'
    ? withinShifts(start, minutes, calendar)
    : addMilliseconds(start, minutes * 60_000);
}

/** Runs `minutes` of business on from `start`; a start outside the shifts waits for the next one. */
function withinShifts(start: Instant, minutes: number, calendar: WorkCalendar): Instant {
  const from = wallMoment(calendar.timeZone, start);
  let left = minutes;
  // A night shift of the day before may still run.
  for (let day = from.day - 1; ; day += 1) {
    if (!calendar.isWorkday(day)) continue;
    for (const shift of calendar.hours) {
      const elapsed = (day - from.day) * 1440;
      const begin = Math.max(elapsed + shift.from, from.minute);
      const end = elapsed + shift.to;
      if (end <= begin) continue;
      if (end - begin >= left) return instantAt(calendar.timeZone, { day: from.day, minute: begin + left });
      left -= end - begin;
    }
  }
}

interface Told {
  readonly plain: Instant;
  readonly extended: Instant | null;
  readonly extension: number;
  readonly missingYears: readonly number[];
}

function steps(rule: HourRule, start: Instant, told: Told, calendar: WorkCalendar): readonly Step[] {
  const { unit, direction } = rule;
  const shifts = unit === 'workingHour' ? calendar.hours.map(({ from, to }) => `${clock(from)}-${clock(to)}`) : null;
  const told_: Step[] = [
    { step: 'start', on: start, event: rule.startEvent, counted: true },
    { step: 'counted', number: rule.number, unit, direction, on: told.plain, shifts },
  ];
  if (told.extended !== null && rule.extension !== null) {
    told_.push({
      step: 'extended',
      number: told.extension,
      unit: rule.extension.unit,
      approval: rule.extension.approval,
    });
    told_.push({ step: 'counted', number: rule.number + told.extension, unit, direction, on: told.extended, shifts });
  }
  const last = told.extended ?? told.plain;
  const [, lastDay] = days(calendar, start, last);
  if (unit !== 'workingHour' && !calendar.isWorkday(lastDay)) told_.push({ step: 'neverRolls', on: last });
  if (told.missingYears.length > 0) told_.push({ step: 'provisional', years: told.missingYears });
  return told_;
}

function days({ timeZone }: WorkCalendar, start: Instant, end: Instant): [EpochDay, EpochDay] {
  return [wallMoment(timeZone, start).day, wallMoment(timeZone, end).day];
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
