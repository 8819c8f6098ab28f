import type { Words } from '#engine/time/clock-rule.ts';

/** A law, regulation, ministry rule, interpretation, notice or standard that rows of the book rest on. */
export interface Act {
  /** Its full name without book-title marks. */
  readonly name: Words;
  /** Document number or standard number; `null` for a law of the National People's Congress. */
  readonly document: string | null;
  /** The day from which the text that the rows follow is in force, `YYYY-MM-DD`. */
  readonly since: string;
}

/** One row of the acts. */
export const act = (zh: string, en: string, document: string | null, since: string): Act => ({
  name: { zh, en },
  document,
  since,
});
