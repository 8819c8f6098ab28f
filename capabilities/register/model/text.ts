/** Characters that a name or a note of a register may have at most. */
export const LONGEST = 80;

/**
 * Text that stays the same on its way through a spreadsheet: no control or invisible characters, and no beginning that a
 * spreadsheet takes for a formula (= + - @).
 */
export function isPlainText(text: string): boolean {
  return !/[\p{Cc}\p{Cf}]/u.test(text) && !/^[=+\-@＝＋－＠]/.test(text);
}
