import { z } from 'zod';
import type { Actor } from '#engine/access/access.ts';
import { REMINDER_STAGES } from '#engine/time/escalation.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';

/**
 * The matters of one capability that the actor may read, as a relation with columns `park_id`, `code` and `row_json` (the line of
 * its list): all that reminders need to know of a capability.
 */
export type Reachable = (sql: Sql, actor: Actor) => Fragment;

export const remindersQuery = z.strictObject({
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The open reminders: the latest of each clock that still runs. They are about matters; no person is named or counted. */
export const reminderPage = z.object({
  rows: z.array(
    z.object({
      stage: z.enum(REMINDER_STAGES),
      /** The how manieth of its stage; a matter that stays overdue is reminded of every week. */
      nth: z.int(),
      remindedAt: z.string(),
      clock: z.string(),
      dueOn: z.string(),
      provisional: z.boolean(),
      /** The line of the matter's own list. */
      matter: z.looseObject({ code: z.string() }),
    }),
  ),
  /** Give it back as `after` for the next page; `null` on the last. */
  next: z.string().nullable(),
});

/** Where a page begins: the last row before it. */
export interface ReminderCursor {
  readonly at: string;
  readonly matter: string;
  readonly clock: string;
}

/** Reads a cursor that this server gave out (`<ms since 1970>~<code>~<clock>`); `null` for anything else. */
export function readReminderCursor(text: string): ReminderCursor | null {
  const [, ms, matter, clock] = /^(\d{1,14})~([A-Z]{2}-[0-9A-Z-]{1,20})~([A-Za-z0-9]{1,40})$/.exec(text) ?? [];
  if (ms === undefined || matter === undefined || clock === undefined) return null;
  return { at: new Date(Number(ms)).toISOString(), matter, clock };
}

/** Open reminders of matters within the actor's reach, the newest first, as JSON text. */
export async function openReminders(
  sql: Sql,
  actor: Actor,
  reachable: readonly Reachable[],
  { after, limit }: { readonly after: ReminderCursor | null; readonly limit: number },
): Promise<{ json: string }> {
  const all = reachable.map((relation) => relation(sql, actor));
  const [first, ...rest] = all;
  if (first === undefined) return { json: '{"rows":[],"next":null}' };
  const matters = rest.reduce((one, other) => sql`${one} union all ${other}`, first);
  const beyond =
    after === null
      ? sql``
      : sql`and (c.reminded_at, c.matter, c.clock) < (${after.at}::timestamptz, ${after.matter}, ${after.clock})`;
  const rows = await sql<{ text: string; cursor: string }[]>`
    select json_build_object('stage', c.stage, 'nth', c.nth,
        'remindedAt', to_char(c.reminded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'clock', c.clock, 'dueOn', c.due_on, 'provisional', c.provisional, 'matter', m.row_json::json)::text as text,
      (extract(epoch from c.reminded_at) * 1000)::bigint || '~' || c.matter || '~' || c.clock as cursor
    from matter_clock c join (${matters}) m on m.park_id = c.park_id and m.code = c.matter
    where c.park_id = ${actor.parkId} and c.stage is not null ${beyond}
    order by c.reminded_at desc, c.matter desc, c.clock desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const next = rows.length > limit ? JSON.stringify(page.at(-1)?.cursor ?? null) : 'null';
  return { json: `{"rows":[${page.map(({ text }) => text).join(',')}],"next":${next}}` };
}
