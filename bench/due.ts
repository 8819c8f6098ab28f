import { Temporal } from 'temporal-polyfill';
import { isRefusal } from '#engine/flow/refusal.ts';
import type { ClockEvent } from '#engine/time/clock-event.ts';
import type { ClockRule } from '#engine/time/clock-rule.ts';
import { due } from '#engine/time/due.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import { CLOCKS } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';

/**
 * Clocks a second on one core, each with its derivation: every clock of the book in turn, from days of 2023 to 2026, every fourth
 * extended or paused where its law allows it. `node bench/due.ts [seconds]`.
 */
const SECONDS = Number(process.argv[2] ?? 3);
const ROUNDS = 5;

interface Asked {
  readonly rule: ClockRule;
  readonly start: string;
  readonly events: readonly ClockEvent[];
}

function asked(): Asked[] {
  const starts = Array.from({ length: 41 }, (_, at) => addDays(plainDate('2023-01-05'), at * 34));
  return starts.flatMap((start, at) =>
    CLOCKS.filter(({ validFrom, validTo }) => validFrom <= start && (validTo === null || start <= validTo)).map(
      (rule) => ({
        rule,
        start: rule.unit === 'hour' || rule.unit === 'minute' ? `${start}T09:30:00+08:00` : start,
        events: at % 4 === 0 ? eventsOf(rule, start) : [],
      }),
    ),
  );
}

function eventsOf({ extension, suspensions, unit }: ClockRule, on: ReturnType<typeof plainDate>): ClockEvent[] {
  const two = { by: 'officer', approvedBy: 'head' };
  if (extension !== null) return [{ type: 'extended', on, number: extension.number, reason: 'complex', ...two }];
  const cause = suspensions[0]?.id;
  if (cause === undefined || unit === 'hour') return [];
  return [{ type: 'paused', on: addDays(on, 2), until: addDays(on, 9), cause, ...two }];
}

/** Calls a second of `once`, which makes so many calls. */
function rate(calls: number, once: () => void): number {
  const begun = performance.now();
  let made = 0;
  while (performance.now() - begun < SECONDS * 1000) {
    once();
    made += calls;
  }
  return (made / (performance.now() - begun)) * 1000;
}

const calendar = chinaCalendar();
const all = asked();
const steps = all.reduce((sum, { rule, start, events }) => {
  const answer = due(rule, start, calendar, events);
  if (isRefusal(answer)) throw new Error(`${rule.id} from ${start}: ${answer.code}`);
  return sum + answer.derivation.length;
}, 0);
const days = all.map(({ start, rule }) => ({ day: Temporal.PlainDate.from(start.slice(0, 10)), number: rule.number }));
let kept = 0;

const clocks = () => {
  for (const { rule, start, events } of all) kept += 'refused' in due(rule, start, calendar, events) ? 0 : 1;
};
const additions = () => {
  for (const { day, number } of days) kept += day.add({ days: number }).day;
};

const rates: [number, number][] = [];
rate(all.length, clocks);
for (let round = 0; round < ROUNDS; round += 1) rates.push([rate(all.length, clocks), rate(days.length, additions)]);
const [clock, addition] = rates.sort(([a], [b]) => a - b)[Math.floor(ROUNDS / 2)] as [number, number];
console.log(`${all.length} clocks of the book, ${(steps / all.length).toFixed(1)} steps each in the derivation`);
console.log(`due                       ${Math.round(clock).toLocaleString('en')} a second`);
console.log(`temporal-polyfill add     ${Math.round(addition).toLocaleString('en')} a second`);
if (kept === 0) throw new Error('nothing was computed');
console.log(`ratio                     ${(clock / addition).toFixed(2)}`);
