import { basisText } from './basis-text.ts';
import type { Basis, Words } from './clock-rule.ts';
import type { Step } from './derivation.ts';
import type { Course, DayRule, Ending } from './ending.ts';
import { toPlainDate } from './epoch-day.ts';
import { civil, type EpochDay } from './gregorian.ts';
import type { WorkCalendar } from './work-calendar.ts';

interface Reckoned {
  readonly rule: DayRule;
  /** Where the clock began at first; an interruption counts from `course.start`. */
  readonly start: EpochDay;
  readonly course: Course;
  readonly plain: Ending;
  readonly extended: Ending | null;
  readonly target: EpochDay | null;
  readonly missingYears: readonly number[];
}

/** The steps that lead from the start to the last day, for a clock counted in days. */
export function derive(reckoned: Reckoned, calendar: WorkCalendar): readonly Step[] {
  const { rule, course, plain, extended, target, missingYears } = reckoned;
  const steps: Step[] = [];
  begin(steps, reckoned);
  count(steps, reckoned, plain.natural, rule.number, calendar);
  settle(steps, rule, plain, calendar);
  if (extended !== null && rule.extension !== null) {
    const { unit, approval } = rule.extension;
    steps.push({ step: 'extended', number: course.extension, unit, approval });
    count(steps, reckoned, extended.natural, unit === rule.unit ? rule.number + course.extension : null, calendar);
    settle(steps, rule, extended, calendar);
  }
  if (target !== null && target !== (extended ?? plain).natural)
    steps.push({ step: 'target', on: toPlainDate(target) });
  if (rule.at !== null) steps.push({ step: 'byTime', at: rule.at });
  if (missingYears.length > 0) steps.push({ step: 'provisional', years: missingYears });
  return steps;
}

function begin(steps: Step[], { rule, start, course }: Reckoned): void {
  const event = rule.startEvent;
  if (rule.number === 0) {
    steps.push({ step: 'named', on: toPlainDate(start), event });
    return;
  }
  const { direction, unit } = rule;
  steps.push({ step: 'start', on: toPlainDate(start), event, counted: unit.startsWith('calendar'), direction });
  for (const { id, text, basis } of rule.dayRules) steps.push({ step: 'dayRule', id, text, law: lawOf(basis) });
  if (course.restart !== undefined) {
    const { on, ground } = course.restart;
    steps.push({ step: 'restart', on: toPlainDate(on), ground: named(rule.interruptions, ground) });
  }
  for (const { from, until, cause } of course.pauses) {
    const pause = { from: toPlainDate(from), until: toPlainDate(until), cause: named(rule.suspensions, cause) };
    steps.push({ step: 'paused', ...pause });
  }
}

function lawOf(basis: readonly Basis[]): Words {
  return basis[0] === undefined ? { zh: '', en: '' } : basisText(basis[0]);
}

function named(causes: readonly (Words & { readonly id: string })[], id: string): Words {
  const { zh, en } = causes.find((cause) => cause.id === id) ?? { zh: id, en: id };
  return { zh, en };
}

/** How the natural day was counted; `number` is `null` where an extension is counted on in another unit. */
function count(steps: Step[], reckoned: Reckoned, on: EpochDay, number: number | null, calendar: WorkCalendar): void {
  const { rule, course, plain } = reckoned;
  if (rule.number === 0 && number === 0) return;
  const unit = number === null ? (rule.extension?.unit ?? rule.unit) : rule.unit;
  const { direction } = rule;
  const from = number === null ? plain.natural : course.start;
  if (unit === 'workingDay') tellClosed(steps, from, on, calendar);
  const plus = number !== null && unit.startsWith('calendar') ? rule.plusDays : 0;
  const counted = number ?? course.extension;
  steps.push({ step: 'counted', number: counted, unit, direction, on: toPlainDate(on - plus), shifts: null });
  if (plus > 0) steps.push({ step: 'plusDays', number: plus, on: toPlainDate(on) });
  if ((unit === 'month' || unit === 'year') && course.pauses.length === 0 && civil(on).day < civil(from).day)
    steps.push({ step: 'monthEnd', on: toPlainDate(on) });
}

/** The holidays and make-up days that a count of working days went through; ordinary weekends go without saying. */
function tellClosed(steps: Step[], start: EpochDay, end: EpochDay, calendar: WorkCalendar): void {
  const [from, to] = start < end ? [start + 1, end] : [end, start - 1];
  for (let day = from; day <= to; day += 1) {
    const kind = calendar.kind(day);
    if (kind === 'makeUp') steps.push({ step: 'makeUp', on: toPlainDate(day), name: calendar.holiday(day) });
    if (kind !== 'holiday') continue;
    const first = day;
    const name = calendar.holiday(day);
    while (day < to && calendar.holiday(day + 1) === name && calendar.kind(day + 1) === 'holiday') day += 1;
    if (name !== null) steps.push({ step: 'closed', from: toPlainDate(first), to: toPlainDate(day), name });
  }
}

/** What the calendar makes of the natural day. */
function settle(steps: Step[], rule: DayRule, { natural, rolled }: Ending, calendar: WorkCalendar): void {
  const kind = calendar.kind(natural);
  const day = { on: toPlainDate(natural), kind, name: calendar.holiday(natural) };
  if (kind === 'workday') return;
  if (kind === 'makeUp') {
    if (rule.unit !== 'workingDay' && rule.roll !== 'none') steps.push({ step: 'stands', ...day });
    return;
  }
  steps.push({ step: 'rest', ...day });
  if (rule.roll === 'none') steps.push({ step: 'neverRolls', on: day.on });
  else steps.push({ step: 'rolled', direction: rule.roll, on: toPlainDate(rolled) });
}
