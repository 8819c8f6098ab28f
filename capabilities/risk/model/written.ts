import { WrittenNumber } from '#engine/exact/written-json.ts';

/** A text without the blanks around it, or a number as it was written; `null` for anything else. */
export function writtenText(raw: unknown): string | null {
  if (typeof raw === 'string') return raw.trim();
  if (raw instanceof WrittenNumber) return raw.text;
  return typeof raw === 'number' ? `${raw}` : null;
}

export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !(raw instanceof WrittenNumber);
}

/** The first key that is none of those known: a misspelt one must not be passed over. */
export function strangeKey(raw: Readonly<Record<string, unknown>>, known: readonly string[]): string | null {
  return Object.keys(raw).find((key) => !known.includes(key)) ?? null;
}

/** What was given, cut to a length that a sentence can quote. */
export const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
