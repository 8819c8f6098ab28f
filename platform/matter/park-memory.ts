/** What a process remembers of each park: read again when its version has moved on. */
export interface ParkMemory<Snapshot> {
  /** At most one second behind what other processes have written; not behind at all after `forget`. */
  of(parkId: string): Promise<Snapshot>;
  /** To be called after this process has changed what is remembered. */
  forget(parkId: string): void;
}

export interface ParkMemoryWish<Version, Snapshot> {
  /** So many parks are remembered; the one that was asked for longest ago is forgotten first. */
  readonly parks: number;
  /** Read before the rest: what is newer than its version is read once more, what is older is never believed. */
  readonly readVersion: (parkId: string) => Promise<Version>;
  readonly isOf: (snapshot: Snapshot, version: Version) => boolean;
  readonly load: (parkId: string, version: Version) => Promise<Snapshot>;
  /** Milliseconds; the machine's own clock unless a test brings one. */
  readonly clock?: () => number;
}

/** For so long a park is believed without asking for its version. */
const BELIEVED_MS = 1_000;

export function createParkMemory<Version, Snapshot>(wish: ParkMemoryWish<Version, Snapshot>): ParkMemory<Snapshot> {
  const { parks, readVersion, isOf, load, clock = Date.now } = wish;
  const kept = new Map<string, { readonly askedAt: number; readonly snapshot: Promise<Snapshot> }>();

  async function renew(parkId: string, known: Promise<Snapshot> | undefined): Promise<Snapshot> {
    const version = await readVersion(parkId);
    const before = await known?.catch(() => undefined);
    return before !== undefined && isOf(before, version) ? before : load(parkId, version);
  }

  return {
    async of(parkId) {
      const known = kept.get(parkId);
      if (known !== undefined && clock() - known.askedAt < BELIEVED_MS) return known.snapshot;
      const next = { askedAt: clock(), snapshot: renew(parkId, known?.snapshot) };
      kept.delete(parkId);
      kept.set(parkId, next);
      const oldest = kept.keys().next().value;
      if (kept.size > parks && oldest !== undefined) kept.delete(oldest);
      next.snapshot.catch(() => kept.get(parkId) === next && kept.delete(parkId));
      return next.snapshot;
    },
    forget: (parkId) => void kept.delete(parkId),
  };
}
