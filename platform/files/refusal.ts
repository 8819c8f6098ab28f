/** Why a file was not taken. The codes are stable: clients and the table of words rely on them. */
export type FileRefusalCode =
  | 'file.empty'
  | 'file.too-large'
  | 'file.not-a-picture'
  | 'file.too-many-pixels'
  | 'file.damaged';

/** A refused file: a value, never a throw. `details` holds the figures that a sentence to the user needs. */
export interface FileRefusal {
  readonly refused: true;
  readonly code: FileRefusalCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export function refuseFile(code: FileRefusalCode, details?: FileRefusal['details']): FileRefusal {
  return details === undefined ? { refused: true, code } : { refused: true, code, details };
}

export function isFileRefusal(value: object): value is FileRefusal {
  return 'refused' in value && value.refused === true;
}
