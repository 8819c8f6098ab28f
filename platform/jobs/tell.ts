import type { Live } from '#platform/http/live.ts';

/** A pass over thousands of clocks tells a park's desks once in this while (ms). */
const ONCE_IN = 1_000;

/** Tells the open desks of a park, by event `reminded`, that there are new reminders to be read; not which. */
export function tellReminded(live: Pick<Live, 'publish'>): (parkId: string) => void {
  const planned = new Set<string>();
  return (parkId) => {
    if (planned.has(parkId)) return;
    planned.add(parkId);
    const tell = setTimeout(() => {
      planned.delete(parkId);
      live.publish({ topic: 'reminder', event: 'reminded', parkId, data: {}, subject: null });
    }, ONCE_IN);
    tell.unref();
  };
}
