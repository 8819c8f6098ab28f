import { describe, expect, it } from 'vitest';
import { chance, runSeed } from '#testkit/clocks/chance.ts';
import { type OracleAnswer, oracleDue } from '#testkit/clocks/oracle.ts';
import { type RandomCase, randomCases } from '#testkit/clocks/random-case.ts';
import { isRefusal } from '../flow/refusal.ts';
import { CLOCK_UNITS } from './clock-rule.ts';
import { due } from './due.ts';
import { openCalendar, type WorkCalendar } from './work-calendar.ts';

const SEED = runSeed();
const [CHUNKS, CASES, PER_CALENDAR] = [10, 10_000, 500];
const opened = new Map<RandomCase['settings'], WorkCalendar>();

function calendarOf({ settings }: RandomCase): WorkCalendar {
  const kept = opened.get(settings);
  if (kept !== undefined) return kept;
  const calendar = openCalendar(settings);
  if (isRefusal(calendar)) throw new Error(`the generator drew no calendar: ${calendar.code}`);
  opened.clear();
  opened.set(settings, calendar);
  return calendar;
}

/** What the engine says, in the words of the oracle. */
function said(one: RandomCase): OracleAnswer | string {
  const answer = due(one.rule, one.start, calendarOf(one), one.events);
  if (isRefusal(answer)) return answer.code;
  const { natural, rolled, extended, target, missingYears, otherReading } = answer;
  return { natural, rolled, extended, target, missingYears, other: otherReading?.rolled ?? null };
}

function agree(one: RandomCase): string {
  const [walked, computed] = [oracleDue(one.rule, one.start, one.calendar, one.events), said(one)];
  if (JSON.stringify(walked) !== JSON.stringify(computed)) {
    const { rule, start, settings, events } = one;
    const calendar = { weekend: settings.weekend, knownOn: settings.knownOn, zone: settings.timeZone };
    expect({ computed, rule, start, events, calendar }).toEqual({ computed: walked, rule, start, events, calendar });
  }
  return typeof walked === 'string' ? walked : 'answered';
}

describe(`a walk of day by day comes to the same (GANGWAN_SEED=${SEED})`, () => {
  const outcomes = new Map<string, number>();
  const count = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1);

  it.each(Array.from({ length: CHUNKS }, (_, chunk) => chunk))('for 10,000 clocks more (%d)', (chunk) => {
    let left = CASES;
    for (const one of randomCases(chance(SEED + chunk), PER_CALENDAR)) {
      const outcome = agree(one);
      count(outcome);
      if (outcome === 'answered') count(one.rule.unit);
      if (outcome === 'answered' && one.events.length > 0) count('with events');
      left -= 1;
      if (left === 0) break;
    }
    expect(left).toBe(0);
  });

  it('and the clocks drawn were of every unit, with and without events, answered and refused', () => {
    const many = (what: string) => outcomes.get(what) ?? 0;
    expect(many('answered')).toBeGreaterThan(CHUNKS * CASES * 0.7);
    expect(many('with events')).toBeGreaterThan(CHUNKS * CASES * 0.1);
    for (const unit of CLOCK_UNITS) expect(many(unit), unit).toBeGreaterThan(1000);
    expect([...outcomes.keys()].filter((what) => what.startsWith('clock.')).sort()).toEqual([
      'clock.already-paused',
      'clock.cannot-pause',
      'clock.date-invalid',
      'clock.event-after-end',
      'clock.event-before-start',
      'clock.event-invalid',
      'clock.events-out-of-order',
      'clock.extension-invalid',
      'clock.extension-too-long',
      'clock.moment-needed',
      'clock.no-extension',
      'clock.no-reset',
      'clock.no-such-cause',
      'clock.not-in-force',
      'clock.not-paused',
      'clock.out-of-range',
      'clock.pause-reversed',
      'clock.reason-missing',
      'clock.second-person',
    ]);
  });
});
