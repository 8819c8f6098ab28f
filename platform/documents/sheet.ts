import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import { oneAtATime } from '#platform/workshop/queue.ts';
import { Workshop } from '#platform/workshop/workshop.ts';
import type { Cell, Column } from './sheet-cell.ts';

/** One worksheet. The rows may come from a database cursor: none is kept once written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
}

/** Values by column key; a missing or null value is an empty cell. */
export type SheetRow = Readonly<Record<string, Cell | undefined>>;

export interface SheetOptions {
  /** ISO 8601 instant that goes into the file's properties. */
  readonly createdAt: string;
  readonly author: string;
  /** IANA name of the zone in which instants are shown; `Asia/Shanghai` unless said otherwise. */
  readonly timeZone?: string;
}

/** A column to be found by its title in the header row. Spaces, a trailing `*` and full-width letters make no difference. */
export interface WantedColumn {
  readonly key: string;
  readonly title: string;
  /** Other titles by which the same column goes. */
  readonly aliases?: readonly string[];
  /** Unless false the sheet is refused when the column is missing. */
  readonly required?: boolean;
}

/** One row with something in it. `row` is its number as Excel shows it; `values` are trimmed, `''` where empty. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * `sheet.too-large` details: `maxBytes`, `maxRows` or `maxColumns`. `sheet.missing-columns` details: `titles`.
 * `sheet.not-xlsx` details: `found` (`'xls'` for the old format or a file with a password, else `'unknown'`).
 */
export type SheetRefusal = Refusal<'sheet.not-xlsx' | 'sheet.too-large' | 'sheet.missing-columns'>;

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const SHEET_LIMITS = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 60 } as const;

/** What the reading child is asked. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly columns: readonly WantedColumn[];
}

const reader = new Workshop<ReadTask, readonly ReadRow[] | SheetRefusal>(
  new URL('./sheet-reader-bench.ts', import.meta.url),
);
const writerBench = fileURLToPath(new URL('./sheet-writer-bench.ts', import.meta.url));
const inLine = oneAtATime();

/**
 * Writes a workbook and answers its bytes: frozen bold header, filter, typed columns. Text stays text, whatever it begins
 * with. The rows stream through a child process (exceljs leaves 150 MB behind after 60,000 rows), one workbook at a time;
 * the finished file is small (60 bytes a row), so that a slow download holds up neither cursor nor child.
 * Throws what the rows throw.
 */
export function printSheets(sheets: readonly Sheet[], options: SheetOptions): Promise<Buffer> {
  return inLine(() => write(sheets, options));
}

async function write(sheets: readonly Sheet[], options: SheetOptions): Promise<Buffer> {
  const child = spawn(process.execPath, [writerBench], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
  const left = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  try {
    const [bytes, code] = await Promise.all([
      buffer(child.stdout),
      left,
      pipeline(Readable.from(inLines(sheets, options)), child.stdin),
    ]);
    if (code !== 0) throw new Error(`the writer of sheets left with ${code}`);
    return bytes;
  } finally {
    child.kill();
  }
}

/** One JSON value a line: the workbook's head; then for each sheet its rows as arrays, closed by `null`. */
async function* inLines(sheets: readonly Sheet[], options: SheetOptions): AsyncGenerator<string> {
  yield `${JSON.stringify({ sheets: sheets.map(({ name, columns }) => ({ name, columns })), options })}\n`;
  for (const { columns, rows } of sheets) {
    let lines = '';
    for await (const row of rows) {
      lines += `${JSON.stringify(columns.map(({ key }) => row[key] ?? null))}\n`;
      if (lines.length < 32_768) continue;
      yield lines;
      lines = '';
    }
    yield `${lines}null\n`;
  }
}

/**
 * Reads the first visible sheet of an .xlsx in a child process. Rich text, links and formula results become plain text,
 * dates ISO (`2026-11-22`, with a time `2026-11-22T08:30:00`). The header is the row among the first ten that holds
 * most of the wanted titles; empty rows are left out. Stops reading `source` at the first byte over the limit.
 */
export async function readSheet(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  columns: readonly WantedColumn[],
): Promise<readonly ReadRow[] | SheetRefusal> {
  const bytes = source instanceof Uint8Array ? source : await gather(source);
  if (bytes === undefined || bytes.length > SHEET_LIMITS.bytes) {
    return refuse('sheet.too-large', { maxBytes: SHEET_LIMITS.bytes });
  }
  return reader.run({ bytes, columns });
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > SHEET_LIMITS.bytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
