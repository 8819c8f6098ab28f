import { z } from 'zod';

const counts = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });

/** One cell that needs correction. */
export const rowFault = z.object({
  /** As Excel numbers it. */
  row: z.int(),
  /** The column's heading in the reader's language. */
  column: z.string(),
  field: z.string(),
  code: z.string(),
  message: z.string(),
});
export type RowFaultView = z.output<typeof rowFault>;

/** What an import did, or with `dryRun` would do. With one fault nothing is written and `loaded` is false. */
export const importReport = z.object({
  register: z.string(),
  dryRun: z.boolean(),
  loaded: z.boolean(),
  counts,
  /** The first 500 of them. */
  faults: z.array(rowFault),
  faultCount: z.int(),
});
export type ImportReport = z.output<typeof importReport>;
