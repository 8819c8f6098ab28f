import { hash as digestOf } from 'node:crypto';
import type { Json } from '#engine/ledger/canonical.ts';
import { chain, type LedgerEntry } from '#engine/ledger/entry.ts';
import { sealHash } from '#engine/ledger/seal.ts';
import type { Instant } from '#engine/time/instant.ts';
import type { MatterEvent } from '#platform/matter/kind.ts';
import type { PendingWrite } from './append.ts';
import { drawRandom } from './random.ts';

export const sha256 = (text: string): string => digestOf('sha256', text, 'hex');

export interface ChainEnd {
  readonly parkId: string;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
}

export type PreparedEntries = Pick<PendingWrite, 'entries' | 'sealed' | 'photos'> & { readonly end: ChainEnd };

/** Chains events onto the matter's last entry and seals what is personal; nothing is written yet. */
export function prepareEntries(
  kind: string,
  from: ChainEnd,
  recordedAt: Instant,
  events: readonly { readonly event: MatterEvent; readonly protect: boolean }[],
): PreparedEntries {
  const entries: PendingWrite['entries'][number][] = [];
  const sealed: PendingWrite['sealed'][number][] = [];
  const photos: PendingWrite['photos'][number][] = [];
  let end = from;
  for (const { event, protect } of events) {
    const seq = end.seq + 1;
    const fields = { ...event.sealed, ...(protect ? { actor: event.by } : {}) } as Record<string, Json>;
    const { salts, hashes } = seal(fields);
    const entry: LedgerEntry = {
      v: 1,
      park: end.parkId,
      matter: end.code,
      seq,
      prev: end.hash,
      type: `${kind}.${event.type}`,
      actor: protect ? null : event.by,
      happenedAt: event.happenedAt,
      recordedAt,
      facts: event.facts as LedgerEntry['facts'],
      sealed: hashes,
    };
    const { text, hash } = chain(entry, sha256);
    entries.push({ seq, actor: entry.actor, recordedAt, text, hash });
    sealed.push({
      seq,
      words: JSON.stringify(event.sealed),
      salts: JSON.stringify(salts),
      protectedActor: protect ? event.by : null,
    });
    photos.push(...photosIn(event.sealed).map((photo) => ({ seq, hash: photo })));
    end = { ...end, seq, hash };
  }
  return { entries, sealed, photos, end };
}

/** Every photo hash among the sealed fields: the lists, in their order, each once. */
export function photosIn(fields: object): string[] {
  return [...new Set(Object.values(fields).filter(Array.isArray).flat())] as string[];
}

const SALT_BYTES = 16;

function seal(fields: Readonly<Record<string, Json>>): {
  salts: Record<string, string>;
  hashes: Record<string, string>;
} {
  const salts: Record<string, string> = {};
  const hashes: Record<string, string> = {};
  const names = Object.keys(fields);
  const random = drawRandom(SALT_BYTES * names.length).toString('hex');
  for (const [at, name] of names.entries()) {
    const salt = random.slice(at * SALT_BYTES * 2, (at + 1) * SALT_BYTES * 2);
    salts[name] = salt;
    hashes[name] = sealHash({ value: fields[name] as Json, salt }, sha256);
  }
  return { salts, hashes };
}
