import { type Actor, waysOf } from '#engine/access/access.ts';
import type { PhotoStore } from '#platform/files/store.ts';
import type { WriteDeps } from '#platform/matter/write.ts';
import { type HazardVerb, hazardGrants } from '../model/index.ts';
import type { HazardDeps } from './kind.ts';
import type { Viewing } from './views.ts';

export interface HazardRouteDeps extends HazardDeps, WriteDeps, Viewing {
  readonly photos: PhotoStore;
  readonly parkNames: (parkId: string) => Promise<{ nameZh: string; nameEn: string }>;
  /** Names of registers' ids, for sheets and notices. */
  readonly names: (parkId: string) => Promise<(id: string | null) => string>;
}

/** Does the actor hold the verb anywhere at all? What it reaches is asked with the matter. */
export function holds(verb: HazardVerb): (actor: Actor) => boolean {
  return (actor) => waysOf(hazardGrants, actor, verb).length > 0;
}
