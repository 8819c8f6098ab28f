import type { WantedColumn } from '#platform/documents/sheet.ts';
import type { Column } from '#platform/documents/sheet-cell.ts';
import type { Locale } from '#platform/http/route.ts';
import { type SheetName, sheetColumns } from '../model/index.ts';

const WIDTHS = { text: 24, creditCode: 22, yesNo: 10, day: 16, phone: 18, login: 18, choice: 14, role: 18, link: 24 };

/** The columns as an export writes them, headed in the reader's language. */
export function writtenColumns(sheet: SheetName, locale: Locale): Column[] {
  return sheetColumns[sheet].map(({ field, kind, [locale]: title }) => ({
    key: field,
    title,
    width: WIDTHS[kind],
    kind: kind === 'day' ? 'date' : 'text',
  }));
}

/** The columns as an import finds them, by either heading. All are wanted: an absent one would read as "clear it". */
export function wantedColumns(sheet: SheetName): WantedColumn[] {
  return sheetColumns[sheet].map(({ field, zh, en }) => ({ key: field, title: zh, aliases: [en] }));
}

/** The heading of the column that a fault belongs to, and what the column takes. */
export function columnWords(sheet: SheetName, field: string, locale: Locale): { column: string; choices: string } {
  const column = sheetColumns[sheet].find((each) => each.field === field);
  const choices = Object.values(column?.words ?? {}).map((words) => words[locale]);
  return { column: column?.[locale] ?? field, choices: choices.join(locale === 'zh' ? '、' : ', ') };
}
