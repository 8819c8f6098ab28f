import type { Reachable } from '#platform/jobs/reminders.ts';
import { readable } from './filters.ts';

/** The hazards within a person's reach, for the reminders. */
export const reachableHazards: Reachable = (sql, actor) =>
  sql`select park_id, code, row_json from hazard where ${readable(sql, actor)}`;
