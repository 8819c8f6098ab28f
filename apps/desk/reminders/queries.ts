import { infiniteQueryOptions } from '@tanstack/react-query';
import type { HazardRow } from '#capabilities/hazard/contract/views.ts';
import type { ReminderStage } from '#engine/time/escalation.ts';
import { get } from '#ui/api/client.ts';

/** The line of a matter's own list, of every capability whose matters have clocks. */
export type MatterRow = HazardRow;

/** The latest reminder of a clock that still runs, as `GET /api/reminders` gives it. */
export interface ReminderRow {
  readonly stage: ReminderStage;
  /** The how manieth of its stage. */
  readonly nth: number;
  readonly remindedAt: string;
  /** The clock's name in the capability of the matter. */
  readonly clock: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly matter: MatterRow;
}

export interface ReminderPage {
  readonly rows: readonly ReminderRow[];
  readonly next: string | null;
}

/** Never taken as fresh: whoever comes back from a matter must not find the reminder that was just dealt with. */
export const remindersQuery = infiniteQueryOptions({
  queryKey: ['reminders'],
  queryFn: ({ pageParam, signal }) =>
    get<ReminderPage>(`/reminders${pageParam === null ? '' : `?${new URLSearchParams({ after: pageParam })}`}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page: ReminderPage) => page.next,
  staleTime: 0,
});
