import { type Book, codeKey, nameKey } from '../book.ts';
import { checkLine, sameLine } from '../check-line.ts';
import { type AnyLine, fieldOf, type RegisterLines, type RegisterName } from '../registers.ts';
import { type ReadCells, readCells } from './cells.ts';
import { sheetColumns } from './columns.ts';
import type { Part, Planning, RowFault, SheetRow } from './part.ts';

interface Move<R extends RegisterName> {
  readonly row: number;
  readonly before: RegisterLines[R] | undefined;
  readonly after: RegisterLines[R];
}

/** Puts the rows of one register into the book: each is matched by its natural key, then made as the row says. */
export function planLines<R extends RegisterName>(
  register: R,
  rows: readonly SheetRow[],
  planning: Planning,
): Part & { readonly moved: readonly RegisterLines[R][] } {
  const { book, newId } = planning;
  const faults: RowFault[] = [];
  const moves: Move<R>[] = [];
  const seen = new Map<string, number>();
  for (const { row, values: texts } of rows) {
    const cells = readCells(sheetColumns[register], texts, planning);
    const known = cells.faults.length > 0 ? { faults: cells.faults } : match(book, register, cells, seen, row);
    if ('faults' in known) {
      faults.push(...known.faults.map((fault) => ({ ...fault, sheet: register, row })));
      continue;
    }
    const before = known.id === undefined ? undefined : book.line(register, known.id);
    const after = { ...cells.values, id: before?.id ?? newId() } as unknown as RegisterLines[R];
    seen.set(after.id, row);
    book.put(register, after);
    moves.push({ row, before, after });
  }
  const moved = moves.filter(({ before, after }) => before === undefined || !sameLine(register, before, after));
  return { faults, moved: moved.map(({ after }) => after), finish: () => finish(book, register, moves, moved) };
}

function finish<R extends RegisterName>(
  book: Book,
  register: R,
  moves: readonly Move<R>[],
  moved: readonly Move<R>[],
): ReturnType<Part['finish']> {
  const created = moved.filter(({ before }) => before === undefined).length;
  return {
    counts: { created, changed: moved.length - created, unchanged: moves.length - moved.length },
    faults: moved.flatMap(({ row, before, after }) =>
      checkLine(book, register, before, after).map((fault) => ({ ...fault, sheet: register, row })),
    ),
  };
}

type Match = { readonly id: string | undefined } | Pick<ReadCells, 'faults'>;

/** An enterprise is known by its credit code, then by name; every other line by name, within its enterprise where it has one. */
function match(
  book: Book,
  register: RegisterName,
  { values }: ReadCells,
  seen: ReadonlyMap<string, number>,
  row: number,
): Match {
  const line = values as unknown as AnyLine;
  const [byName] = book.under(nameKey(register, line.name, fieldOf(line, 'enterpriseId') as string | null));
  const code = fieldOf(line, 'creditCode');
  const [byCode] = typeof code === 'string' ? book.under(codeKey(code)) : [];
  const id = byCode ?? byName;
  if (id === undefined) return { id };
  const first = seen.get(id);
  if (first !== undefined) return { faults: [{ field: 'name', code: 'sheet.row-twice', details: { first, row } }] };
  const held = fieldOf(book.line(register, id) as AnyLine, 'creditCode');
  return byCode === undefined && typeof code === 'string' && typeof held === 'string'
    ? { faults: [{ field: 'creditCode', code: 'sheet.code-of-another', details: { creditCode: held } }] }
    : { id };
}
