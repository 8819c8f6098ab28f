import type { ClockRule, Roll } from './clock-rule.ts';
import { type DayUnit, endOfPeriod, isPaused, type Pause } from './count.ts';
import type { EpochDay } from './gregorian.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A rule whose period is counted from a day. */
export interface DayRule extends ClockRule {
  readonly unit: DayUnit;
}

/** From where a clock counts, by what it is held up and lengthened. */
export interface Course {
  readonly start: EpochDay;
  readonly pauses: readonly CausedPause[];
  /** Granted in all, in the unit of the rule's extension. */
  readonly extension: number;
  /** Years whose notices would have to be known to be sure that each interruption came while the clock ran. */
  readonly doubts: readonly number[];
  /** The last interruption, from which `start` counts; absent when there was none. */
  readonly restart?: { readonly on: EpochDay; readonly ground: string };
}

export interface CausedPause extends Pause {
  readonly cause: string;
}

export interface Ending {
  readonly natural: EpochDay;
  readonly rolled: EpochDay;
}

/** Where the period ends without its extension. */
export function ending(rule: DayRule, { start, pauses }: Course, calendar: WorkCalendar): Ending {
  const natural = endOfPeriod(rule, start, calendar, pauses);
  return { natural, rolled: roll(natural, rule.roll, calendar, pauses) };
}

/**
 * Where the period ends with its extension: counted as one longer period when both have the same unit (45 and 15 days are 60
 * days from the start), else on from the natural end.
 */
export function extendedEnding(rule: DayRule, course: Course, calendar: WorkCalendar): Ending {
  const { start, pauses, extension } = course;
  const unit = (rule.extension?.unit ?? rule.unit) as DayUnit;
  const natural =
    unit === rule.unit
      ? endOfPeriod({ ...rule, number: rule.number + extension }, start, calendar, pauses)
      : endOfPeriod(
          { ...rule, number: extension, unit, plusDays: 0 },
          endOfPeriod(rule, start, calendar, pauses),
          calendar,
          pauses,
        );
  return { natural, rolled: roll(natural, rule.roll, calendar, pauses) };
}

/** The last day that the clock has now. */
export function latestOf(rule: DayRule, course: Course, calendar: WorkCalendar): EpochDay {
  return (course.extension > 0 ? extendedEnding : ending)(rule, course, calendar).rolled;
}

/**
 * On to the first working day, back to the last one, or the day itself. A calendar always has a working day. A paused day is
 * none to end on: a pause that begins between the natural and the rolled day would else be granted and have no effect.
 */
export function roll(day: EpochDay, direction: Roll, calendar: WorkCalendar, pauses: readonly Pause[]): EpochDay {
  if (direction === 'none') return day;
  const step = direction === 'forward' ? 1 : -1;
  let rolled = day;
  if (calendar.isWorkday(day)) return day;
  while (!calendar.isWorkday(rolled) || isPaused(rolled, pauses)) rolled += step;
  return rolled;
}
