import type { ClockEvent, ClockRefusal } from '#engine/time/clock-event.ts';
import type { ClockRule } from '#engine/time/clock-rule.ts';
import { dayNumber } from './oracle-calendar.ts';

/** How a clock stands after some events. Paused days are kept one by one. */
export interface Standing {
  start: number;
  extension: number;
  paused: Set<number>;
  lastPause: { from: number; until: number } | null;
  /** Years that must be known to be sure that the interruptions came in time. */
  doubts: readonly number[];
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/** Whether an event comes at its time: a real day, not before the start or the event before it, not after the end. */
export function untimely(event: ClockEvent, start: string, before: string, latest: string): ClockRefusal | null {
  if (!isDate(event.on)) return 'clock.event-invalid';
  if (event.on < start) return 'clock.event-before-start';
  if (event.on < before) return 'clock.events-out-of-order';
  return event.on > latest ? 'clock.event-after-end' : null;
}

/** Lets an event happen to a clock in days, or says why it cannot. */
export function happen(rule: ClockRule, standing: Standing, event: ClockEvent): ClockRefusal | null {
  if (event.type === 'extended') return extend(rule, standing, event);
  if (event.type === 'paused') return pause(rule, standing, event);
  const on = dayNumber(event.on);
  if (event.type === 'resumed') {
    if (standing.lastPause === null || on > standing.lastPause.until) return 'clock.not-paused';
    for (let day = on; day <= standing.lastPause.until; day += 1) standing.paused.delete(day);
    const stands = on > standing.lastPause.from;
    standing.lastPause = stands ? { ...standing.lastPause, until: on - 1 } : lastOf(standing.paused);
    return null;
  }
  if (rule.interruptions.length === 0) return 'clock.no-reset';
  if (!rule.interruptions.some(({ id }) => id === event.ground)) return 'clock.no-such-cause';
  Object.assign(standing, { start: on, extension: 0, paused: new Set(), lastPause: null });
  return null;
}

/** The latest paused day is all that has to be known of a pause before the one that was taken back. */
function lastOf(paused: ReadonlySet<number>): Standing['lastPause'] {
  return paused.size === 0 ? null : { from: Math.max(...paused), until: Math.max(...paused) };
}

export function extend(
  rule: ClockRule,
  standing: Standing,
  event: Extract<ClockEvent, { type: 'extended' }>,
): ClockRefusal | null {
  if (rule.extension === null) return 'clock.no-extension';
  const sum = standing.extension + event.number;
  const isWhole = event.number >= 1 && event.number % 1 === 0;
  if (!isWhole) return 'clock.extension-invalid';
  if (sum > rule.extension.number) return 'clock.extension-too-long';
  if (isAlone(event)) return 'clock.second-person';
  if (/^\s*$/.test(event.reason)) return 'clock.reason-missing';
  standing.extension = sum;
  return null;
}

function pause(
  rule: ClockRule,
  standing: Standing,
  event: Extract<ClockEvent, { type: 'paused' }>,
): ClockRefusal | null {
  const isCalendar = ['calendarMonth', 'calendarQuarter', 'calendarHalfYear', 'calendarYear'].includes(rule.unit);
  if (rule.direction === 'before' || isCalendar || rule.suspensions.length === 0) return 'clock.cannot-pause';
  if (!rule.suspensions.some(({ id }) => id === event.cause)) return 'clock.no-such-cause';
  if (!isDate(event.until)) return 'clock.event-invalid';
  if (event.until < event.on) return 'clock.pause-reversed';
  if (event.until > '2999-12-31') return 'clock.out-of-range';
  const [on, until] = [dayNumber(event.on), dayNumber(event.until)];
  if (standing.lastPause !== null && on <= standing.lastPause.until) return 'clock.already-paused';
  if (isAlone(event)) return 'clock.second-person';
  for (let day = on; day <= until; day += 1) standing.paused.add(day);
  standing.lastPause = { from: on, until };
  return null;
}

function isAlone({ by, approvedBy }: { by: string; approvedBy: string }): boolean {
  return by.trim() === '' || approvedBy.trim() === '' || by.trim() === approvedBy.trim();
}
