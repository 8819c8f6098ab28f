import { z } from 'zod';
import { basisView, words } from './book-view.ts';

/** `YYYY-MM-DD`; for clocks that run by the hour the park's wall clock with its offset: `2026-10-02T06:00:00+08:00`. */
const moment = z.string();
const basis = basisView.extend({ text: words });

/** One step of the proof: its facts by name (`engine/time/derivation.ts`), and the step as a sentence in both languages. */
const step = z.looseObject({ step: z.string(), ...words.shape });

/** When a clock ends, and the proof; the same names as `gangwan clock --json`. */
export const dueView = z.object({
  rule: z.string(),
  text: words,
  /** First day of force of the version that was applied. */
  validFrom: z.iso.date(),
  /** Code of the park's override that was applied; `null` where the law's own number was. */
  override: z.string().nullable(),
  start: moment,
  natural: moment,
  rolled: moment,
  extended: moment.nullable(),
  /** The day that counts: `extended`, else `rolled`. */
  latest: moment,
  /** For an authority's limit: the working day towards which it works. */
  target: z.iso.date().nullable(),
  provisional: z.boolean(),
  missingYears: z.array(z.int()),
  /** The day of the latest holiday notice that was used. */
  calendar: z.iso.date().nullable(),
  derivation: z.array(step),
  basis: z.array(basis),
  verified: z.boolean(),
  note: words.nullable(),
  otherReading: z.object({ natural: moment, rolled: moment, why: words, basis: z.array(basis) }).nullable(),
});
export type DueView = z.output<typeof dueView>;
