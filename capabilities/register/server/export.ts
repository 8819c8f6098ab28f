import { type Actor, waysOf } from '#engine/access/access.ts';
import { printSheets, type Sheet, type SheetRow } from '#platform/documents/sheet.ts';
import type { Locale } from '#platform/http/route.ts';
import {
  type AnyLine,
  fieldOf,
  type Person,
  REGISTERS,
  readingWays,
  registerGrants,
  registerWords,
  type SheetColumn,
  type SheetName,
  sheetColumns,
} from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { readPersons } from './person-views.ts';
import { writtenColumns } from './sheet-columns.ts';
import { traceIdentityRead } from './store.ts';
import { type ParkLines, readLines } from './views.ts';

type NameOf = (id: string) => string;

/** May the actor take this register along? The whole of it must be in reach; persons, only for who keeps them. */
export function mayExport(actor: Actor, sheet: SheetName): boolean {
  if (sheet === 'person') return waysOf(registerGrants, actor, 'person.write').length > 0;
  return readingWays(actor, sheet).some(({ reach }) => reach === 'park');
}

/** A workbook with a sheet for each of the registers; exported phone numbers leave their trace first (RG13). */
export async function exportSheets(
  deps: RegisterDeps,
  actor: Actor,
  sheets: readonly SheetName[],
  locale: Locale,
): Promise<Buffer> {
  const { parkId, personId } = actor;
  const { now } = await deps.circumstances(parkId);
  const lines = await readLines(deps.sql, parkId);
  const persons = sheets.includes('person') ? await readPersons(deps.sql, parkId) : [];
  const read = persons.filter(({ id, phone }) => phone !== null && id !== personId).map(({ id }) => id);
  await traceIdentityRead(deps.sql, { parkId, personIds: read, readerId: personId, occasion: 'export', at: now });
  const names = namesOf(lines);
  const made = sheets.map((sheet) => ({
    name: registerWords[sheet][locale],
    columns: writtenColumns(sheet, locale),
    rows: sheet === 'person' ? personRows(persons, names, locale) : lineRows(sheet, lines[sheet], names, locale),
  }));
  return printSheets(made satisfies Sheet[], { createdAt: now, author: 'Gangwan' });
}

function namesOf(lines: ParkLines): NameOf {
  const names = new Map(REGISTERS.flatMap((register) => lines[register].map(({ id, name }) => [id, name] as const)));
  return (id) => names.get(id) ?? '';
}

function* lineRows(sheet: SheetName, lines: readonly AnyLine[], names: NameOf, locale: Locale): Iterable<SheetRow> {
  for (const line of lines) yield cells(sheetColumns[sheet], (field) => fieldOf(line, field), names, locale);
}

/** One row for each appointment, so that every cell holds one thing. */
function* personRows(persons: readonly Person[], names: NameOf, locale: Locale): Iterable<SheetRow> {
  for (const { appointments, ...person } of persons) {
    for (const appointment of appointments.length === 0 ? [{}] : appointments) {
      const all: Readonly<Record<string, unknown>> = { ...person, ...appointment };
      yield cells(sheetColumns.person, (field) => all[field] as string | undefined, names, locale);
    }
  }
}

function cells(
  columns: readonly SheetColumn[],
  value: (field: string) => string | boolean | null | undefined,
  names: NameOf,
  locale: Locale,
): SheetRow {
  return Object.fromEntries(
    columns.map((column) => [column.field, textOf(column, value(column.field), names, locale)]),
  );
}

function textOf(
  { kind, words }: SheetColumn,
  value: string | boolean | null | undefined,
  names: NameOf,
  locale: Locale,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return { zh: ['否', '是'], en: ['no', 'yes'] }[locale][Number(value)] ?? null;
  if (kind === 'link') return names(value);
  return words?.[value]?.[locale] ?? value;
}
