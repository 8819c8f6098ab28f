import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { Sql } from '#platform/db/connect.ts';
import { parkRules, type RulesInForce } from '../model/index.ts';
import { readInForce } from './store.ts';

/** A park's rules as this process remembers them. */
export interface RuleSnapshot extends ParkRules {
  readonly parkId: string;
  /** Goes up with every change that comes into force. */
  readonly version: number;
  readonly inForce: RulesInForce;
}

export interface RuleSnapshots {
  /** At most one second behind what other processes have put in force; not behind at all after `forget`. */
  rulesOf(parkId: string): Promise<RuleSnapshot>;
  /** To be called after this process has put a change in force. */
  forget(parkId: string): void;
}

interface Kept {
  readonly askedAt: number;
  readonly snapshot: Promise<RuleSnapshot>;
}

/** For so long the rules are believed without asking for their version. */
const BELIEVED_MS = 1_000;
/** A park without changes shares book and calendar with all others; the one asked for longest ago is forgotten first. */
const PARKS = 64;

export function createRuleSnapshots(sql: Sql, clock: () => number = Date.now): RuleSnapshots {
  const kept = new Map<string, Kept>();

  async function renew(parkId: string, known: Kept | undefined): Promise<RuleSnapshot> {
    const { version, timeZone } = await readVersion(sql, parkId);
    const before = await known?.snapshot.catch(() => undefined);
    if (before?.version === version) return before;
    const inForce = await readInForce(sql, parkId);
    return { parkId, version, inForce, ...parkRules(inForce, timeZone) };
  }

  return {
    async rulesOf(parkId) {
      const known = kept.get(parkId);
      if (known !== undefined && clock() - known.askedAt < BELIEVED_MS) return known.snapshot;
      const next: Kept = { askedAt: clock(), snapshot: renew(parkId, known) };
      kept.delete(parkId);
      kept.set(parkId, next);
      const oldest = kept.keys().next().value;
      if (kept.size > PARKS && oldest !== undefined) kept.delete(oldest);
      next.snapshot.catch(() => kept.get(parkId) === next && kept.delete(parkId));
      return next.snapshot;
    },
    forget: (parkId) => void kept.delete(parkId),
  };
}

async function readVersion(sql: Sql, parkId: string): Promise<{ version: number; timeZone: string }> {
  const [row] = await sql<{ version: number; timeZone: string }[]>`
    select coalesce(r.ordinal, 0) as version, p.time_zone as "timeZone"
    from park p left join rules_in_force r on r.park_id = p.id where p.id = ${parkId}`;
  if (row === undefined) throw new Error(`park ${parkId} is not there`);
  return row;
}
