import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SheetOptions } from './sheet.ts';
import type { Cell, Column } from './sheet-cell.ts';
import { type OrderedSheet, writeSheets } from './sheet-writer.ts';

interface Head {
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly columns: readonly Column[] }>;
  readonly options: SheetOptions;
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function nextLine(): Promise<unknown> {
  const { value, done } = await lines.next();
  if (done) throw new Error('the rows broke off');
  return JSON.parse(value);
}

async function* rowsOfNext(): AsyncGenerator<readonly Cell[]> {
  for (let row = await nextLine(); row !== null; row = await nextLine()) yield row as readonly Cell[];
}

async function* sheetsOf(head: Head): AsyncGenerator<OrderedSheet> {
  for (const sheet of head.sheets) yield { ...sheet, rows: rowsOfNext() };
}

const head = (await nextLine()) as Head;
// Not `process.stdout`, which never finishes: exceljs waits for that.
await writeSheets(sheetsOf(head), head.options, createWriteStream('', { fd: 1 }));
