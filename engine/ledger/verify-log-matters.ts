import { isRefusal, refuse } from '../flow/refusal.ts';
import type { LedgerEntry } from './entry.ts';
import { countRow, type FigureFold, type FigureRow, type FigureSums } from './figure-fold.ts';
import { KEY_CHANGED } from './keys.ts';
import { entryName, readEntry } from './verify-log-entry.ts';
import { type LogFault, logFault, type VerifierTools } from './verify-log-fault.ts';
import type { KindSums } from './verify-log-figures.ts';

/** An entry by which the log announces its next key, not yet believed. */
export interface AnnouncedKey {
  readonly index: number;
  readonly name: string;
  readonly facts: LedgerEntry['facts'];
}

/** What the matters of a log, or of a part of it that holds all entries of its matters, come to. */
export interface MattersPart {
  readonly matters: number;
  /** Entries that were taken, right or wrong. */
  readonly entries: number;
  readonly fault: LogFault | null;
  readonly announced: readonly AnnouncedKey[];
  readonly figures: KindSums;
}

export interface MatterWalk {
  /** One entry after the other in the order of the log, until one is wrong: what comes after the first wrong one is passed over. */
  readonly take: (index: number, bytes: Uint8Array) => void;
  /** Adds up what the matters have come to, and forgets them. */
  readonly end: () => MattersPart;
}

interface Standing {
  seq: number;
  hash: string;
  recordedAt: string;
  readonly states: unknown[];
}

/** Walks entries of one park: each entry by itself, each matter's chain, and the folds of the figures. */
export function matterWalk(park: string, folds: readonly FigureFold[], tools: VerifierTools): MatterWalk {
  const standings = new Map<string, Standing>();
  const announced: AnnouncedKey[] = [];
  const prefixes = folds.map(({ kind }) => `${kind}.`);
  let fault: LogFault | null = null;
  let entries = 0;
  const folded = (standing: Standing, entry: LedgerEntry) => {
    for (const [at, fold] of folds.entries()) {
      if (!entry.type.startsWith(prefixes[at] as string)) continue;
      const state = attempt(() => fold.apply(standing.states[at], entry));
      if (state === undefined) return false;
      standing.states[at] = state;
    }
    return true;
  };
  const take = (index: number, bytes: Uint8Array) => {
    entries += 1;
    if (fault !== null) return;
    const text = tools.text(bytes);
    const entry = readEntry(text, park);
    const wrong = isRefusal(entry) ? entry : chainFault(standings.get(entry.matter), entry);
    if (isRefusal(entry) || wrong !== null) {
      fault = logFault(entryName(index, text), wrong ?? refuse('entry.shape'), index);
      return;
    }
    const standing = follow(standings, entry, tools.hex(bytes), folds);
    if (!folded(standing, entry)) {
      fault = logFault(entryName(index, text), refuse('entry.facts', { type: entry.type }), index);
      return;
    }
    if (entry.type === KEY_CHANGED) announced.push({ index, name: entryName(index, text), facts: entry.facts });
  };
  return {
    take,
    end: () => {
      const figures = sumsOf(folds, standings);
      for (const [matter, version] of figures.lost)
        fault ??= logFault(`figure ${version}`, refuse('figures.not-folded', { matter }), Number.MAX_SAFE_INTEGER);
      const matters = standings.size;
      standings.clear();
      return { matters, entries, fault, announced, figures: figures.sums };
    },
  };
}

function chainFault(before: Standing | undefined, { seq, prev, recordedAt }: LedgerEntry) {
  const expected = (before?.seq ?? 0) + 1;
  if (seq !== expected) return refuse('chain.gap', { seq, expected });
  if (prev !== (before?.hash ?? '')) return refuse('chain.link', { seq: expected - 1 });
  return before !== undefined && recordedAt < before.recordedAt
    ? refuse('chain.time', { before: before.recordedAt })
    : null;
}

function follow(
  standings: Map<string, Standing>,
  { matter, seq, recordedAt }: LedgerEntry,
  hash: string,
  folds: readonly FigureFold[],
): Standing {
  const known = standings.get(matter);
  if (known === undefined) {
    const standing = { seq, hash, recordedAt, states: folds.map(({ initial }) => initial) };
    standings.set(matter, standing);
    return standing;
  }
  known.seq = seq;
  known.hash = hash;
  known.recordedAt = recordedAt;
  return known;
}

/** Facts of a foreign log may be of any shape, and folds are made for our own: `undefined` where one stumbles. */
function attempt<T>(fold: () => T): T | undefined {
  try {
    return fold();
  } catch {
    return undefined;
  }
}

function sumsOf(folds: readonly FigureFold[], standings: ReadonlyMap<string, Standing>) {
  const sums: KindSums = new Map();
  const lost: [matter: string, version: string][] = [];
  for (const [at, fold] of folds.entries()) {
    const rows: FigureSums = new Map();
    // Rows of one fold name their keys in one order, so they are put together under a quick text before the canonical one is made.
    const together = new Map<string, FigureRow>();
    for (const [matter, { states }] of standings) {
      const row = attempt(() => ({ is: fold.row(states[at]) }));
      if (row === undefined) lost.push([matter, fold.version]);
      else if (row.is !== null) addRow(together, row.is);
    }
    for (const row of together.values()) {
      if (attempt(() => [countRow(rows, row, 1)]) === undefined) lost.push(['', fold.version]);
    }
    sums.set(fold.version, rows);
  }
  return { sums, lost };
}

function addRow(rows: Map<string, FigureRow>, { key, counts }: FigureRow): void {
  const quick = JSON.stringify(key);
  const known = rows.get(quick);
  if (known === undefined) {
    rows.set(quick, { key, counts: { ...counts } });
    return;
  }
  const sums = known.counts as Record<string, number>;
  for (const name in counts) sums[name] = (sums[name] ?? 0) + (counts[name] as number);
}
