/** Every "no" of the registers. Words (zh, en) and HTTP status stand in `server/refusal-words.ts`. */
export const REGISTER_REFUSALS = [
  'register.name-taken',
  'register.credit-code-taken',
  'register.credit-code-wrong',
  'register.closed',
  'register.in-use',
  'register.link-unknown',
  'register.link-closed',
  'register.link-fixed',
  'register.team-elsewhere',
  'register.role-unknown',
  'register.role-not-yours',
  'register.scope-needed',
  'register.scope-unfit',
  'register.appointed-twice',
  'register.administrator-apart',
  'register.last-administrator',
  'register.own-appointments',
  'register.login-taken',
  'register.no-login',
] as const;
export type RegisterRefusal = (typeof REGISTER_REFUSALS)[number];

/** What may be wrong with a workbook; each is told with its row and column. */
export const SHEET_REFUSALS = [
  'sheet.rows-refused',
  'sheet.empty',
  'sheet.cell-missing',
  'sheet.cell-too-long',
  'sheet.cell-not-yes-or-no',
  'sheet.cell-not-a-day',
  'sheet.cell-day-ahead',
  'sheet.cell-not-a-choice',
  'sheet.cell-formula',
  'sheet.cell-not-a-phone',
  'sheet.cell-not-a-login',
  'sheet.row-twice',
  'sheet.person-differs',
  'sheet.code-of-another',
  'sheet.name-unclear',
] as const;
export type SheetRefusal = (typeof SHEET_REFUSALS)[number];

export type Code = RegisterRefusal | SheetRefusal;

/** One fault of one line, at the field that a form or a sheet can point to. */
export interface Fault {
  readonly field: string;
  readonly code: Code;
  readonly details?: Readonly<Record<string, string | number | readonly string[]>> | undefined;
  /** Which of a person's appointments it is about. */
  readonly at?: number;
}
