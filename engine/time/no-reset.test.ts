import { describe, expect, it } from 'vitest';
import { CLOCKS } from '#rulebook/book.ts';
import { chance, runSeed } from '#testkit/clocks/chance.ts';
import { dateOf, dayNumber, type OracleCalendar } from '#testkit/clocks/oracle-calendar.ts';
import { type RandomCase, randomCases } from '#testkit/clocks/random-case.ts';
import { isRefusal } from '../flow/refusal.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import { due } from './due.ts';
import { type CalendarSettings, openCalendar, type WorkCalendar } from './work-calendar.ts';

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

function open(settings: CalendarSettings): WorkCalendar {
  const calendar = openCalendar(settings);
  if (isRefusal(calendar)) throw new Error(calendar.code);
  return calendar;
}

function isBound({ rule, events }: RandomCase): boolean {
  const oneUnit = rule.extension === null || rule.extension.unit === rule.unit;
  const byDays = rule.unit === 'day' || rule.unit === 'workingDay';
  return byDays && oneUnit && rule.direction === 'after' && rule.interruptions.length === 0 && events.length > 0;
}

describe(`nobody can begin a clock anew (GANGWAN_SEED=${SEED})`, () => {
  it('whatever is done, it ends with number, extension and paused days, or on the first day worked after them', () => {
    let [left, answered] = [15_000, 0];
    let calendar: WorkCalendar | null = null;
    let settings: CalendarSettings | null = null;
    for (const one of randomCases(chance(SEED), 500)) {
      left -= 1;
      if (left === 0) break;
      if (!isBound(one)) continue;
      if (calendar === null || settings !== one.settings) [settings, calendar] = [one.settings, open(one.settings)];
      const answer = due({ ...one.rule, at: null }, one.start, calendar, one.events);
      if (isRefusal(answer)) continue;
      answered += 1;
      const paused = pausedDays(one.events);
      const bound = longest(one.rule, dayNumber(answer.start), paused, one.calendar);
      for (let day = bound; day < dayNumber(answer.latest); day += 1)
        expect(one.calendar.works(day) && !paused.has(day), `${dateOf(day)} could have been the last`).toBe(false);
    }
    expect(answered).toBeGreaterThan(200);
  });

  it('only the limitation periods of the book know an interruption, each on grounds that the law names', () => {
    const begunAnew = CLOCKS.filter(({ interruptions }) => interruptions.length > 0).map(({ id }) => id);
    expect([...new Set(begunAnew)].sort()).toEqual(['arbitration.limitation', 'enforcement.apply']);
  });
});
