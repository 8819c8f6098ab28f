import type { Instant } from '../time/instant.ts';
import { canonical, type Json } from './canonical.ts';
import type { Sha256 } from './seal.ts';

/** One line of a matter's history. What is hashed is exactly this, in RFC 8785 form. */
export interface LedgerEntry {
  /** Version of this shape; a verifier refuses a number it does not know. */
  readonly v: 1;
  readonly park: string;
  /** The matter's code (一案一码). */
  readonly matter: string;
  /** 1 for the matter's first entry, then without a gap. */
  readonly seq: number;
  /** Hash of the matter's entry before this one; `''` for the first. */
  readonly prev: string;
  /** `capability.event`, e.g. `hazard.registered`. */
  readonly type: string;
  /** The person's opaque id; `null` where the actor is protected and stands among `sealed`. */
  readonly actor: string | null;
  /** What the device claims. */
  readonly happenedAt: Instant;
  /** What the server knows. */
  readonly recordedAt: Instant;
  /** Facts of the event: states, days, codes, ids, numbers. Never words of a person. */
  readonly facts: { readonly [key: string]: Json };
  /** Field name to salted hash, see `seal.ts`. */
  readonly sealed: Readonly<Record<string, string>>;
}

export interface ChainedEntry {
  readonly text: string;
  readonly hash: string;
}

/** The entry's canonical text and its hash; the chain is in `entry.prev`, which is part of the text. */
export function chain(entry: LedgerEntry, sha256: Sha256): ChainedEntry {
  const text = canonical(entry as unknown as Json);
  return { text, hash: sha256(text) };
}
