import { z } from 'zod';
import { HAZARD_LEVELS, HAZARD_NATURES, HAZARD_SOURCES, HAZARD_STATES } from '../model/index.ts';

/** `?state=a&state=b` and `?state=a,b` are both lists. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .preprocess((raw) => (typeof raw === 'string' ? raw.split(',') : raw), z.array(item).min(1).max(20))
    .optional();
}

export const HAZARD_SORTS = ['newest', 'oldest', 'due'] as const;
export const WORK_LISTS = ['mine', 'due', 'overdue'] as const;

/** Filters of the board; unknown ones are refused, so that no filter is silently ignored. */
export const hazardFilters = {
  state: listOf(z.enum(HAZARD_STATES)),
  level: z.enum(HAZARD_LEVELS).optional(),
  nature: z.enum(HAZARD_NATURES).optional(),
  source: listOf(z.enum(HAZARD_SOURCES)),
  kind: listOf(z.string().regex(/^[A-Za-z]{1,40}$/)),
  enterpriseId: z.uuid().optional(),
  squadId: z.uuid().optional(),
  zoneId: z.uuid().optional(),
  /** `week`: within seven days; `overdue`: the deadline has passed and the hazard is not rectified. */
  due: z.enum(['week', 'overdue']).optional(),
  /** Words to look for; two Chinese characters are enough. */
  q: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'not plain text')
    .optional(),
};

export const hazardQuery = z.strictObject({
  ...hazardFilters,
  sort: z.enum(HAZARD_SORTS).default('newest'),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type HazardQuery = z.output<typeof hazardQuery>;

/** The work list of the person who asks. */
export const workQuery = z.strictObject({
  list: z.enum(WORK_LISTS).default('mine'),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type WorkQuery = z.output<typeof workQuery>;

export const hazardLedgerQuery = z.strictObject(hazardFilters);
export const codeParams = z.strictObject({ code: z.string().max(40) });
export const photoParams = z.strictObject({ code: z.string().max(40), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export const photoQuery = z.strictObject({ size: z.enum(['full', 'thumb']).default('full') });
