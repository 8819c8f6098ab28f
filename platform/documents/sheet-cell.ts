import { Temporal } from 'temporal-polyfill';
import { parsePlainDate } from '#engine/time/plain-date.ts';

/** A column of a sheet. `width` in characters of the standard font; a Chinese character takes two. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** `date` takes `YYYY-MM-DD`, `instant` an ISO 8601 instant, shown as wall-clock time. */
  readonly kind: 'text' | 'number' | 'date' | 'instant';
}

export type Cell = string | number | null;

/** Excel refuses a file with a longer text in a cell. */
const MAX_TEXT = 32_767;
/** All that is no character of XML 1.0 (2.2), halves of surrogate pairs included. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The value as exceljs takes it. Always a plain string, a number or a wall-clock moment in UTC's clothes: never an object,
 * so that no text, whatever it begins with, can become a formula. What does not fit the column's kind stays text.
 */
export function cellOf(column: Column, value: Cell | undefined, timeZone: string): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (column.kind === 'number') return numberOf(value) ?? cleanText(String(value));
  const text = String(value);
  if (column.kind === 'date') return dayOf(text) ?? cleanText(text);
  if (column.kind === 'instant') return momentOf(text, timeZone) ?? cleanText(text);
  return cleanText(text);
}

/** Leaves out what XML 1.0 cannot hold (control characters, half surrogates) and cuts what Excel cannot. */
export function cleanText(text: string): string {
  const clean = text.replace(NOT_XML, '');
  return clean.length <= MAX_TEXT ? clean : `${clean.slice(0, MAX_TEXT - 1).replace(NOT_XML, '')}…`;
}

function numberOf(value: string | number): number | undefined {
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function dayOf(text: string): Date | undefined {
  const day = parsePlainDate(text);
  return day === null ? undefined : new Date(`${day}T00:00:00Z`);
}

function momentOf(text: string, timeZone: string): Date | undefined {
  try {
    const local = Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDateTime();
    return new Date(`${local.toString({ smallestUnit: 'second' })}Z`);
  } catch {
    return undefined;
  }
}
