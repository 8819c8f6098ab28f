import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../flow/refusal.ts';
import { readBusinessHours } from './business-hours.ts';
import type { ClockEvent } from './clock-event.ts';
import { CLOCK_REFUSAL_WORDS, OVERRIDE_REFUSAL_WORDS } from './clock-refusal-words.ts';
import type { ClockRule } from './clock-rule.ts';
import { due } from './due.ts';
import { type PlainDate, plainDate } from './plain-date.ts';
import { RuleBook } from './rule-book.ts';
import { faultOfOverride, type RuleOverride, type WantedOverride } from './rule-override.ts';
import { type CalendarSettings, type HolidayNotice, openCalendar } from './work-calendar.ts';

const words = { zh: '甲', en: 'a' };

const RULE: ClockRule = {
  id: 'test.handle',
  text: words,
  side: 'party',
  kind: 'legal',
  meaning: 'deadline',
  number: 10,
  unit: 'day',
  direction: 'after',
  plusDays: 0,
  at: null,
  startEvent: words,
  counting: [],
  roll: 'forward',
  extension: { number: 5, unit: 'day', approval: words },
  suspensions: [{ id: 'stay', ...words }],
  interruptions: [],
  effect: null,
  basis: [],
  validFrom: '2020-01-01',
  validTo: null,
  region: 'CN',
  verified: true,
  note: null,
  otherReading: null,
  governsOpenMatters: false,
  dayRules: [],
};
const BARE: ClockRule = { ...RULE, extension: null, suspensions: [] };
const LIMITATION: ClockRule = { ...RULE, interruptions: [{ id: 'claim', ...words }] };
const HOURS: ClockRule = { ...RULE, unit: 'hour', extension: { number: 2, unit: 'hour', approval: words } };

const SETTINGS: CalendarSettings = {
  notices: [],
  fixedHolidays: [],
  timeZone: 'Asia/Shanghai',
  weekend: [6, 7],
  hours: [{ from: 510, to: 1050 }],
  knownOn: null,
};

const START = '2026-03-02';
const day = (date: string) => date as PlainDate;
const two = { by: 'officer', approvedBy: 'head' };
const extended = (on: string, number = 1, more = {}): ClockEvent => ({
  type: 'extended',
  on: day(on),
  number,
  reason: 'complex',
  ...two,
  ...more,
});
const paused = (on: string, until: string, more = {}): ClockEvent => ({
  type: 'paused',
  on: day(on),
  until: day(until),
  cause: 'stay',
  ...two,
  ...more,
});
const resumed = (on: string): ClockEvent => ({ type: 'resumed', on: day(on) });
const interrupted = (on: string, ground = 'claim'): ClockEvent => ({ type: 'interrupted', on: day(on), ground });

function open(more: Partial<CalendarSettings> = {}) {
  return openCalendar({ ...SETTINGS, ...more });
}

function ask(rule: ClockRule, events: readonly ClockEvent[] = [], start = START): unknown {
  const calendar = open();
  return isRefusal(calendar) ? calendar : due(rule, start, calendar, events);
}

function inBook(rules: readonly ClockRule[], id: string, region = 'CN', start = START): unknown {
  const calendar = open();
  return isRefusal(calendar) ? calendar : new RuleBook(rules).due(id, start, calendar, [], { region });
}

function notice(holidays: readonly (readonly [string, string])[], makeUpDays: readonly string[] = []): HolidayNotice {
  return {
    year: 2026,
    title: words,
    published: day('2025-11-04'),
    address: '',
    holidays: holidays.map(([from, to]) => ({ name: words, from: day(from), to: day(to) })),
    makeUpDays: makeUpDays.map(day),
  };
}

const WANTED: WantedOverride = {
  rule: RULE.id,
  number: 7,
  ground: 'local',
  basis: '园区文件〔2026〕1号',
  validFrom: plainDate('2026-04-01'),
  validTo: null,
};
const STANDING: RuleOverride = { ...WANTED, id: 'o-1', validTo: day('2026-06-30'), enteredOn: day('2026-03-30') };

function want(more: Partial<WantedOverride>, others: readonly RuleOverride[] = []): unknown {
  return faultOfOverride({ ...WANTED, ...more }, RULE, others, plainDate('2026-03-31'));
}

type Case = readonly [code: string, why: string, answer: unknown, details: Refusal['details']];

const CASES: readonly Case[] = [
  [
    'clock.unknown-rule',
    'an id that the book has not',
    inBook([RULE], 'test.handel'),
    { rule: 'test.handel', near: ['test.handle'] },
  ],
  [
    'clock.not-in-force',
    'a start before the rule',
    ask(RULE, [], '2019-12-31'),
    { rule: RULE.id, on: '2019-12-31', validFrom: '2020-01-01' },
  ],
  [
    'clock.not-in-force',
    'a start after the rule',
    ask({ ...RULE, validTo: '2025-12-31' }),
    { rule: RULE.id, on: START, validFrom: '2020-01-01', validTo: '2025-12-31' },
  ],
  [
    'clock.not-in-force',
    'a gap between two versions',
    inBook(
      [
        { ...RULE, validTo: '2025-12-31' },
        { ...RULE, validFrom: '2027-01-01' },
      ],
      RULE.id,
    ),
    { rule: RULE.id, on: START, validFrom: '2027-01-01' },
  ],
  [
    'clock.region-without-rule',
    'another province',
    inBook([{ ...RULE, region: 'CN-32' }], RULE.id, 'CN-44'),
    { rule: RULE.id, region: 'CN-44' },
  ],
  ['clock.date-invalid', 'a 30th of February', ask(RULE, [], '2026-02-30'), { date: '2026-02-30' }],
  ['clock.date-invalid', 'ten letters', inBook([RULE], RULE.id, 'CN', 'next month'), { date: 'next month' }],
  [
    'clock.date-invalid',
    'a moment without its offset',
    ask(HOURS, [], '2026-03-02T08:30:00'),
    { date: '2026-03-02T08:30:00' },
  ],
  ['clock.moment-needed', 'hours from a day', ask(HOURS), { rule: RULE.id }],
  ['clock.out-of-range', 'before 1900', ask(RULE, [], '1899-12-31'), { date: '1899-12-31' }],
  ['clock.out-of-range', 'after 2999', ask(RULE, [], '3000-01-01'), { date: '3000-01-01' }],
  ['clock.out-of-range', 'a pause until 9999', ask(RULE, [paused('2026-03-03', '9999-12-31')]), { date: '9999-12-31' }],
  ['clock.event-invalid', 'an event on no day', ask(RULE, [extended('2026-02-30')]), { date: '2026-02-30' }],
  [
    'clock.event-invalid',
    'an event on no day, by the hour',
    ask(HOURS, [extended('soon')], '2026-03-02T08:00:00Z'),
    { date: 'soon' },
  ],
  [
    'clock.event-invalid',
    'a pause until no day',
    ask(RULE, [paused('2026-03-03', '2026-13-01')]),
    { date: '2026-13-01' },
  ],
  [
    'clock.event-invalid',
    'an event of no kind',
    ask(RULE, [{ type: 'reset', on: START } as unknown as ClockEvent]),
    { date: '' },
  ],
  ['clock.event-before-start', 'the day before', ask(RULE, [extended('2026-03-01')]), { on: '2026-03-01' }],
  [
    'clock.event-after-end',
    'the day after the last',
    ask(RULE, [extended('2026-03-13')]),
    { on: '2026-03-13', latest: '2026-03-12' },
  ],
  [
    'clock.events-out-of-order',
    'an earlier day',
    ask(RULE, [extended('2026-03-05'), extended('2026-03-04')]),
    { on: '2026-03-04' },
  ],
  ['clock.no-extension', 'the law has none', ask(BARE, [extended('2026-03-04')]), { rule: RULE.id }],
  [
    'clock.extension-too-long',
    'more in all than the law',
    ask(RULE, [extended('2026-03-04', 3), extended('2026-03-05', 3)]),
    { asked: 6, most: 5 },
  ],
  ['clock.extension-invalid', 'half a day', ask(RULE, [extended('2026-03-04', 0.5)]), { rule: RULE.id }],
  ['clock.extension-invalid', 'less than nothing', ask(RULE, [extended('2026-03-04', -2)]), { rule: RULE.id }],
  [
    'clock.second-person',
    'who asks also approves',
    ask(RULE, [extended('2026-03-04', 1, { approvedBy: 'officer' })]),
    undefined,
  ],
  [
    'clock.second-person',
    'the same with a space',
    ask(RULE, [paused('2026-03-04', '2026-03-05', { approvedBy: 'officer ' })]),
    undefined,
  ],
  [
    'clock.second-person',
    'nobody approves',
    ask(HOURS, [extended('2026-03-02', 1, { approvedBy: ' ' })], '2026-03-02T08:00:00Z'),
    undefined,
  ],
  [
    'clock.reason-missing',
    'an extension without a word',
    ask(RULE, [extended('2026-03-04', 1, { reason: '  ' })]),
    undefined,
  ],
  ['clock.cannot-pause', 'the law knows no pause', ask(BARE, [paused('2026-03-04', '2026-03-05')]), { rule: RULE.id }],
  [
    'clock.cannot-pause',
    'a quarter is no period to pause',
    ask({ ...RULE, unit: 'calendarQuarter' }, [paused('2026-03-04', '2026-03-05')]),
    { rule: RULE.id },
  ],
  [
    'clock.cannot-pause',
    'hours run on',
    ask(HOURS, [paused('2026-03-02', '2026-03-02')], '2026-03-02T08:00:00Z'),
    { rule: RULE.id },
  ],
  [
    'clock.no-such-cause',
    'a pause for another reason',
    ask(RULE, [paused('2026-03-04', '2026-03-05', { cause: 'busy' })]),
    { cause: 'busy', known: ['stay'] },
  ],
  [
    'clock.no-such-cause',
    'an interruption on another ground',
    ask(LIMITATION, [interrupted('2026-03-04', 'wish')]),
    { cause: 'wish', known: ['claim'] },
  ],
  [
    'clock.pause-reversed',
    'a pause that ends before it begins',
    ask(RULE, [paused('2026-03-05', '2026-03-04')]),
    { on: '2026-03-05', until: '2026-03-04' },
  ],
  [
    'clock.already-paused',
    'a pause within a pause',
    ask(RULE, [paused('2026-03-04', '2026-03-06'), paused('2026-03-06', '2026-03-09')]),
    { until: '2026-03-06' },
  ],
  ['clock.not-paused', 'nothing to resume', ask(RULE, [resumed('2026-03-05')]), { on: '2026-03-05' }],
  [
    'clock.not-paused',
    'it runs again already',
    ask(RULE, [paused('2026-03-03', '2026-03-04'), resumed('2026-03-05')]),
    { on: '2026-03-05' },
  ],
  ['clock.no-reset', 'no limitation period', ask(RULE, [interrupted('2026-03-04')]), { rule: RULE.id }],
  ['clock.no-reset', 'hours', ask(HOURS, [interrupted('2026-03-02')], '2026-03-02T08:00:00Z'), { rule: RULE.id }],
  ['calendar.no-working-day', 'a week of seven days of rest', open({ weekend: [1, 2, 3, 4, 5, 6, 7] }), undefined],
  [
    'calendar.no-working-day',
    'a whole year of rest',
    open({ notices: [notice([['2026-01-01', '2026-12-31']])] }),
    { year: 2026 },
  ],
  ['calendar.no-working-day', 'a day without hours', open({ hours: [] }), undefined],
  ['calendar.no-working-day', 'hours without a minute', open({ hours: [{ from: 510, to: 510 }] }), undefined],
  ['calendar.no-working-day', 'every date a fixed holiday', open({ fixedHolidays: everyDate() }), undefined],
  [
    'calendar.day-twice',
    'a day that rests and works',
    open({ notices: [notice([['2026-01-01', '2026-01-03']], ['2026-01-03'])] }),
    { year: 2026, on: '2026-01-03' },
  ],
  [
    'calendar.day-twice',
    'a day in two holidays',
    open({
      notices: [
        notice([
          ['2026-01-01', '2026-01-03'],
          ['2026-01-03', '2026-01-04'],
        ]),
      ],
    }),
    { year: 2026, on: '2026-01-03' },
  ],
  [
    'calendar.day-twice',
    'a make-up day twice',
    open({ notices: [notice([], ['2026-01-04', '2026-01-04'])] }),
    { year: 2026, on: '2026-01-04' },
  ],
  [
    'calendar.holiday-reversed',
    'a holiday backwards',
    open({ notices: [notice([['2026-01-03', '2026-01-01']])] }),
    { year: 2026, from: '2026-01-03', to: '2026-01-01' },
  ],
  [
    'calendar.outside-year',
    'a day of the next year',
    open({ notices: [notice([['2026-12-31', '2027-01-02']])] }),
    { year: 2026, on: '2027-01-02' },
  ],
  [
    'calendar.outside-year',
    'a November before',
    open({ notices: [notice([], ['2025-11-30'])] }),
    { year: 2026, on: '2025-11-30' },
  ],
  ['hours.invalid', 'no shift', readBusinessHours([]), { shift: '' }],
  ['hours.invalid', 'no time of day', readBusinessHours(['08:30-12:00', '13:30-25:00']), { shift: '13:30-25:00' }],
  [
    'hours.invalid',
    'shifts that overlap, however they are ordered',
    readBusinessHours(['11:00-14:00', '08:00-12:00']),
    { shift: '08:00-12:00' },
  ],
  [
    'hours.invalid',
    'a night that runs into the morning',
    readBusinessHours(['08:00-12:00', '22:00-09:00']),
    { shift: '22:00-09:00' },
  ],
  ['override.number-invalid', 'half a day', want({ number: 1.5 }), { most: 3650 }],
  ['override.number-invalid', 'less than none', want({ number: -1 }), { most: 3650 }],
  ['override.number-invalid', 'more than ten years of days', want({ number: 3651 }), { most: 3650 }],
  ['override.date-invalid', 'no day', want({ validFrom: day('2026-02-30') }), { from: '2026-02-30', to: '' }],
  ['override.date-invalid', 'no end', want({ validTo: day('2026-13-01') }), { from: '2026-04-01', to: '2026-13-01' }],
  [
    'override.ends-before-it-begins',
    'reversed',
    want({ validTo: day('2026-03-31') }),
    { from: '2026-04-01', to: '2026-03-31' },
  ],
  [
    'override.starts-in-the-past',
    'yesterday',
    want({ validFrom: day('2026-03-30') }),
    { from: '2026-03-30', today: '2026-03-31' },
  ],
  [
    'override.two-for-one-day',
    'one day in common',
    want({ validFrom: day('2026-06-30') }, [STANDING]),
    { from: '2026-04-01', to: '2026-06-30' },
  ],
  ['override.looser-than-law', 'longer than the law', want({ number: 11 }), { law: 10 }],
  ['override.basis-missing', 'no document', want({ basis: ' ' }), undefined],
  ['override.changes-nothing', 'the law’s own number', want({ number: 10 }), { number: 10 }],
];

function everyDate() {
  return Array.from({ length: 372 }, (_, at) => ({
    name: words,
    month: Math.floor(at / 31) + 1,
    day: (at % 31) + 1,
    since: 1900,
  }));
}

const WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...CLOCK_REFUSAL_WORDS,
  ...OVERRIDE_REFUSAL_WORDS,
};

describe('every refusal', () => {
  it.each(CASES)('%s: %s', (code, _why, answer, details) => {
    expect(answer).toEqual(details === undefined ? { refused: true, code } : { refused: true, code, details });
  });

  it('that has words is reached by one of these', () => {
    expect([...new Set(CASES.map(([code]) => code))].sort()).toEqual(Object.keys(WORDS).sort());
  });

  it.each(CASES)(
    '%s has words in both languages whose names are in the details (%s)',
    (code, _why, _answer, details) => {
      for (const text of [WORDS[code]?.zh, WORDS[code]?.en]) {
        expect(text).toMatch(/\S/);
        for (const [, name = ''] of (text ?? '').matchAll(/\{(\w+)\}/g))
          expect(Object.keys(details ?? {})).toContain(name);
      }
    },
  );
});

describe('what is not refused', () => {
  it('an override after the one that ends the day before', () => {
    expect(want({ validFrom: day('2026-07-01') }, [STANDING])).toBeNull();
  });

  it('a longer number where longer is stricter, or where the law itself has changed', () => {
    const notBefore: ClockRule = { ...RULE, meaning: 'notBefore' };
    expect(faultOfOverride({ ...WANTED, number: 20 }, notBefore, [], plainDate('2026-03-31'))).toBeNull();
    expect(want({ number: 20, ground: 'newLaw' })).toBeNull();
  });

  it('an event on the start day and on the very last one', () => {
    expect(ask(RULE, [extended(START), extended('2026-03-13')])).toMatchObject({ extended: '2026-03-16' });
  });

  it('one working day in a year: the clock runs until it comes', () => {
    const rest = notice([['2026-01-01', '2026-12-30']], ['2026-12-31']);
    const calendar = open({ notices: [rest] });
    if (isRefusal(calendar)) throw new Error(calendar.code);
    expect(due(RULE, START, calendar)).toMatchObject({ natural: '2026-03-12', rolled: '2026-12-31' });
  });
});
