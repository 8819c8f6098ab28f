import type { ReactElement } from 'react';

export interface Option {
  readonly value: string | boolean;
  readonly label: string;
  /** A second line under the label, e.g. what the choice leads to. */
  readonly hint?: string;
}

interface Base {
  /** Name of the field in the request's body. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
}

/** One field of a form, in the user's language; `as` says how it is filled in. */
export type FieldRow = Base &
  (
    | { readonly as: 'line'; readonly most: number }
    | { readonly as: 'secret'; readonly fill: 'current-password' | 'new-password' }
    | { readonly as: 'words'; readonly most: number }
    /** A day from `least` on, with buttons for the usual number of days after `from`. */
    | {
        readonly as: 'day';
        readonly today: string;
        readonly from: string;
        readonly least: string;
        readonly quick: readonly number[];
      }
    | { readonly as: 'photos'; readonly most: number }
    /** A few options, all in sight. */
    | { readonly as: 'choice'; readonly options: readonly Option[] }
    /** Many options, searched by word. */
    | { readonly as: 'pick'; readonly options: readonly Option[]; readonly waiting?: boolean }
    | { readonly as: 'point' }
    /** A control of the capability's own; the form gives it `value` and `onChange`. */
    | { readonly as: 'own'; readonly control: ReactElement; readonly empty: unknown }
  );

export type Values = Record<string, unknown>;

/** What the field holds before anybody has touched it. A choice is never made for the user. */
export function emptyValue(row: FieldRow): unknown {
  switch (row.as) {
    case 'line':
    case 'words':
    case 'secret':
      return '';
    case 'photos':
      return [];
    case 'pick':
    case 'point':
      return null;
    case 'own':
      return row.empty;
    case 'day':
    case 'choice':
      return undefined;
  }
}

/** The values of these fields and no others, each with its empty value where nothing was entered. */
export function valuesOf(rows: readonly FieldRow[], entered: Values): Values {
  return Object.fromEntries(rows.map((row) => [row.name, entered[row.name] ?? emptyValue(row)]));
}
