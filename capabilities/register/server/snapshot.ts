import type { ParkRegister } from '#capabilities/hazard/model/index.ts';
import type { Sql } from '#platform/db/connect.ts';
import { directoryJson } from './directory.ts';
import { readMemberships } from './person-views.ts';
import { type ParkLines, readLines, readVersion } from './views.ts';

/** A park's registers as this process remembers them: look-ups for decisions, and the directory for every form. */
export interface RegisterSnapshot extends ParkRegister {
  readonly parkId: string;
  /** Goes up with every change of a register; part of the directory's ETag. */
  readonly version: string;
  /** JSON of `contract/directory.ts`. */
  readonly directory: Buffer;
}

export interface RegisterSnapshots {
  /** At most one second behind what other processes have written; not behind at all after `forget`. */
  of(parkId: string): Promise<RegisterSnapshot>;
  /** To be called after this process has written a register. */
  forget(parkId: string): void;
}

interface Kept {
  readonly askedAt: number;
  readonly snapshot: Promise<RegisterSnapshot>;
}

/** For so long the registers are believed without asking for their version. */
const BELIEVED_MS = 1_000;
/** A park of 5,000 persons takes about 2 MB; the park that was asked for longest ago is forgotten first. */
const PARKS = 32;

export function createRegisterSnapshots(sql: Sql, clock: () => number = Date.now): RegisterSnapshots {
  const kept = new Map<string, Kept>();

  async function renew(parkId: string, known: Kept | undefined): Promise<RegisterSnapshot> {
    // The version is read before the lines: lines newer than their version are read once more, older ones never believed.
    const version = await readVersion(sql, parkId);
    const before = await known?.snapshot.catch(() => undefined);
    return before?.version === version ? before : load(sql, parkId, version);
  }

  return {
    async of(parkId) {
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

async function load(sql: Sql, parkId: string, version: string): Promise<RegisterSnapshot> {
  const [lines, memberships] = await Promise.all([readLines(sql, parkId), readMemberships(sql, parkId)]);
  return {
    parkId,
    version,
    directory: Buffer.from(directoryJson(lines)),
    ...lookUps(lines),
    person: personLookUp(memberships),
  };
}

function lookUps(lines: ParkLines): Omit<ParkRegister, 'person'> {
  const [enterprises, teams, sites] = [openById(lines.enterprise), openById(lines.team), openById(lines.site)];
  const [zones, squads] = [openById(lines.zone), openById(lines.squad)];
  return {
    enterprise: (id) => enterprises.get(id) ?? null,
    team: (id) => teams.get(id) ?? null,
    zone: (id) => zones.get(id) ?? null,
    site: (id) => sites.get(id) ?? null,
    squad: (id) => squads.get(id) ?? null,
  };
}

function openById<Line extends { readonly id: string; readonly closedOn: string | null }>(lines: readonly Line[]) {
  return new Map(lines.filter(({ closedOn }) => closedOn === null).map((line) => [line.id, line]));
}

/** Most people of a park work for a few hundred enterprises: equal lists are kept once. */
function personLookUp(
  memberships: readonly { id: string; enterpriseIds: readonly string[] }[],
): ParkRegister['person'] {
  const lists = new Map<string, { readonly enterpriseIds: readonly string[] }>();
  const persons = new Map<string, { readonly enterpriseIds: readonly string[] }>();
  for (const { id, enterpriseIds } of memberships) {
    const key = enterpriseIds.join();
    const list = lists.get(key) ?? { enterpriseIds };
    lists.set(key, list);
    persons.set(id, list);
  }
  return (id) => persons.get(id) ?? null;
}
