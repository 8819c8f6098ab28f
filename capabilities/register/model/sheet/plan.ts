import { type Person, REGISTERS, type RegisterLines, type RegisterName } from '../registers.ts';
import type { SheetName } from './columns.ts';
import type { Counts, Part, Planning, RowFault, SheetRows } from './part.ts';
import { planLines } from './plan-lines.ts';
import { planPersons } from './plan-persons.ts';

/** What an import would write, or everything that is wrong with it. With one fault nothing is written. */
export interface SheetPlan {
  readonly lines: { readonly [R in RegisterName]?: readonly RegisterLines[R][] };
  readonly persons: readonly { readonly before: Person | undefined; readonly after: Person }[];
  readonly counts: { readonly [S in SheetName]?: Counts };
  readonly faults: readonly RowFault[];
}

/**
 * Rows and registers → plan or faults, row by row. All sheets are put into the book first, parents before children, and the
 * rules are asked about the whole after that: so the rows of one file may lean on each other.
 */
export function planSheets(sheets: readonly SheetRows[], planning: Planning): SheetPlan {
  const parts: { sheet: SheetName; part: Part }[] = [];
  const lines: { [R in RegisterName]?: readonly RegisterLines[R][] } = {};
  const rowsOf = (sheet: SheetName) => sheets.find((each) => each.sheet === sheet)?.rows;
  for (const register of REGISTERS) {
    const rows = rowsOf(register);
    if (rows === undefined) continue;
    const { moved, ...part } = planLines(register, rows, planning);
    Object.assign(lines, { [register]: moved });
    parts.push({ sheet: register, part });
  }
  const { moved: persons, ...part } = planPersons(rowsOf('person') ?? [], planning);
  if (rowsOf('person') !== undefined) parts.push({ sheet: 'person', part });

  const finished = parts.map((each) => ({ ...each, end: each.part.finish() }));
  return {
    lines,
    persons,
    counts: Object.fromEntries(finished.map(({ sheet, end }) => [sheet, end.counts])),
    faults: finished.flatMap((each) => [...each.part.faults, ...each.end.faults]),
  };
}
