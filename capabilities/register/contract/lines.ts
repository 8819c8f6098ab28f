import { z } from 'zod';
import {
  AGENCY_KINDS,
  isPlainText,
  type LineBody,
  LONGEST,
  type RegisterLines,
  type RegisterName,
  SITE_KINDS,
  tidyCreditCode,
} from '../model/index.ts';

const id = z.uuid();
const name = z.string().trim().min(1).max(LONGEST).refine(isPlainText, 'plain text');
const note = z.string().trim().max(LONGEST).refine(isPlainText, 'plain text').default('');

const bodies = {
  zone: { name },
  agency: { name, kind: z.enum(AGENCY_KINDS) },
  squad: { name, agencyId: id, area: note, trade: note },
  enterprise: {
    name,
    creditCode: z.string().max(40).transform(tidyCreditCode).nullable().default(null),
    trade: note,
    hazardous: z.boolean().default(false),
    keyUnit: z.boolean().default(false),
    idle: z.boolean().default(false),
    zoneId: id.nullable().default(null),
    squadId: id.nullable().default(null),
  },
  site: { name, enterpriseId: id.nullable().default(null), zoneId: id, kind: z.enum(SITE_KINDS) },
  team: { name, enterpriseId: id },
  post: { name, enterpriseId: id, teamId: id.nullable().default(null) },
} satisfies { [R in RegisterName]: Record<keyof LineBody<R>, z.ZodType> };

/** Type-level proof that the wire carries just what the model holds. */
type Wire = { [R in RegisterName]: z.output<z.ZodObject<(typeof bodies)[R]>> };
({}) as Wire satisfies { [R in RegisterName]: LineBody<R> };

type ChangeSchemas = { readonly [R in RegisterName]: z.ZodType<LineBody<R>> };
type CreateSchemas = { readonly [R in RegisterName]: z.ZodType<LineBody<R> & { readonly id: string }> };

/** The whole line as it shall be; unknown keys are refused. */
export const changeSchemas = eachRegister((fields) => z.strictObject(fields)) as unknown as ChangeSchemas;

/** With an id made by the client: the same line sent twice is written once. */
export const createSchemas = eachRegister((fields) => z.strictObject({ id, ...fields })) as unknown as CreateSchemas;

const day = z.iso.date();
const views = {
  zone: { name },
  agency: bodies.agency,
  squad: { name, agencyId: id, area: z.string(), trade: z.string() },
  enterprise: {
    name,
    creditCode: z.string().nullable(),
    trade: z.string(),
    hazardous: z.boolean(),
    keyUnit: z.boolean(),
    idle: z.boolean(),
    zoneId: id.nullable(),
    squadId: id.nullable(),
  },
  site: { name, enterpriseId: id.nullable(), zoneId: id, kind: z.enum(SITE_KINDS) },
  team: bodies.team,
  post: { name, enterpriseId: id, teamId: id.nullable() },
} satisfies { [R in RegisterName]: Record<keyof LineBody<R>, z.ZodType> };

/** One page of a register. */
export const pageSchemas = Object.fromEntries(
  Object.entries(views).map(([register, fields]) => [
    register,
    z.object({ rows: z.array(z.object({ id, ...fields, closedOn: day.nullable() })), next: id.nullable() }),
  ]),
) as unknown as { readonly [R in RegisterName]: z.ZodType<LinePage<R>> };

export interface LinePage<R extends RegisterName> {
  readonly rows: readonly RegisterLines[R][];
  /** Give it back as `after` for the next page; `null` on the last. */
  readonly next: string | null;
}

/** The answer to every register write. `changed` is false where everything was so already. */
export const written = z.object({ id, changed: z.boolean() });
export type Written = z.output<typeof written>;

function eachRegister(make: (fields: Record<string, z.ZodType>) => z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(bodies).map(([register, fields]) => [register, make(fields)]));
}
