import type { ClockEvent } from '#engine/time/clock-event.ts';
import type { ClockRule } from '#engine/time/clock-rule.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { CalendarSettings } from '#engine/time/work-calendar.ts';
import type { Chance } from './chance.ts';
import { oracleDue } from './oracle.ts';
import { dateOf, dayNumber, type OracleCalendar, oracleCalendar } from './oracle-calendar.ts';
import { randomCalendar } from './random-calendar.ts';
import { randomRule } from './random-rule.ts';

export interface RandomCase {
  readonly rule: ClockRule;
  readonly start: string;
  readonly settings: CalendarSettings;
  readonly calendar: OracleCalendar;
  readonly events: readonly ClockEvent[];
}

const NO_START = ['', 'soon', '2026-02-30', '2026-13-01', '2026-11-22T08:30:00', '2026-02-30T08:00:00Z', '20261122'];
const FAR_START = ['1899-12-31', '3000-01-01', '9999-12-31', '1899-12-30T08:00:00Z'];

/** Cases in an endless row; so many share a calendar before the next is drawn. */
export function* randomCases(draw: Chance, perCalendar: number): Generator<RandomCase> {
  for (;;) {
    const settings = randomCalendar(draw);
    const calendar = oracleCalendar(settings);
    for (let left = perCalendar; left > 0; left -= 1) {
      const rule = randomRule(draw);
      const start = randomStart(draw, rule);
      yield { rule, start, settings, calendar, events: randomEvents(draw, rule, start, calendar) };
    }
  }
}

function randomStart(draw: Chance, { unit }: ClockRule): string {
  if (draw.percent(1)) return draw.pick([...NO_START, ...FAR_START]);
  const date = dateOf(dayNumber('2018-06-01') + draw.whole(0, draw.percent(90) ? 4300 : 14_000));
  const byHours = unit === 'minute' || unit === 'hour' || unit === 'workingHour';
  if (draw.percent(byHours ? 2 : 95)) return date;
  const two = (most: number) => String(draw.whole(0, most)).padStart(2, '0');
  const second = draw.percent(70) ? '00' : two(59);
  const fraction = draw.percent(90) ? '' : `.${draw.whole(100, 999)}`;
  return `${date}T${two(23)}:${two(59)}:${second}${fraction}${draw.pick(['Z', '+08:00', '-05:30'])}`;
}

/** What happens to the clock while it runs; now and then what cannot happen. */
function randomEvents(draw: Chance, rule: ClockRule, start: string, calendar: OracleCalendar): readonly ClockEvent[] {
  const isQuiet = typesFor(rule, undefined).length === 0 || rule.direction === 'before';
  if (draw.percent(isQuiet ? 97 : 40)) return [];
  const events: ClockEvent[] = [];
  let from = start.slice(0, 10);
  for (let left = draw.whole(1, 4); left > 0; left -= 1) {
    const now = oracleDue(rule, start, calendar, events);
    if (typeof now === 'string') break;
    const latest = (now.extended ?? now.rolled).slice(0, 10);
    const days = Math.max(0, dayNumber(latest) - dayNumber(from));
    const day = dayNumber(from) + (draw.percent(97) ? draw.whole(0, days) : draw.whole(-3, days + 5));
    const event = randomEvent(draw, rule, day, events.at(-1));
    events.push(event);
    from = event.on;
    if (from === NO_DAY) break;
  }
  return events;
}

const NO_DAY = '2026-02-30';

/** What may happen next to a clock of this rule. */
function typesFor(rule: ClockRule, last: ClockEvent | undefined): readonly string[] {
  const isByDays = !/calendar|our|minute/.test(rule.unit) && rule.direction === 'after';
  return [
    ...(rule.extension === null || last?.type === 'extended' ? [] : ['extended']),
    ...(rule.suspensions.length === 0 || !isByDays ? [] : [last?.type === 'paused' ? 'resumed' : 'paused']),
    ...(rule.interruptions.length === 0 || !isByDays ? [] : ['interrupted']),
  ];
}

function randomEvent(draw: Chance, rule: ClockRule, day: number, last: ClockEvent | undefined): ClockEvent {
  const on = (draw.percent(99) ? dateOf(day) : NO_DAY) as PlainDate;
  const [by, approvedBy] = draw.percent(97)
    ? ['case officer', 'head']
    : draw.pick([
        ['a', 'a'],
        ['', 'b'],
        ['a ', 'a'],
      ] as const);
  const types = typesFor(rule, last);
  const type =
    draw.percent(95) && types.length > 0
      ? draw.pick(types)
      : draw.pick(['extended', 'paused', 'resumed', 'interrupted']);
  if (type === 'resumed') return { type, on };
  if (type === 'interrupted') return { type, on, ground: draw.percent(95) ? 'claim' : 'asked' };
  if (type === 'paused') {
    const far = draw.percent(98) ? dateOf(day + draw.whole(0, 45)) : draw.pick([dateOf(day - 1), NO_DAY, '3000-01-01']);
    return {
      type,
      on,
      until: far as PlainDate,
      cause: draw.percent(96) ? draw.pick(['stay', 'hearing']) : 'mood',
      by,
      approvedBy,
    };
  }
  const most = rule.extension?.number ?? 5;
  const number = draw.percent(93) ? draw.whole(1, Math.max(1, Math.ceil(most / 2))) : draw.pick([0, -1, 1.5, most + 1]);
  return { type: 'extended', on, number, reason: draw.percent(97) ? 'complex' : ' ', by, approvedBy };
}
