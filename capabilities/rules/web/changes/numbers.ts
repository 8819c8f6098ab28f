import { ApiRefusal } from '#ui/api/refusal.ts';

/** The whole number that was typed into `field`; anything else is refused there, before it goes out. */
export function numberIn(field: string, typed: unknown): number {
  const text = String(typed ?? '').trim();
  if (/^-?\d{1,6}$/.test(text)) return Number(text);
  // The words come from `words/refused.ts`, as for the server's own refusal of a field.
  throw new ApiRefusal(0, { code: 'request.invalid', message: field, fields: [{ path: field, message: field }] });
}
