import type { ChainedEntry, LedgerEntry } from './entry.ts';
import type { Sha256 } from './seal.ts';

/** What is wrong with a matter's chain: the first bad entry (1-based) and a stable code. */
export interface ChainFault {
  readonly seq: number;
  readonly code:
    | 'chain.unreadable'
    | 'chain.version'
    | 'chain.hash'
    | 'chain.gap'
    | 'chain.link'
    | 'chain.foreign'
    | 'chain.time';
}

/**
 * Checks one matter's entries in their order; `null` when all hold. Reads as the rules do: each text hashes to its hash, numbers
 * run 1, 2, 3 …, each names the hash before it, all belong to one matter, and the server's clock never runs backwards.
 */
export function verifyChain(entries: readonly ChainedEntry[], sha256: Sha256): ChainFault | null {
  let before: { entry: LedgerEntry; hash: string } | null = null;
  for (const [index, chained] of entries.entries()) {
    const seq = index + 1;
    const entry = read(chained.text);
    if (entry === null) return { seq, code: 'chain.unreadable' };
    if (entry.v !== 1) return { seq, code: 'chain.version' };
    if (sha256(chained.text) !== chained.hash) return { seq, code: 'chain.hash' };
    if (entry.seq !== seq) return { seq, code: 'chain.gap' };
    if (entry.prev !== (before?.hash ?? '')) return { seq, code: 'chain.link' };
    if (before && (entry.matter !== before.entry.matter || entry.park !== before.entry.park))
      return { seq, code: 'chain.foreign' };
    if (before && entry.recordedAt < before.entry.recordedAt) return { seq, code: 'chain.time' };
    before = { entry, hash: chained.hash };
  }
  return null;
}

function read(text: string): LedgerEntry | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as LedgerEntry) : null;
  } catch {
    return null;
  }
}
