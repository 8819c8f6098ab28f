import { z } from 'zod';
import { AGENCY_KINDS, SITE_KINDS } from '../model/index.ts';

const id = z.uuid();
const named = { id, name: z.string(), closed: z.literal(true).optional() };

/** Names and links of the park's registers for every form; no person is in it. */
export const directory = z.object({
  zones: z.array(z.object(named)),
  enterprises: z.array(
    z.object({
      ...named,
      zoneId: id.optional(),
      squadId: id.optional(),
      keyUnit: z.literal(true).optional(),
      hazardous: z.literal(true).optional(),
      idle: z.literal(true).optional(),
    }),
  ),
  sites: z.array(z.object({ ...named, zoneId: id, kind: z.enum(SITE_KINDS), enterpriseId: id.optional() })),
  teams: z.array(z.object({ ...named, enterpriseId: id })),
  agencies: z.array(z.object({ ...named, kind: z.enum(AGENCY_KINDS) })),
  squads: z.array(z.object({ ...named, agencyId: id })),
});
export type Directory = z.output<typeof directory>;
