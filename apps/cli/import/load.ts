import type { ImportReport } from '#capabilities/register/contract/sheets.ts';
import { type ImportRequest, importSheet } from '#capabilities/register/server/import.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import type { Sql } from '#platform/db/connect.ts';
import { clerk, refusedBy, registerDeps } from '../clerk.ts';

/** Loads a register into the park, with an administrator's rights: all rows or none. */
export async function loadRegister(
  sql: Sql,
  parkId: string,
  source: AsyncIterable<Uint8Array>,
  request: ImportRequest,
): Promise<ImportReport> {
  const report = await importSheet(registerDeps(sql), clerk(parkId), source, request);
  if (isRefusal(report)) throw refusedBy(report);
  return report;
}
