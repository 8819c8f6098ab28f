import { refuse } from '#engine/flow/refusal.ts';
import type { Sql } from '#platform/db/connect.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { openReminders, type Reachable, readReminderCursor, reminderPage, remindersQuery } from './reminders.ts';

export interface ReminderDeps {
  readonly sql: Sql;
  /** One of each capability whose matters have clocks. */
  readonly reachable: readonly Reachable[];
}

/** What is about to fall due, falls due or is overdue within my reach. */
export function reminderRoutes({ sql, reachable }: ReminderDeps): RouteRow[] {
  return [
    route({
      method: 'GET',
      path: '/reminders',
      tag: 'reminders',
      summary: 'Open reminders of matters within my reach, the newest first, keyset pages',
      needs: 'signedIn',
      query: remindersQuery,
      answer: reminderPage,
      handle: async ({ query }, actor) => {
        const after = query.after === undefined ? null : readReminderCursor(query.after);
        if (query.after !== undefined && after === null) return refuse('request.invalid', { fields: 'after' });
        return openReminders(sql, actor, reachable, { after, limit: query.limit });
      },
    }),
  ];
}
