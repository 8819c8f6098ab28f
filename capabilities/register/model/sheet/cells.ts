import { type PlainDate, parsePlainDate } from '#engine/time/plain-date.ts';
import { type Book, nameKey } from '../book.ts';
import { LOGIN_SHAPE, PHONE_SHAPE } from '../check-person.ts';
import { tidyCreditCode } from '../credit-code.ts';
import type { Fault } from '../refusals.ts';
import type { RegisterName } from '../registers.ts';
import { isPlainText, LONGEST } from '../text.ts';
import { idOfWord } from '../words.ts';
import type { CellKind, SheetColumn } from './columns.ts';

export type Value = string | boolean | null;

/** What reading a cell may look at: the registers with the rows read so far, and the day. */
export interface Reading {
  readonly book: Book;
  readonly today: PlainDate;
}

/** Values by field, and what was wrong with the cells. */
export interface ReadCells {
  readonly values: Readonly<Record<string, Value>>;
  readonly faults: readonly Fault[];
}

/** Reads the cells of one row by its columns. Links come last, because a team is looked for within the row's enterprise. */
export function readCells(
  columns: readonly SheetColumn[],
  texts: Readonly<Record<string, string>>,
  reading: Reading,
): ReadCells {
  const values: Record<string, Value> = {};
  const faults: Fault[] = [];
  for (const column of columns) {
    const text = (texts[column.field] ?? '').trim();
    const value = text === '' ? emptyCell(column) : readers[column.kind](text, column, reading, values);
    if (isFault(value)) faults.push(value);
    else values[column.field] = value;
  }
  return { values, faults };
}

function emptyCell({ field, kind, needed }: SheetColumn): Value | Fault {
  if (needed) return { field, code: 'sheet.cell-missing' };
  if (kind === 'text') return '';
  return kind === 'yesNo' ? false : null;
}

type Reader = (
  text: string,
  column: SheetColumn,
  reading: Reading,
  row: Readonly<Record<string, Value>>,
) => Value | Fault;

const readers: Readonly<Record<CellKind, Reader>> = {
  text: (text, { field }) => {
    if (text.length > LONGEST) return { field, code: 'sheet.cell-too-long', details: { most: LONGEST } };
    return isPlainText(text) ? text : { field, code: 'sheet.cell-formula' };
  },
  creditCode: (text) => tidyCreditCode(text),
  yesNo: (text, { field }) => yesNo(text) ?? { field, code: 'sheet.cell-not-yes-or-no', details: { word: cut(text) } },
  day: (text, { field }, { today }): Value | Fault => {
    const day = readDay(text);
    if (day === null) return { field, code: 'sheet.cell-not-a-day', details: { word: cut(text) } };
    return day > today ? { field, code: 'sheet.cell-day-ahead', details: { day } } : day;
  },
  phone: (text, { field }) => (PHONE_SHAPE.test(text) ? text : { field, code: 'sheet.cell-not-a-phone' }),
  login: (text, { field }) => {
    const login = text.toLowerCase();
    return LOGIN_SHAPE.test(login) ? login : { field, code: 'sheet.cell-not-a-login', details: { word: cut(text) } };
  },
  choice: (text, { field, words = {} }) =>
    idOfWord(words, text) ?? { field, code: 'sheet.cell-not-a-choice', details: { word: cut(text) } },
  role: (text, { field, words = {} }) =>
    idOfWord(words, text) ?? { field, code: 'register.role-unknown', details: { word: cut(text) } },
  link: (text, { field, to }, { book }, row) => {
    const [id] = to === undefined ? [] : book.under(nameKey(to, text, scopeOf(to, row)));
    return id ?? { field, code: 'register.link-unknown', details: { word: cut(text), register: to ?? '' } };
  },
};

/** A team's name is unique only within its enterprise. */
function scopeOf(to: RegisterName, row: Readonly<Record<string, Value>>): string | undefined {
  const enterpriseId = row.enterpriseId;
  return to === 'team' && typeof enterpriseId === 'string' ? enterpriseId : undefined;
}

function yesNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (['是', '有', '√', 'yes', 'y', 'true', '1'].includes(word)) return true;
  return ['否', '无', '×', 'no', 'n', 'false', '0'].includes(word) ? false : null;
}

/** `2026-11-22`, `2026/11/22`, `2026.11.22` and `2026年11月22日`. */
function readDay(text: string): PlainDate | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T00:00:00)?$/.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A cell's words as a message may repeat them. */
function cut(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

function isFault(value: Value | Fault): value is Fault {
  return typeof value === 'object' && value !== null;
}
