import type { Hazard } from '#capabilities/hazard/model/index.ts';
import type { Sql } from '#platform/db/connect.ts';
import { createCircumstances, systemClock } from '#platform/matter/circumstances.ts';
import { type CheckedEntry, checkEntries, judge, type Verdict } from './check.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { type Next, nextOf } from './next.ts';
import { findHazard, readChain, readNames } from './views.ts';

/** Everything that `why` says of a hazard. */
export interface Standing {
  readonly code: string;
  readonly parkId: string;
  readonly hazard: Hazard;
  readonly summary: string;
  readonly next: Next;
  readonly deadline: Deadline | null;
  readonly entries: readonly CheckedEntry[];
  readonly verdict: Verdict;
  /** Names of handler, supervisor and those who worked on it; never of whoever reported it. */
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** `null` when the park has no hazard of this code. */
export async function findStanding(sql: Sql, parkId: string, code: string): Promise<Standing | null> {
  const stored = await findHazard(sql, parkId, code);
  if (stored === null) return null;
  const { today, timeZone } = await createCircumstances(sql, systemClock)(parkId);
  const chain = await readChain(sql, parkId, code);
  const hazard = JSON.parse(stored.folded) as Hazard;
  const entries = checkEntries(chain);
  const { reporter: _reporter, ...working } = hazard.people;
  const ids = [...Object.values(working), hazard.extension?.askedBy ?? null].filter((id): id is string => Boolean(id));
  return {
    code,
    parkId,
    hazard,
    summary: stored.summary,
    next: nextOf(hazard, parkId),
    deadline: deadlineOf(hazard, entries, today),
    entries,
    verdict: judge(chain, entries, stored),
    names: await readNames(sql, parkId, ids),
    timeZone,
  };
}
