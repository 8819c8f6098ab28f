import type { LedgerEntry } from '#engine/ledger/entry.ts';
import { sealMatches } from '#engine/ledger/seal.ts';
import { type ChainFault, verifyChain } from '#engine/ledger/verify.ts';
import type { Sql } from '#platform/db/connect.ts';
import { sha256 } from '#platform/ledger-store/prepare.ts';

/** One stored line of a matter's history: the entry and what is sealed beside it. */
export interface Line {
  readonly text: string;
  readonly hash: string;
  readonly words: string;
  readonly salts: string;
  readonly protected_actor: string | null;
}

export function linesOf(owner: Sql, code: string) {
  return owner<Line[]>`
    select e.text, e.hash, s.words, s.salts, s.protected_actor from entry e
    join sealed s using (park_id, matter, seq) where e.matter = ${code} order by e.seq`;
}

/** The names of sealed fields that do not match their hash, are missing, or are not sealed at all. */
export function unsealed({ text, words, salts, protected_actor }: Line): string[] {
  const entry = JSON.parse(text) as LedgerEntry;
  const fields = { ...JSON.parse(words), ...(protected_actor ? { actor: protected_actor } : {}) };
  const salt = JSON.parse(salts) as Record<string, string>;
  const names = new Set([...Object.keys(fields), ...Object.keys(entry.sealed)]);
  return [...names].filter((name) => {
    const hash = entry.sealed[name];
    return (
      hash === undefined ||
      !(name in fields) ||
      !sealMatches(hash, { value: fields[name], salt: salt[name] ?? '' }, sha256)
    );
  });
}

/** Where a matter's stored chain is broken; `null` when it holds. */
export function chainFault(lines: readonly Line[]): ChainFault | null {
  return verifyChain(lines, sha256);
}
