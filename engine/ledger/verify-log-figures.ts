import { refuse } from '../flow/refusal.ts';
import { canonical, type Json } from './canonical.ts';
import { countRow, type FigureRow, type FigureSums, figureRows } from './figure-fold.ts';
import { isCanonical } from './verify-log-entry.ts';
import { type LogFault, logFault } from './verify-log-fault.ts';

/** Version of a fold to its sums. Plain maps: they travel between threads. */
export type KindSums = Map<string, FigureSums>;

/** Adds the sums of another part of the log, which holds other matters. */
export function addSums(into: KindSums, part: KindSums): void {
  for (const [version, sums] of part) {
    const all = into.get(version) ?? new Map();
    for (const [key, counts] of sums) countRow(all, { key: JSON.parse(key) as FigureRow['key'], counts }, 1);
    into.set(version, all);
  }
}

/** `figures.json` as it stands in the export of a log of `size` entries: canonical, without kinds under which nothing is counted. */
export function figuresText(size: number, sums: KindSums): string {
  const kinds = [...sums].map(([version, rows]) => [version, figureRows(rows)] as const);
  return canonical({
    asOf: size,
    kinds: Object.fromEntries(kinds.filter(([, rows]) => rows.length > 0)),
  } as unknown as Json);
}

/** Holds `figures.json` against the figures that follow from the log; `null` when they are the same. */
export function figuresFault(text: string | null, size: number, sums: KindSums): LogFault | null {
  if (text === figuresText(size, sums)) return null;
  const said = readFigures(text);
  if (said === null || text === null || !isCanonical(said as unknown as Json, text))
    return logFault('figures.json', refuse('figures.unreadable'), size);
  if (said.asOf !== size) return logFault('figures.json', refuse('figures.other-size', { size }), size);
  for (const version of new Set([...Object.keys(said.kinds), ...sums.keys()])) {
    const rows = sums.get(version);
    if (rows === undefined) return logFault(`figure ${version}`, refuse('figures.unknown-version'), size);
    const wrong = rowFault(said.kinds[version] ?? [], figureRows(rows));
    if (wrong !== null)
      return logFault(`figure ${version}${wrong.key === '' ? '' : ` ${wrong.key}`}`, wrong.refusal, size);
  }
  // Only a kind without rows is left that stands there, or does not.
  return null;
}

/** The first row that is not the one that the log comes to. */
function rowFault(said: readonly FigureRow[], folded: readonly FigureRow[]) {
  const rows = new Map(folded.map(({ key, counts }) => [canonical(key), counts]));
  let before = '';
  const seen = new Set<string>();
  for (const { key: place, counts } of said) {
    const key = canonical(place);
    const sum = rows.get(key);
    if (sum === undefined) return { key, refusal: refuse('figures.row-unfounded') };
    if (seen.has(key)) return { key, refusal: refuse('figures.row-twice') };
    seen.add(key);
    if (key < before) return { key, refusal: refuse('figures.row-out-of-order') };
    before = key;
    for (const name of new Set([...Object.keys(counts), ...Object.keys(sum)])) {
      if (counts[name] === sum[name]) continue;
      return {
        key,
        refusal: refuse('figures.count-wrong', { name, said: shown(counts[name]), folded: shown(sum[name]) }),
      };
    }
  }
  const missing = [...rows.keys()].find((key) => !seen.has(key));
  return missing === undefined ? null : { key: missing, refusal: refuse('figures.row-missing') };
}

const shown = (count: Json | undefined): string => (count === undefined ? '' : canonical(count).slice(0, 40));

interface Figures {
  readonly asOf: number;
  readonly kinds: Readonly<Record<string, readonly FigureRow[]>>;
}

/** The figures as far as their shape is what `figuresText` writes; the counts may be anything. */
function readFigures(text: string | null): Figures | null {
  let value: unknown = null;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  const { asOf, kinds, ...more } = (isRecord(value) ? value : {}) as Partial<Figures>;
  if (asOf === undefined || !isRecord(kinds) || Object.keys(more).length > 0) return null;
  return Object.values(kinds).every((rows) => Array.isArray(rows) && rows.every(isRow)) ? { asOf, kinds } : null;
}

function isRow(row: unknown): boolean {
  if (!isRecord(row)) return false;
  const { key, counts, ...more } = row;
  return isRecord(key) && isRecord(counts) && Object.keys(more).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
