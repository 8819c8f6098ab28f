import type { ClockEvent } from '#engine/time/clock-event.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { CliTrouble, EXIT } from '../exit.ts';

/** How an event is typed, each with its shape; a JSON object of the engine's own shape is taken as well. */
export const EVENT_SHAPES = [
  'extended:2026-03-01:15',
  'paused:2026-03-01..2026-03-10:hearing',
  'resumed:2026-03-05',
  'interrupted:2026-03-01:claim',
] as const;

/** On the command line nobody acts: the two who would have to be two are named by their part. */
const TWO = { by: 'handler', approvedBy: 'approver' } as const;
const REASON = 'command line';

/** Reads one `--event`. */
export function readEvent(typed: string): ClockEvent {
  return typed.trim().startsWith('{') ? readJson(typed) : readShort(typed);
}

function readShort(typed: string): ClockEvent {
  const [type, when = '', what = '', ...rest] = typed.split(':');
  const [on = '', until = ''] = when.split('..');
  const number = Number(what);
  if (rest.length > 0) throw invalid(typed);
  switch (type) {
    case 'extended':
      if (what === '' || Number.isNaN(number)) throw invalid(typed);
      return { type, on: day(on, typed), number, reason: REASON, ...TWO };
    case 'paused':
      return { type, on: day(on, typed), until: day(until, typed), cause: what, ...TWO };
    case 'resumed':
      return { type, on: day(on, typed) };
    case 'interrupted':
      return { type, on: day(on, typed), ground: what };
    default:
      throw invalid(typed);
  }
}

function readJson(typed: string): ClockEvent {
  const read = parse(typed);
  const text = (name: string, otherwise: string) => {
    const value = read[name] ?? otherwise;
    if (typeof value !== 'string') throw invalid(typed);
    return value;
  };
  const on = day(text('on', ''), typed);
  const two = { by: text('by', TWO.by), approvedBy: text('approvedBy', TWO.approvedBy) };
  switch (read.type) {
    case 'extended':
      if (typeof read.number !== 'number') throw invalid(typed);
      return { type: 'extended', on, number: read.number, reason: text('reason', REASON), ...two };
    case 'paused':
      return { type: 'paused', on, until: day(text('until', ''), typed), cause: text('cause', ''), ...two };
    case 'resumed':
      return { type: 'resumed', on };
    case 'interrupted':
      return { type: 'interrupted', on, ground: text('ground', '') };
    default:
      throw invalid(typed);
  }
}

function parse(typed: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(typed);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    throw invalid(typed);
  }
  throw invalid(typed);
}

function day(text: string, typed: string) {
  try {
    return plainDate(text);
  } catch {
    throw invalid(typed);
  }
}

function invalid(typed: string): CliTrouble {
  const shapes = EVENT_SHAPES.join('  ');
  return new CliTrouble(
    'clock.event-invalid',
    EXIT.refused,
    {
      zh: `事件写得不对：${typed}。可以写：${shapes}`,
      en: `The event is not valid: ${typed}. Write one of: ${shapes}`,
    },
    { event: typed },
  );
}
