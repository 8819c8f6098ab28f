import { canonical } from './canonical.ts';
import type { LedgerEntry } from './entry.ts';

/** What one matter adds to the figures: under which key, and how much to each count. */
export interface FigureRow {
  readonly key: Readonly<Record<string, string | null>>;
  /** Whole numbers; every row of a kind names the same counts. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How the figures of one kind of matter follow from the entries, in the order of the log. */
export interface FigureFold<State = unknown> {
  /** `hazard`: it is given the entries whose type begins with `hazard.`. */
  readonly kind: string;
  /** `hazard/v1`. Whoever changes what is counted changes this: the sequencer then counts anew from the first entry. */
  readonly version: string;
  /** A matter before its first entry; plain data, as every state is. */
  readonly initial: State;
  /** From facts only, never from what is sealed: figures stay the same when words are erased. An unknown event changes nothing. */
  apply(state: State, entry: LedgerEntry): State;
  /** `null`: adds nothing. */
  row(state: State): FigureRow | null;
}

/** The fold that an entry of this type goes to, if any counts it. */
export function foldOf(folds: readonly FigureFold[], type: string): FigureFold | undefined {
  return folds.find(({ kind }) => type.startsWith(`${kind}.`));
}

/** Sums by key, the key as canonical text. */
export type FigureSums = Map<string, Record<string, number>>;

/** Adds a row to the sums, or takes it out again. */
export function countRow(sums: FigureSums, row: FigureRow | null, sign: 1 | -1): void {
  if (row === null) return;
  const key = canonical(row.key);
  const counts = sums.get(key) ?? {};
  for (const [name, count] of Object.entries(row.counts)) counts[name] = (counts[name] ?? 0) + sign * count;
  sums.set(key, counts);
}

/** A key under which nothing is counted does not stand in the figures. */
export function isNothing(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** The figures as they are published: sorted by the key's canonical text, without keys under which nothing is counted. */
export function figureRows(sums: FigureSums): FigureRow[] {
  return [...sums]
    .filter(([, counts]) => !isNothing(counts))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, counts]) => ({ key: JSON.parse(key) as FigureRow['key'], counts }));
}
