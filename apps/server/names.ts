import type { RegisterSnapshot, RegisterSnapshots } from '#capabilities/register/server/snapshot.ts';

/** Names a register's id; empty for none and for an id that the park does not have. */
export type NameOf = (id: string | null) => string;

/** The registers' names for sheets and notices, read from the directory once per version. */
export function createNames(snapshots: RegisterSnapshots): (parkId: string) => Promise<NameOf> {
  const made = new WeakMap<RegisterSnapshot, NameOf>();
  return async (parkId) => {
    const snapshot = await snapshots.of(parkId);
    const known = made.get(snapshot) ?? namesIn(snapshot);
    made.set(snapshot, known);
    return known;
  };
}

function namesIn(snapshot: RegisterSnapshot): NameOf {
  const lists = JSON.parse(String(snapshot.directory)) as Record<string, { id: string; name: string }[]>;
  const names = new Map(Object.values(lists).flatMap((list) => list.map(({ id, name }) => [id, name] as const)));
  return (id) => (id === null ? '' : (names.get(id) ?? ''));
}
