import type { LedgerEntry } from '#engine/ledger/entry.ts';
import { countRow, type FigureFold, type FigureSums, isNothing } from '#engine/ledger/figure-fold.ts';
import type { Transaction } from '#platform/db/connect.ts';

/** How far each fold has come, by its version. */
export async function foldSizes(tx: Transaction, parkId: string): Promise<Map<string, number>> {
  const rows = await tx<{ fold: string; size: string }[]>`select fold, size from log_fold where park_id = ${parkId}`;
  return new Map(rows.map(({ fold, size }) => [fold, Number(size)]));
}

/** Folds further entries of the log, in its order, up to `size`: the matters' states, and the figures by what these have changed. */
export async function foldEntries(
  tx: Transaction,
  parkId: string,
  fold: FigureFold,
  entries: readonly LedgerEntry[],
  size: number,
): Promise<void> {
  const own = entries.filter(({ type }) => type.startsWith(`${fold.kind}.`));
  if (own.length > 0) await foldOwn(tx, parkId, fold, own);
  await tx`
    insert into log_fold (park_id, fold, size) values (${parkId}, ${fold.version}, ${size})
    on conflict (park_id, fold) do update set size = excluded.size`;
}

async function foldOwn(tx: Transaction, parkId: string, fold: FigureFold, entries: readonly LedgerEntry[]) {
  const matters = [...new Set(entries.map(({ matter }) => matter))];
  const before = await statesOf(tx, parkId, fold, matters);
  const after = new Map(before);
  for (const entry of entries) after.set(entry.matter, fold.apply(after.get(entry.matter) ?? fold.initial, entry));
  const changes: FigureSums = new Map();
  for (const [matter, state] of after) {
    countRow(changes, fold.row(before.get(matter) ?? fold.initial), -1);
    countRow(changes, fold.row(state), 1);
  }
  const states = [...after].map(([matter, state]) => ({ matter, state: JSON.stringify(state) }));
  await tx`
    insert into log_matter (park_id, fold, matter, state)
    select ${parkId}, ${fold.version}, matter, state
    from jsonb_to_recordset(${JSON.stringify(states)}::text::jsonb) as s(matter text, state text)
    on conflict (park_id, fold, matter) do update set state = excluded.state`;
  await changeFigures(tx, parkId, fold, changes);
}

async function statesOf(
  tx: Transaction,
  parkId: string,
  fold: FigureFold,
  matters: readonly string[],
): Promise<Map<string, unknown>> {
  const rows = await tx<{ matter: string; state: string }[]>`
    select matter, state from log_matter
    where park_id = ${parkId} and fold = ${fold.version} and matter = any(${matters})`;
  return new Map(rows.map(({ matter, state }) => [matter, JSON.parse(state)]));
}

async function changeFigures(tx: Transaction, parkId: string, fold: FigureFold, changes: FigureSums): Promise<void> {
  const moved = new Map([...changes].filter(([, counts]) => !isNothing(counts)));
  if (moved.size === 0) return;
  const rows = await tx<{ key: string; counts: string }[]>`
    select key, counts from log_figure
    where park_id = ${parkId} and fold = ${fold.version} and key = any(${[...moved.keys()]})`;
  for (const { key, counts } of rows) countRow(moved, { key: JSON.parse(key), counts: JSON.parse(counts) }, 1);
  const gone = [...moved].filter(([, counts]) => isNothing(counts)).map(([key]) => key);
  const kept = [...moved].filter(([, counts]) => !isNothing(counts));
  if (gone.length > 0)
    await tx`delete from log_figure where park_id = ${parkId} and fold = ${fold.version} and key = any(${gone})`;
  const sums = kept.map(([key, counts]) => ({ key, counts: JSON.stringify(counts) }));
  await tx`
    insert into log_figure (park_id, fold, key, counts)
    select ${parkId}, ${fold.version}, key, counts
    from jsonb_to_recordset(${JSON.stringify(sums)}::text::jsonb) as s(key text, counts text)
    on conflict (park_id, fold, key) do update set counts = excluded.counts`;
}
