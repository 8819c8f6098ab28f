import {
  CLOCK_MEANINGS,
  CLOCK_SIDES,
  CLOCK_UNITS,
  type ClockRule,
  type ClockUnit,
  type ExtensionRule,
  ROLLS,
} from '#engine/time/clock-rule.ts';
import type { Chance } from './chance.ts';
import { dateOf, dayNumber } from './oracle-calendar.ts';

const words = { zh: '甲', en: 'a' };
const HOURS: readonly ClockUnit[] = ['minute', 'hour', 'workingHour'];
const DAYS: readonly ClockUnit[] = ['day', 'workingDay', 'month', 'year'];

/** The longest period that is drawn in a unit. */
const MOST: Readonly<Record<ClockUnit, number>> = {
  minute: 180,
  hour: 72,
  workingHour: 12,
  day: 120,
  workingDay: 40,
  month: 14,
  year: 2,
  calendarMonth: 5,
  calendarQuarter: 4,
  calendarHalfYear: 3,
  calendarYear: 2,
};

/** A rule as a park clerk would never write it: any unit, number, direction, roll, extension, ground and meaning. */
export function randomRule(draw: Chance): ClockRule {
  const unit = draw.percent(50) ? draw.pick(DAYS) : draw.pick(CLOCK_UNITS);
  const isCalendar = unit.startsWith('calendar');
  const isHours = HOURS.includes(unit);
  return {
    id: `random.${unit}`,
    text: words,
    side: draw.pick(CLOCK_SIDES),
    kind: draw.pick(['legal', 'promised']),
    meaning: draw.percent(60) ? 'deadline' : draw.pick(CLOCK_MEANINGS),
    number: draw.percent(8) && !isCalendar ? 0 : draw.whole(1, MOST[unit]),
    unit,
    direction: isCalendar || draw.percent(80) ? 'after' : 'before',
    plusDays: isCalendar && draw.percent(40) ? draw.whole(1, 31) : 0,
    at: !isHours && draw.percent(10) ? draw.pick(['10:00', '00:00', '23:59']) : null,
    startEvent: words,
    counting: [],
    roll: draw.pick(ROLLS),
    extension: draw.percent(50) ? randomExtension(draw, unit) : null,
    suspensions: draw.percent(50) ? ['stay', 'hearing'].map((id) => ({ id, ...words })) : [],
    interruptions: draw.percent(20) ? ['claim', 'relief'].map((id) => ({ id, ...words })) : [],
    effect: null,
    basis: [],
    validFrom: dateOf(dayNumber('2017-01-01') + draw.whole(0, 600)),
    validTo: draw.percent(85) ? null : dateOf(dayNumber('2024-01-01') + draw.whole(0, 1500)),
    region: 'CN',
    verified: true,
    note: null,
    otherReading:
      (unit === 'day' || unit === 'workingDay') && draw.percent(20)
        ? { unit: draw.pick(['day', 'workingDay']), roll: draw.pick(ROLLS), why: words, basis: [] }
        : null,
    dayRules: [],
    governsOpenMatters: draw.percent(10),
  };
}

/** Of the rule's own kind: hours by hours, days by days; calendar periods by their own unit or by days. */
function randomExtension(draw: Chance, unit: ClockUnit): ExtensionRule {
  const others = HOURS.includes(unit) ? HOURS : DAYS;
  const more = draw.percent(70) ? unit : draw.pick(others);
  return { number: draw.whole(1, Math.ceil(MOST[more] / 2)), unit: more, approval: words };
}
