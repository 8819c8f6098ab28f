import { z } from 'zod';
import { parsePlainDate } from '#engine/time/plain-date.ts';
import { isRegion } from '#rulebook/regions.ts';
import { CHANGE_STATES } from '../model/index.ts';
import { ruleId } from './commands.ts';

const day = z.string().transform((text, context) => {
  const read = parsePlainDate(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'not a day: YYYY-MM-DD' });
  return z.NEVER;
});
/** An id or short text in an event; what it has to be, the engine says. */
const short = z.string().max(200);
const two = { by: short, approvedBy: short };

/** What has happened to the clock, in the engine's own shape (`engine/time/clock-event.ts`), in the order of its days. */
export const clockEvents = z
  .array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('extended'), on: day, number: z.number(), reason: short, ...two }),
      z.strictObject({ type: z.literal('paused'), on: day, until: day, cause: short, ...two }),
      z.strictObject({ type: z.literal('resumed'), on: day }),
      z.strictObject({ type: z.literal('interrupted'), on: day, ground: short }),
    ]),
  )
  .max(50);

export const dueParams = z.strictObject({ id: ruleId });

/** `?from=2026-11-22&asOf=2026-11-30&events=[…]`; the events are JSON text. */
export const dueQuery = z.strictObject({
  /** A day, or a moment with its offset for clocks that run by the hour. */
  from: z.string().trim().max(40),
  events: z
    .string()
    .max(10_000)
    .default('[]')
    .transform((text, context) => {
      const read = clockEvents.safeParse(jsonOf(text));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: 'not a list of clock events' });
      return z.NEVER;
    }),
  /** Only rules and notices that were known on this day. */
  asOf: day.nullable().default(null),
  /** ISO 3166-2 code of a province, or `CN`. */
  region: z.string().max(10).refine(isRegion, 'not a province: CN-32').default('CN'),
});
export type DueQuery = z.output<typeof dueQuery>;

export const changesQuery = z.strictObject({
  state: z.enum(CHANGE_STATES).optional(),
  /** Code of the last change of the page before. */
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ChangesQuery = z.output<typeof changesQuery>;

export const codeParams = z.strictObject({ code: z.string().max(40) });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
