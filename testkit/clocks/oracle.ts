import type { ClockEvent, ClockRefusal } from '#engine/time/clock-event.ts';
import type { ClockRule, ClockUnit, Roll } from '#engine/time/clock-rule.ts';
import { DAY_MS, dateOf, dayNumber, missingOver, type OracleCalendar } from './oracle-calendar.ts';
import { extend, happen, isDate, type Standing, untimely } from './oracle-events.ts';
import { missingForHours, offsetOf, walkHours } from './oracle-hours.ts';

/** What a clock comes to, in the texts of `DueAnswer`. */
export interface OracleAnswer {
  readonly natural: string;
  readonly rolled: string;
  readonly extended: string | null;
  readonly target: string | null;
  readonly missingYears: readonly number[];
  readonly other: string | null;
}

interface End {
  readonly natural: number;
  readonly rolled: number;
}

const HOURS: readonly ClockUnit[] = ['minute', 'hour', 'workingHour'];

/**
 * When a clock ends, by walking there: one day after the other (for hours one minute after the other), asking of each whether it
 * counts. It shares nothing with `engine/time` but the shapes of rule, events and calendar settings.
 */
export function oracleDue(
  rule: ClockRule,
  start: string,
  calendar: OracleCalendar,
  events: readonly ClockEvent[],
): OracleAnswer | ClockRefusal {
  const begun = readStart(start, calendar);
  if (begun === null) return 'clock.date-invalid';
  if (begun.date < '1900-01-01' || begun.date > '2999-12-31') return 'clock.out-of-range';
  const tooEarly = begun.date < rule.validFrom && !rule.governsOpenMatters;
  if (tooEarly || (rule.validTo !== null && begun.date > rule.validTo)) return 'clock.not-in-force';
  if (HOURS.includes(rule.unit))
    return begun.moment === null ? 'clock.moment-needed' : dueInHours(rule, begun.moment, calendar, events);
  return dueInDays(rule, dayNumber(begun.date), calendar, events);
}

function readStart(text: string, calendar: OracleCalendar): { date: string; moment: number | null } | null {
  if (isDate(text)) return { date: text, moment: null };
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (!isMoment || !isDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) return null;
  const local = Date.parse(text) + offsetOf(calendar);
  return { date: dateOf(Math.floor(local / DAY_MS)), moment: local };
}

function dueInDays(
  rule: ClockRule,
  start: number,
  calendar: OracleCalendar,
  events: readonly ClockEvent[],
): OracleAnswer | ClockRefusal {
  const standing: Standing = { start, extension: 0, paused: new Set(), lastPause: null, doubts: [] };
  let before = dateOf(start);
  for (const event of events) {
    const fault = untimely(event, dateOf(start), before, dateOf(latestDay(rule, standing, calendar)));
    if (fault === null && event.type === 'interrupted') standing.doubts = doubtsOf(rule, standing, event.on, calendar);
    const no = fault ?? happen(rule, standing, event);
    if (no !== null) return no;
    before = event.on;
  }
  const looked: number[] = [];
  const plain = endOf(rule, standing, 0, calendar, looked);
  const extended = standing.extension > 0 ? endOf(rule, standing, standing.extension, calendar, looked) : null;
  const target = targetOf(rule, extended ?? plain, calendar, looked);
  const { otherReading } = rule;
  const still: Standing = { ...standing, start, paused: new Set() };
  const other =
    otherReading === null
      ? null
      : endOf({ ...rule, unit: otherReading.unit, roll: otherReading.roll }, still, 0, calendar, []);
  return {
    natural: moment(rule, plain.natural, calendar),
    rolled: moment(rule, plain.rolled, calendar),
    extended: extended === null ? null : moment(rule, extended.rolled, calendar),
    target: target === null ? null : dateOf(target),
    missingYears: [...new Set([...standing.doubts, ...missingAmong(looked, calendar)])].sort((a, b) => a - b),
    other: other === null ? null : moment(rule, other.rolled, calendar),
  };
}

function missingAmong(looked: readonly number[], calendar: OracleCalendar): readonly number[] {
  return looked.length === 0 ? [] : missingOver(calendar, Math.min(...looked), Math.max(...looked));
}

/** An interruption is in time beyond doubt when the clock would still run were every day worked, and none rolled. */
function doubtsOf(rule: ClockRule, standing: Standing, on: string, calendar: OracleCalendar): readonly number[] {
  const tireless: OracleCalendar = { ...calendar, works: () => true };
  const soonest = dateOf(latestDay(rule, standing, tireless));
  if (rule.roll !== 'backward' && on <= soonest) return standing.doubts;
  const looked: number[] = [];
  endOf(rule, standing, 0, calendar, looked);
  if (standing.extension > 0) endOf(rule, standing, standing.extension, calendar, looked);
  return [...standing.doubts, ...missingAmong(looked, calendar)];
}

function latestDay(rule: ClockRule, standing: Standing, calendar: OracleCalendar): number {
  return endOf(rule, standing, standing.extension, calendar, []).rolled;
}

/** `looked` gathers the days of which the walk had to know whether they are worked. */
function endOf(
  rule: ClockRule,
  { start, paused }: Standing,
  extension: number,
  calendar: OracleCalendar,
  looked: number[],
): End {
  const unit = rule.extension?.unit ?? rule.unit;
  const isOnePeriod = unit === rule.unit;
  const whole = rule.number + (isOnePeriod ? extension : 0);
  let natural = walkDays({ ...rule, number: whole }, start, paused, calendar, looked);
  if (!isOnePeriod && extension > 0)
    natural = walkDays({ ...rule, unit, number: extension, plusDays: 0 }, natural, paused, calendar, looked);
  return { natural, rolled: rollOn(natural, rule.roll, paused, calendar, looked) };
}

type Walk = Pick<ClockRule, 'number' | 'unit' | 'direction' | 'plusDays'>;

function walkDays(
  { number, unit, direction, plusDays }: Walk,
  start: number,
  paused: ReadonlySet<number>,
  { works }: OracleCalendar,
  looked: number[],
): number {
  const step = direction === 'after' ? 1 : -1;
  if (unit.startsWith('calendar')) return endOfPeriods(start, number, unit) + plusDays;
  let left = number;
  if (unit === 'month') left = Math.abs(corresponding(start, number * step) - start);
  if (unit === 'year') left = Math.abs(corresponding(start, number * 12 * step) - start);
  let day = start;
  while (left > 0) {
    day += step;
    if (unit === 'workingDay') looked.push(day);
    const counts = !paused.has(day) && (unit !== 'workingDay' || works(day));
    if (counts) left -= 1;
  }
  return day;
}

/** The same date so many months on; where that month is too short, its last day. */
function corresponding(start: number, months: number): number {
  const from = new Date(start * DAY_MS);
  let [year, month] = [from.getUTCFullYear(), from.getUTCMonth()];
  for (let left = Math.abs(months); left > 0; left -= 1) {
    month += months > 0 ? 1 : -1;
    if (month === 12) [year, month] = [year + 1, 0];
    if (month === -1) [year, month] = [year - 1, 11];
  }
  for (let date = from.getUTCDate(); ; date -= 1) {
    const at = new Date(Date.UTC(year, month, date));
    if (at.getUTCMonth() === month) return at.getTime() / DAY_MS;
  }
}

const MONTHS: Readonly<Record<string, number>> = {
  calendarMonth: 1,
  calendarQuarter: 3,
  calendarHalfYear: 6,
  calendarYear: 12,
};

/** Passes the last days of periods until enough have gone by. */
function endOfPeriods(start: number, number: number, unit: ClockUnit): number {
  const beginsPeriod = (day: number) => {
    const at = new Date(day * DAY_MS);
    return at.getUTCDate() === 1 && at.getUTCMonth() % (MONTHS[unit] as number) === 0;
  };
  let day = start;
  for (let ended = 0; ; day += 1) {
    if (beginsPeriod(day + 1)) ended += 1;
    if (ended === number) return day;
  }
}

function rollOn(
  natural: number,
  roll: Roll,
  paused: ReadonlySet<number>,
  { works }: OracleCalendar,
  looked: number[],
): number {
  if (roll === 'none') return natural;
  looked.push(natural);
  let day = natural;
  if (works(natural)) return natural;
  do {
    day += roll === 'forward' ? 1 : -1;
    looked.push(day);
  } while (!works(day) || paused.has(day));
  return day;
}

function targetOf(rule: ClockRule, { natural }: End, calendar: OracleCalendar, looked: number[]): number | null {
  if (rule.side !== 'authority' || rule.meaning !== 'deadline' || rule.roll !== 'forward') return null;
  return rollOn(natural, 'backward', new Set(), calendar, looked);
}

function moment({ at }: ClockRule, day: number, calendar: OracleCalendar): string {
  if (at === null) return dateOf(day);
  const [hour, minute] = at.split(':').map(Number);
  return new Date(day * DAY_MS + (Number(hour) * 60 + Number(minute)) * 60_000 - offsetOf(calendar)).toISOString();
}

function dueInHours(
  rule: ClockRule,
  start: number,
  calendar: OracleCalendar,
  events: readonly ClockEvent[],
): OracleAnswer | ClockRefusal {
  const standing: Standing = { start: 0, extension: 0, paused: new Set(), lastPause: null, doubts: [] };
  const first = dateOf(Math.floor(start / DAY_MS));
  let before = first;
  for (const event of events) {
    const latest = dateOf(Math.floor(endInHours(rule, start, standing.extension, calendar) / DAY_MS));
    const fault = untimely(event, first, before, latest);
    if (fault !== null) return fault;
    if (event.type === 'interrupted') return 'clock.no-reset';
    if (event.type !== 'extended') return 'clock.cannot-pause';
    const no = extend(rule, standing, event);
    if (no !== null) return no;
    before = event.on;
  }
  const plain = endInHours(rule, start, 0, calendar);
  const extended = standing.extension > 0 ? endInHours(rule, start, standing.extension, calendar) : null;
  const byShifts = rule.unit === 'workingHour' || (extended !== null && rule.extension?.unit === 'workingHour');
  const text = (at: number) => new Date(at - offsetOf(calendar)).toISOString();
  return {
    natural: text(plain),
    rolled: text(plain),
    extended: extended === null ? null : text(extended),
    target: null,
    missingYears: byShifts ? missingForHours(calendar, start, extended ?? plain) : [],
    other: null,
  };
}

function endInHours(rule: ClockRule, start: number, extension: number, calendar: OracleCalendar): number {
  const unit = rule.extension?.unit ?? rule.unit;
  if (unit === rule.unit) return walkHours({ ...rule, number: rule.number + extension }, start, calendar);
  const plain = walkHours(rule, start, calendar);
  return extension === 0 ? plain : walkHours({ ...rule, unit, number: extension }, plain, calendar);
}
