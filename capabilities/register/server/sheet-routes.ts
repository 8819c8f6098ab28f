import type { Actor } from '#engine/access/access.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { SHEET_TYPE } from '#platform/documents/sheet.ts';
import { wordsFor } from '#platform/http/refusal-words.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { exportQuery, importQuery, sheetOfPath } from '../contract/lists.ts';
import { importReport } from '../contract/sheets.ts';
import { REGISTERS, type SheetName, writingWays } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { exportSheets, mayExport } from './export.ts';
import { importSheet } from './import.ts';
import { registerRefusalWords } from './refusal-words.ts';

const SHEETS: readonly SheetName[] = [...REGISTERS, 'person'];

/** Registers as .xlsx, out and in. */
export function sheetRoutes(deps: RegisterDeps): RouteRow[] {
  return [exportRoute(deps), importRoute(deps)];
}

function exportRoute(deps: RegisterDeps): RouteRow {
  return route({
    method: 'GET',
    path: '/registers/export',
    tag: 'registers',
    summary: 'Workbook with a sheet for every register, which the import reads back',
    needs: 'register.read',
    holds: (actor) => SHEETS.some((sheet) => mayExport(actor, sheet)),
    query: exportQuery,
    perMinute: 60,
    handle: async ({ query, locale, reply }, actor) => {
      const asked = query.register === undefined ? SHEETS : [sheetOfPath(query.register)];
      const sheets = asked.filter((sheet) => mayExport(actor, sheet));
      if (sheets.length === 0) return refuse('not-found');
      const bytes = await exportSheets(deps, actor, sheets, locale);
      const name = encodeURIComponent(locale === 'zh' ? '园区名录.xlsx' : 'registers.xlsx');
      reply.header('content-disposition', `attachment; filename="registers.xlsx"; filename*=UTF-8''${name}`);
      reply.type(SHEET_TYPE).send(bytes);
      return undefined;
    },
  });
}

function importRoute(deps: RegisterDeps): RouteRow {
  return route({
    method: 'POST',
    path: '/registers/import',
    tag: 'registers',
    summary: 'Load one register from the first sheet of an .xlsx (multipart, field `file`): all of it or nothing',
    needs: 'register.write',
    holds: mayImport,
    query: importQuery,
    answer: importReport,
    perMinute: 60,
    stream: true,
    handle: async ({ query, locale, request, reply }, actor) => {
      const part = request.isMultipart() ? await request.file() : undefined;
      if (part === undefined) return refuse('file.none');
      const report = await importSheet(deps, actor, part.file, {
        sheet: sheetOfPath(query.register),
        dryRun: query.dryRun,
        locale,
      });
      if (isRefusal(report) || report.loaded || query.dryRun) return report;
      // Nothing was loaded: the answer says so by its status too, and carries the rows.
      const refusal: Refusal = refuse('sheet.rows-refused', { count: report.faultCount });
      const { status, message } = wordsFor(registerRefusalWords, refusal.code, locale, refusal.details);
      reply.status(status);
      return { code: refusal.code, message, details: refusal.details, ...report };
    },
  });
}

/** An import may touch every line of a register: that takes the whole park in reach. */
function mayImport(actor: Actor): boolean {
  return writingWays(actor, 'zone').length > 0 && mayExport(actor, 'person');
}
