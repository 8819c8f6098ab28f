import ExcelJS from 'exceljs';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import { textOf } from './parsed-cell.ts';
import { type ReadRow, SHEET_LIMITS, type SheetRefusal, type WantedColumn } from './sheet.ts';
import { weighZip } from './zip.ts';

/** Unfolded XML. 20,000 rows of 15 written columns are about 20 MB. */
const MAX_UNFOLDED = 64 * 1024 * 1024;
/** Rows and cells that hold only a format are in the file too, and are not the sender's fault. */
const FORMATTED = { rows: 60_000, columns: 300 };
/** The header may stand under a title and some notes. */
const HEADER_WITHIN = 10;

/** Reads a workbook's bytes. Runs in the child process of `readSheet`, which says the rest. */
export async function parseSheet(
  bytes: Uint8Array,
  columns: readonly WantedColumn[],
): Promise<readonly ReadRow[] | SheetRefusal> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = weighZip(archive, MAX_UNFOLDED);
  if (names === 'too-large') return refuse('sheet.too-large', { maxBytes: SHEET_LIMITS.bytes });
  if (names === 'broken' || !names.some((name) => /^\/?xl\/workbook\.xml$/.test(name))) return notXlsx(archive);
  const worksheet = await load(archive);
  return isRefusal(worksheet) ? worksheet : rowsOf(worksheet, columns);
}

async function load(archive: Buffer): Promise<ExcelJS.Worksheet | SheetRefusal> {
  const workbook = new ExcelJS.Workbook();
  const options = {
    maxRows: FORMATTED.rows,
    maxCols: FORMATTED.columns,
    ignoreNodes: ['conditionalFormatting', 'dataValidations', 'drawing', 'picture', 'tableParts', 'extLst'],
  };
  try {
    await workbook.xlsx.load(archive as unknown as ExcelJS.Buffer, options);
  } catch (error) {
    // The only sign by which exceljs tells its own limits from a broken file.
    if (error instanceof Error && error.message.startsWith('Max row')) return tooManyRows();
    if (error instanceof Error && error.message.startsWith('Max column')) return tooManyColumns();
    return notXlsx(archive);
  }
  return workbook.worksheets.find((sheet) => sheet.state === 'visible') ?? notXlsx(archive);
}

function rowsOf(worksheet: ExcelJS.Worksheet, columns: readonly WantedColumn[]): readonly ReadRow[] | SheetRefusal {
  const header = findHeader(worksheet, columns);
  if (header.titles > SHEET_LIMITS.columns) return tooManyColumns();
  const missing = columns.filter(({ key, required }) => required !== false && !header.places.has(key));
  if (missing.length > 0) return refuse('sheet.missing-columns', { titles: missing.map(({ title }) => title) });
  const rows: ReadRow[] = [];
  worksheet.eachRow((row, number) => {
    if (number <= header.row || rows.length > SHEET_LIMITS.rows) return;
    const texts = columns.map(({ key }) => {
      const place = header.places.get(key);
      return [key, place === undefined ? '' : textOf(row.getCell(place).value)] as const;
    });
    if (texts.some(([, text]) => text !== '')) rows.push({ row: number, values: Object.fromEntries(texts) });
  });
  return rows.length > SHEET_LIMITS.rows ? tooManyRows() : rows;
}

interface Header {
  readonly row: number;
  /** Column number by key. */
  readonly places: ReadonlyMap<string, number>;
  readonly titles: number;
}

/** The row among the first ones that holds most of the wanted titles. */
function findHeader(worksheet: ExcelJS.Worksheet, columns: readonly WantedColumn[]): Header {
  let best: Header = { row: 0, places: new Map(), titles: 0 };
  for (let number = 1; number <= HEADER_WITHIN; number += 1) {
    const row = worksheet.findRow(number);
    if (row === undefined) continue;
    const found = new Map<string, number>();
    row.eachCell((cell, place) => {
      const title = plainTitle(textOf(cell.value));
      if (title !== '' && !found.has(title)) found.set(title, place);
    });
    const places = new Map<string, number>();
    for (const { key, title, aliases = [] } of columns) {
      const place = [title, ...aliases].map((name) => found.get(plainTitle(name))).find((at) => at !== undefined);
      if (place !== undefined) places.set(key, place);
    }
    if (places.size > best.places.size) best = { row: number, places, titles: found.size };
  }
  return best;
}

function plainTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '').replace(/\*$/, '').toLowerCase();
}

function notXlsx(archive: Buffer): SheetRefusal {
  // Compound File Binary: the .xls of before 2007, and any workbook with a password.
  const compound = archive.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  return refuse('sheet.not-xlsx', { found: compound ? 'xls' : 'unknown' });
}

function tooManyRows(): SheetRefusal {
  return refuse('sheet.too-large', { maxRows: SHEET_LIMITS.rows });
}

function tooManyColumns(): SheetRefusal {
  return refuse('sheet.too-large', { maxColumns: SHEET_LIMITS.columns });
}
