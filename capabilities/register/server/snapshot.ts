import type { ParkRegister } from '#capabilities/hazard/model/index.ts';
import type { Sql } from '#platform/db/connect.ts';
import { createParkMemory, type ParkMemory } from '#platform/matter/park-memory.ts';
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

export type RegisterSnapshots = ParkMemory<RegisterSnapshot>;

/** A park of 5,000 persons takes about 2 MB. */
const PARKS = 32;

export function createRegisterSnapshots(sql: Sql, clock?: () => number): RegisterSnapshots {
  return createParkMemory({
    parks: PARKS,
    readVersion: (parkId) => readVersion(sql, parkId),
    isOf: (snapshot: RegisterSnapshot, version) => snapshot.version === version,
    load: (parkId, version) => load(sql, parkId, version),
    ...(clock === undefined ? {} : { clock }),
  });
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
