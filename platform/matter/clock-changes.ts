import { firstReminderAt } from '#engine/time/escalation.ts';
import type { Instant } from '#engine/time/instant.ts';
import type { RunningClock } from '#engine/time/running-clock.ts';
import type { ClockChanges } from '#platform/ledger-store/clocks.ts';

/**
 * What has changed between the clocks before and after a write that was recorded `at` and made version `run`; `null` when nothing
 * has, so that nothing is written.
 */
export function clockChanges(
  before: readonly RunningClock[],
  after: readonly RunningClock[],
  { run, at, timeZone }: { readonly run: number; readonly at: Instant; readonly timeZone: string },
): ClockChanges | null {
  const begun = after
    .filter((one) => !before.some((other) => same(one, other)))
    .map((one) => ({ ...one, nextAt: firstReminderAt(one.dueOn, timeZone, at) }));
  if (begun.length === 0 && before.length === after.length) return null;
  return { run, begun, running: after.map(({ clock }) => clock) };
}

function same(one: RunningClock, other: RunningClock): boolean {
  return one.clock === other.clock && one.dueOn === other.dueOn && one.provisional === other.provisional;
}
