import type { ClockUnit } from './clock-rule.ts';
import { type Course, type DayRule, type Ending, ending, extendedEnding, latestOf } from './ending.ts';
import type { EpochDay } from './gregorian.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What a clock came to, and by what course. */
export interface Reached {
  readonly course: Course;
  readonly plain: Ending;
  readonly extended: Ending | null;
  readonly target: EpochDay | null;
}

/**
 * The years whose notices are not known, from the first to the last day that the answer rests on: days counted as working days,
 * and days looked at to roll or to find the target; and those that the course itself rests on.
 */
export function missingYears(
  rule: DayRule,
  { course, plain, extended, target }: Reached,
  calendar: WorkCalendar,
): readonly number[] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const look = (a: EpochDay, b: EpochDay) => {
    from = Math.min(from, a, b);
    to = Math.max(to, a, b);
  };
  const first = rule.direction === 'after' ? 1 : -1;
  if (rule.roll !== 'none') look(plain.natural, plain.rolled);
  if (rule.unit === 'workingDay' && rule.number > 0) look(course.start + first, plain.natural);
  if (extended !== null) {
    if (rule.roll !== 'none') look(extended.natural, extended.rolled);
    if (rule.extension?.unit === 'workingDay')
      look((rule.unit === 'workingDay' ? course.start : plain.natural) + first, extended.natural);
  }
  if (target !== null) look(target, target);
  const here = from > to ? NONE : calendar.missingYears(from, to);
  return course.doubts.length === 0 ? here : [...new Set([...course.doubts, ...here])].sort((a, b) => a - b);
}

/**
 * The years that would have to be known to be sure that a clock was still running on a day: none when it runs that long even if
 * every day were worked.
 */
export function doubtsOn(on: EpochDay, rule: DayRule, course: Course, calendar: WorkCalendar): readonly number[] {
  const soonest = latestOf(asIfAllWorked(rule), course, calendar);
  if (rule.roll !== 'backward' && on <= soonest) return course.doubts;
  const plain = ending(rule, course, calendar);
  const extended = course.extension > 0 ? extendedEnding(rule, course, calendar) : null;
  return missingYears(rule, { course, plain, extended, target: null }, calendar);
}

function asIfAllWorked(rule: DayRule): DayRule {
  const worked = <Unit extends ClockUnit>(unit: Unit) => (unit === 'workingDay' ? 'day' : unit);
  const extension = rule.extension && { ...rule.extension, unit: worked(rule.extension.unit) };
  return { ...rule, unit: worked(rule.unit), extension, roll: 'none' };
}

const NONE: readonly number[] = [];
