import type { PlainDate } from '#engine/time/plain-date.ts';
import type { Book } from '../book.ts';
import type { Clerk } from '../check-person.ts';
import type { Code, Fault } from '../refusals.ts';
import type { SheetName } from './columns.ts';

/** One sheet as read: texts by field, with the row's number as Excel shows it. */
export interface SheetRows {
  readonly sheet: SheetName;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** One fault at its cell; `field` names the column. */
export interface RowFault {
  readonly sheet: SheetName;
  readonly row: number;
  readonly field: string;
  readonly code: Code;
  readonly details?: Fault['details'];
}

export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What planning needs from outside. The book is used up: it holds the registers as they shall be. */
export interface Planning {
  readonly book: Book;
  readonly clerk: Clerk;
  readonly today: PlainDate;
  readonly newId: () => string;
}

/** A part of the plan that has put its rows into the book; its rules are asked when all parts have. */
export interface Part {
  readonly faults: readonly RowFault[];
  readonly finish: () => { readonly faults: readonly RowFault[]; readonly counts: Counts };
}
