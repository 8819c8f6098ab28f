import type { CellValue } from 'exceljs';

/** A cell's value as a person reads it, trimmed; `''` for an empty cell. */
export function textOf(value: CellValue | undefined): string {
  return rawText(value)
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim();
}

function rawText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return rawText(value.text as CellValue);
  if ('result' in value) return rawText(value.result);
  return '';
}

/** Fifteen significant digits, as Excel keeps them: 0.1 + 0.2 reads 0.3, and a phone number stays as typed. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** exceljs gives a cell's wall-clock time in UTC's clothes. A day before 1900 is a bare time of day. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  if (value.getUTCFullYear() < 1900) return text.slice(11);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}
