import { describe, expect, it } from 'vitest';
import { CLOCKS } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { chance, runSeed } from '#testkit/clocks/chance.ts';
import { dateOf, dayNumber, type OracleCalendar } from '#testkit/clocks/oracle-calendar.ts';
import { type RandomCase, randomCases } from '#testkit/clocks/random-case.ts';
import { isRefusal } from '../flow/refusal.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import { due } from './due.ts';
import type { DueAnswer } from './due-answer.ts';
import { plainDate } from './plain-date.ts';
import { openCalendar } from './work-calendar.ts';

const SEED = runSeed();

function pausedDays(events: readonly ClockEvent[]): Set<number> {
  const days = new Set<number>();
  for (const event of events)
    if (event.type === 'paused')
      for (let day = dayNumber(event.on); day <= dayNumber(event.until); day += 1) days.add(day);
  return days;
}

/** The day on which the period with its longest extension has run, paused days apart. */
function longest(rule: ClockRule, start: number, paused: ReadonlySet<number>, { works }: OracleCalendar): number {
  let left = rule.number + (rule.extension?.number ?? 0);
  let day = start;
  while (left > 0) {
    day += 1;
    if (!paused.has(day) && (rule.unit === 'day' || works(day))) left -= 1;
  }
  return day;
}

function isBound({ rule, events }: RandomCase): boolean {
  const oneUnit = rule.extension === null || rule.extension.unit === rule.unit;
  const byDays = rule.unit === 'day' || rule.unit === 'workingDay';
  return byDays && oneUnit && rule.direction === 'after' && rule.interruptions.length === 0 && events.length > 0;
}

describe(`nobody can begin a clock anew (GANGWAN_SEED=${SEED})`, () => {
  it('whatever is done, it ends with number, extension and paused days, or on the first day worked after them', () => {
    let [left, answered] = [30_000, 0];
    for (const one of randomCases(chance(SEED), 500)) {
      left -= 1;
      if (left === 0) break;
      if (!isBound(one)) continue;
      const calendar = openCalendar(one.settings);
      if (isRefusal(calendar)) throw new Error(calendar.code);
      const answer = due({ ...one.rule, at: null }, one.start, calendar, one.events);
      if (isRefusal(answer)) continue;
      answered += 1;
      const paused = pausedDays(one.events);
      const bound = longest(one.rule, dayNumber(answer.start), paused, one.calendar);
      for (let day = bound; day < dayNumber(answer.latest); day += 1)
        expect(one.calendar.works(day) && !paused.has(day), `${dateOf(day)} could have been the last`).toBe(false);
    }
    expect(answered).toBeGreaterThan(500);
  });

  it('only the limitation periods of the book know an interruption, each on grounds that the law names', () => {
    const begunAnew = CLOCKS.filter(({ interruptions }) => interruptions.length > 0).map(({ id }) => id);
    expect([...new Set(begunAnew)].sort()).toEqual(['arbitration.limitation', 'enforcement.apply']);
  });
});

const china = chinaCalendar();

function clock(id: string, start: string, events: readonly ClockEvent[]): DueAnswer {
  const [rule] = CLOCKS.filter((each) => each.id === id) as [ClockRule];
  const answer = due(rule, start, china, events);
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

const pause = (on: string, until: string, cause: string): ClockEvent => {
  const days = { on: plainDate(on), until: plainDate(until) };
  return { type: 'paused', ...days, cause, by: 'officer', approvedBy: 'head' };
};

describe('a pause', () => {
  const inspection = (events: readonly ClockEvent[]) => {
    const [rule] = CLOCKS.filter(({ id }) => id === 'special-equipment.recheck') as [ClockRule];
    const stay = { id: 'stay', zh: '中止', en: 'stayed' };
    const answer = due({ ...rule, suspensions: [stay] }, '2026-09-24', china, events);
    if (isRefusal(answer)) throw new Error(answer.code);
    return answer.latest;
  };

  it.each([
    ['2026-09-25', '2026-09-27', '2026-10-15', 'over the days of Mid-Autumn costs no working day'],
    ['2026-09-28', '2026-09-29', '2026-10-19', 'of two working days costs two'],
    ['2026-10-01', '2026-10-07', '2026-10-15', 'within National Day costs none'],
    ['2026-10-10', '2026-10-11', '2026-10-16', 'over a weekend with a make-up Saturday costs one'],
  ])('from %s to %s moves ten working days to %s: %s', (on, until, latest) => {
    expect(inspection([pause(on, until, 'stay')])).toBe(latest);
  });

  it('of calendar days costs each of its days, days of rest included', () => {
    expect(clock('arbitration.award', '2026-03-02', [])).toMatchObject({ natural: '2026-04-16', rolled: '2026-04-16' });
    const stayed = clock('arbitration.award', '2026-03-02', [pause('2026-03-13', '2026-03-16', 'stay')]);
    expect(stayed).toMatchObject({ natural: '2026-04-20', rolled: '2026-04-20' });
  });

  it('that was resumed early costs only the days it lasted', () => {
    const resumed: ClockEvent = { type: 'resumed', on: plainDate('2026-03-15') };
    const answer = clock('arbitration.award', '2026-03-02', [pause('2026-03-13', '2026-03-31', 'stay'), resumed]);
    expect(answer.natural).toBe('2026-04-18');
  });

  it('that begins between the natural day and the one it rolls to puts the end off as well', () => {
    expect(clock('arbitration.award', '2026-08-20', []).latest).toBe('2026-10-08');
    const stayed = clock('arbitration.award', '2026-08-20', [pause('2026-10-08', '2026-10-09', 'stay')]);
    expect(stayed).toMatchObject({ natural: '2026-10-04', rolled: '2026-10-10' });
  });

  it('an interrupted limitation runs whole from the next day, and what was paused before is past', () => {
    const claim: ClockEvent = { type: 'interrupted', on: plainDate('2026-09-01'), ground: 'claim' };
    const answer = clock('arbitration.limitation', '2025-12-01', [
      pause('2026-02-01', '2026-03-31', 'good-reason'),
      claim,
    ]);
    expect(answer.natural).toBe('2027-09-01');
  });
});
