import type { Circumstances } from '#engine/flow/decider.ts';
import type { Instant } from '#engine/time/instant.ts';
import { dateIn, type PlainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';

export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString() as Instant;

/** Now and today as each park sees them. A park's time zone does not change; the day is worked out once a minute. */
export function createCircumstances(sql: Sql, clock: Clock): (parkId: string) => Promise<Circumstances> {
  const zones = new Map<string, string>();
  const days = new Map<string, { minute: string; today: PlainDate }>();
  return async (parkId) => {
    const now = clock();
    const timeZone = zones.get(parkId) ?? (await zoneOf(sql, parkId));
    zones.set(parkId, timeZone);
    const minute = now.slice(0, 16);
    const known = days.get(timeZone);
    const today = known?.minute === minute ? known.today : dateIn(timeZone, now);
    days.set(timeZone, { minute, today });
    return { now, today, timeZone };
  };
}

async function zoneOf(sql: Sql, parkId: string): Promise<string> {
  const [row] = await sql<{ time_zone: string }[]>`select time_zone from park where id = ${parkId}`;
  if (row === undefined) throw new Error(`park ${parkId} is not there`);
  return row.time_zone;
}
