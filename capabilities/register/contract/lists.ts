import { z } from 'zod';
import { ROLES } from '#engine/access/roles.ts';
import { ENTERPRISE_REGISTERS, REGISTERS, type RegisterName, type SheetName } from '../model/index.ts';

/** The registers' names in addresses: `/registers/zones`. */
export const REGISTER_PATHS: Readonly<Record<RegisterName, string>> = {
  zone: 'zones',
  agency: 'agencies',
  squad: 'squads',
  enterprise: 'enterprises',
  site: 'sites',
  team: 'teams',
  post: 'posts',
};

const list = {
  /** Closed lines are left out unless asked for. */
  closed: z.enum(['no', 'yes', 'all']).default('no'),
  /** Words to look for in the name. */
  q: z.string().trim().min(1).max(40).optional(),
  /** `next` of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

const enterpriseId = z.uuid().optional();
const plainQuery = z.strictObject(list);
const enterpriseQuery = z.strictObject({ ...list, enterpriseId });
export type ListQuery = z.output<typeof plainQuery> & { readonly enterpriseId?: string | undefined };

/** Unknown filters are refused: a zone has no enterprise to filter by. */
export function listQueryOf(register: RegisterName): z.ZodType<ListQuery> {
  return ENTERPRISE_REGISTERS.includes(register) ? enterpriseQuery : plainQuery;
}

export const personQuery = z.strictObject({ ...list, enterpriseId, role: z.enum(ROLES).optional() });
export type PersonQuery = z.output<typeof personQuery>;

export const lineParams = z.strictObject({ id: z.uuid() });
export const handlersQuery = z.strictObject({ enterpriseId: z.uuid() });

const SHEET_PATHS = { ...REGISTER_PATHS, person: 'persons' } as const;
export const sheetPaths = Object.values(SHEET_PATHS);

/** `zones` → `zone`: the sheet that an address names. */
export function sheetOfPath(path: string): SheetName {
  return [...REGISTERS, 'person' as const].find((sheet) => SHEET_PATHS[sheet] === path) ?? 'person';
}

/** One register, or all that the person may read where left out. */
export const exportQuery = z.strictObject({ register: z.enum(sheetPaths).optional() });

export const importQuery = z.strictObject({
  /** The register that the first visible sheet holds. */
  register: z.enum(sheetPaths),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
