import { type FigureRow, type FigureSums, figureRows } from '#engine/ledger/figure-fold.ts';
import type { Queries } from '#platform/db/connect.ts';

/** A park's figures as they follow from the first `asOf` entries of its log: those of the checkpoint of just that size. */
export interface KeptFigures {
  readonly asOf: number;
  /** By the fold's version; rows sorted by the key's canonical text. */
  readonly kinds: Readonly<Record<string, readonly FigureRow[]>>;
}

/** Folds that have not come as far as the log are left out: their figures would be of another size. `null`: there is no log yet. */
export async function readKeptFigures(sql: Queries, parkId: string): Promise<KeptFigures | null> {
  // One statement, so one snapshot: size and sums belong together.
  const rows = await sql<{ size: string; fold: string | null; key: string | null; counts: string | null }[]>`
    select l.size, f.fold, g.key, g.counts from log l
    left join log_fold f on f.park_id = l.park_id and f.size = l.size
    left join log_figure g on g.park_id = l.park_id and g.fold = f.fold
    where l.park_id = ${parkId} order by f.fold`;
  const [first] = rows;
  if (first === undefined) return null;
  const kinds = new Map<string, FigureSums>();
  for (const { fold, key, counts } of rows) {
    if (fold === null) continue;
    const sums: FigureSums = kinds.get(fold) ?? new Map();
    if (key !== null && counts !== null) sums.set(key, JSON.parse(counts));
    kinds.set(fold, sums);
  }
  const sorted = [...kinds].map(([fold, sums]) => [fold, figureRows(sums)] as const);
  return { asOf: Number(first.size), kinds: Object.fromEntries(sorted) };
}
