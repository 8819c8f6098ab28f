import { randomUUID } from 'node:crypto';
import type { Actor } from '#engine/access/access.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { readSheet } from '#platform/documents/sheet.ts';
import { wordsFor } from '#platform/http/refusal-words.ts';
import type { Locale } from '#platform/http/route.ts';
import type { ImportReport, RowFaultView } from '../contract/sheets.ts';
import { planSheets, type RowFault, type SheetName, type SheetPlan, type SheetRows } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { registerRefusalWords } from './refusal-words.ts';
import { columnWords, wantedColumns } from './sheet-columns.ts';
import { type Writing, writeRegisters } from './write.ts';

/** So many faults are told at once; whoever has more has one and the same fault in a whole column. */
const TOLD = 500;

export interface ImportRequest {
  readonly sheet: SheetName;
  readonly dryRun: boolean;
  readonly locale: Locale;
}

/** Reads the sheet, plans it against the registers as they stand, and writes all of it or nothing (RG17). */
export async function importSheet(
  deps: RegisterDeps,
  actor: Actor,
  source: AsyncIterable<Uint8Array>,
  { sheet, dryRun, locale }: ImportRequest,
): Promise<ImportReport | Refusal> {
  const rows = await readSheet(source, wantedColumns(sheet));
  if (isRefusal(rows)) return rows;
  if (rows.length === 0) return refuse('sheet.empty');
  const plan = await carryOut(deps, actor, [{ sheet, rows }], dryRun);
  if (isRefusal(plan)) return plan;
  return {
    register: sheet,
    dryRun,
    loaded: !dryRun && plan.faults.length === 0,
    counts: plan.counts[sheet] ?? { created: 0, changed: 0, unchanged: 0 },
    faults: plan.faults.slice(0, TOLD).map((fault) => told(fault, locale)),
    faultCount: plan.faults.length,
  };
}

interface Planned extends Writing {
  readonly plan: SheetPlan;
}

async function carryOut(
  deps: RegisterDeps,
  actor: Actor,
  sheets: readonly SheetRows[],
  dryRun: boolean,
): Promise<SheetPlan | Refusal> {
  const logins = sheets.flatMap(({ rows }) => rows.flatMap(({ values }) => values.login?.trim().toLowerCase() || []));
  const outcome = await writeRegisters<Planned>(deps, actor, logins, ({ book, clerk, circumstances }) => {
    const plan = planSheets(sheets, { book, clerk, today: circumstances.today, newId: randomUUID });
    return dryRun || plan.faults.length > 0 ? { lines: {}, persons: [], plan } : { ...plan, plan };
  });
  return isRefusal(outcome) ? outcome : outcome.plan;
}

function told({ sheet, row, field, code, details }: RowFault, locale: Locale): RowFaultView {
  const words = columnWords(sheet, field, locale);
  const { message } = wordsFor(registerRefusalWords, code, locale, { ...details, ...words });
  return { row, column: words.column, field, code, message };
}
