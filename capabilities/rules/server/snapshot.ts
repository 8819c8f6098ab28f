import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { Sql } from '#platform/db/connect.ts';
import { createParkMemory, type ParkMemory } from '#platform/matter/park-memory.ts';
import { parkRules, type RulesInForce } from '../model/index.ts';
import { readInForce } from './store.ts';

/** A park's rules as this process remembers them. */
export interface RuleSnapshot extends ParkRules {
  readonly parkId: string;
  /** Goes up with every change that comes into force. */
  readonly version: number;
  readonly inForce: RulesInForce;
}

export type RuleSnapshots = ParkMemory<RuleSnapshot>;

/** A park without changes shares book and calendar with all others. */
const PARKS = 64;

export function createRuleSnapshots(sql: Sql, clock?: () => number): RuleSnapshots {
  return createParkMemory({
    parks: PARKS,
    readVersion: (parkId) => readVersion(sql, parkId),
    isOf: (snapshot: RuleSnapshot, { version }) => snapshot.version === version,
    load: async (parkId, { version, timeZone }) => {
      const inForce = await readInForce(sql, parkId);
      return { parkId, version, inForce, ...parkRules(inForce, timeZone) };
    },
    ...(clock === undefined ? {} : { clock }),
  });
}

async function readVersion(sql: Sql, parkId: string): Promise<{ version: number; timeZone: string }> {
  const [row] = await sql<{ version: number; timeZone: string }[]>`
    select coalesce(r.ordinal, 0) as version, p.time_zone as "timeZone"
    from park p left join rules_in_force r on r.park_id = p.id where p.id = ${parkId}`;
  if (row === undefined) throw new Error(`park ${parkId} is not there`);
  return row;
}
