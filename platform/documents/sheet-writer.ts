import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { SheetOptions } from './sheet.ts';
import { type Cell, type Column, cellOf, cleanText } from './sheet-cell.ts';

/** A worksheet whose rows are already in the order of its columns. */
export interface OrderedSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;

const FORMATS = { text: '@', number: 'General', date: 'yyyy"年"m"月"d"日"', instant: 'yyyy-mm-dd hh:mm' } as const;

/** Writes a workbook as a stream and ends `out`. Runs in the child process of `printSheets`, which says the rest. */
export async function writeSheets(
  sheets: AsyncIterable<OrderedSheet>,
  options: SheetOptions,
  out: Writable,
): Promise<void> {
  const created = new Date(options.createdAt);
  const workbook: Workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  Object.assign(workbook, { created, modified: created, creator: options.author, lastModifiedBy: options.author });
  for await (const sheet of sheets) await writeSheet(workbook, sheet, options.timeZone ?? 'Asia/Shanghai');
  await workbook.commit();
}

async function writeSheet(workbook: Workbook, { name, columns, rows }: OrderedSheet, timeZone: string): Promise<void> {
  const worksheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = columns.map(({ width, kind }) => ({
    width,
    style: { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } },
  }));
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = worksheet.addRow(columns.map((column) => cleanText(column.title)));
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } };
    cell.alignment = { vertical: 'middle' };
  });
  header.commit();
  let written = 0;
  for await (const row of rows) {
    worksheet.addRow(columns.map((column, index) => cellOf(column, row[index], timeZone))).commit();
    written += 1;
    // exceljs never waits for the packing behind it: without a pause the whole file piles up unpacked.
    if (written % 100 === 0) await nextTurn();
  }
  worksheet.commit();
}

/** Excel takes 31 characters for a sheet's name and none of these marks. */
function sheetName(name: string): string {
  return cleanText(name)
    .replace(/[\\/*?:[\]]/g, ' ')
    .slice(0, 31);
}
