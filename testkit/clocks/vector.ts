import type { ClockEvent } from '#engine/time/clock-event.ts';
import type { ClockRule, ClockUnit, Roll } from '#engine/time/clock-rule.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { CalendarSettings } from '#engine/time/work-calendar.ts';
import { CLOCKS } from '#rulebook/book.ts';
import { settings } from '#rulebook/calendar/calendar.ts';

/** One line of `conformance/clocks`, whose README explains the columns. */
export interface Vector {
  readonly shows: string;
  readonly rule: string;
  readonly calendar: string;
  readonly start: string;
  readonly events: string;
  readonly expected: string;
}

export function readVectors(text: string): Vector[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [shows = '', rule = '', calendar = '', start = '', events = '', ...expected] = line.split('\t');
    return { shows, rule, calendar, start, events, expected: expected.join('\t') };
  });
}

const words = { zh: '—', en: '—' };

/** `45 day forward authority extend=15:day pause` as a rule; an id of the book as the version in force on the start day. */
export function ruleOf({ rule, start }: Vector): ClockRule {
  if (!rule.includes(' ')) return bookRule(rule, start.slice(0, 10));
  const [number = '', unit = '', roll = '', ...options] = rule.split(' ');
  const option = (name: string) => options.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const [more, moreUnit] = option('extend')?.split(':') ?? [];
  const [validFrom = '', validTo = ''] = option('valid')?.split('..') ?? [];
  return {
    id: 'vector',
    text: words,
    side: options.includes('authority') ? 'authority' : 'party',
    kind: 'legal',
    meaning: 'deadline',
    number: Number(number),
    unit: unit as ClockUnit,
    direction: options.includes('before') ? 'before' : 'after',
    plusDays: Number(option('plus') ?? 0),
    at: option('at') ?? null,
    startEvent: words,
    counting: [],
    roll: roll as Roll,
    extension: more === undefined ? null : { number: Number(more), unit: moreUnit as ClockUnit, approval: words },
    suspensions: options.includes('pause') ? [{ id: 'stay', ...words }] : [],
    interruptions: options.includes('interrupt') ? [{ id: 'claim', ...words }] : [],
    effect: null,
    basis: [],
    validFrom: validFrom || '1900-01-01',
    validTo: validTo || null,
    region: 'CN',
    verified: true,
    note: null,
    otherReading: null,
    governsOpenMatters: false,
    dayRules: [],
  };
}

/** The version of the start day; before the first version, that one, which refuses. */
function bookRule(id: string, on: string): ClockRule {
  const versions = CLOCKS.filter((clock) => clock.id === id);
  const inForce = versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
  const rule = inForce ?? versions[0];
  if (rule === undefined) throw new Error(`the book has no clock ${id}`);
  return rule;
}

/** `china`, and what is otherwise: `known=2025-11-03`, `weekend=7` (`-` for none), `hours=22:00-06:00`. */
export function settingsOf({ calendar }: Vector): CalendarSettings {
  const option = (name: string) =>
    calendar
      .split(' ')
      .find((each) => each.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  const known = option('known');
  const knownOn = known === undefined ? null : (known as PlainDate);
  const china = settings({ knownOn, entered: [], timeZone: 'Asia/Shanghai' });
  const weekend = option('weekend');
  const hours = option('hours');
  return {
    ...china,
    weekend:
      weekend === undefined ? china.weekend : weekend.split(',').flatMap((day) => (day === '-' ? [] : [Number(day)])),
    hours: hours === undefined ? china.hours : hours.split(',').map(shiftOf),
  };
}

function shiftOf(text: string): { from: number; to: number } {
  const [from = 0, to = 0] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { from, to: to <= from ? to + 1440 : to };
}

/** `paused 2026-03-13 2026-03-16 stay; resumed 2026-03-15`; `-` for none. */
export function eventsOf({ events }: Vector): ClockEvent[] {
  return events === '-' ? [] : events.split('; ').map(eventOf);
}

function eventOf(text: string): ClockEvent {
  const [type, on_ = '', ...more] = text.split(' ');
  const on = on_ as PlainDate;
  const two = { by: 'officer', approvedBy: more.includes('alone') ? 'officer' : 'head' };
  if (type === 'resumed') return { type, on };
  if (type === 'interrupted') return { type, on, ground: more[0] ?? '' };
  if (type === 'paused') return { type, on, until: (more[0] ?? '') as PlainDate, cause: more[1] ?? '', ...two };
  if (type !== 'extended') throw new Error(`no event: ${text}`);
  return { type, on, number: Number(more[0]), reason: more.includes('unreasoned') ? '' : 'complex', ...two };
}

/** What an answer looks like in the last five columns. */
export function expectedText(
  answer:
    | {
        readonly natural: string;
        readonly rolled: string;
        readonly extended: string | null;
        readonly target: string | null;
        readonly missingYears: readonly number[];
      }
    | string,
): string {
  if (typeof answer === 'string') return ['refused', answer, '-', '-', '-'].join('\t');
  const { natural, rolled, extended, target, missingYears } = answer;
  return [natural, rolled, extended ?? '-', target ?? '-', missingYears.join(',') || '-'].join('\t');
}
