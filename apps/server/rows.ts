import { hazardRoutes } from '#capabilities/hazard/server/routes.ts';
import { createWordSearch } from '#capabilities/hazard/server/search.ts';
import { hazardStore } from '#capabilities/hazard/server/store.ts';
import { registerRoutes } from '#capabilities/register/server/routes.ts';
import { createRegisterSnapshots } from '#capabilities/register/server/snapshot.ts';
import { authRoutes } from '#platform/auth/routes.ts';
import { photoRoutes } from '#platform/files/routes.ts';
import { liveRoutes } from '#platform/http/live-route.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { createAppender } from '#platform/ledger-store/appender.ts';
import { createCircumstances } from '#platform/matter/circumstances.ts';
import { verbsOf } from './capabilities.ts';
import { createNames } from './names.ts';
import type { HouseParts } from './parts.ts';

/** Every route of the product: the platform's own, then each capability's. */
export function allRows(parts: HouseParts): RouteRow[] {
  const { sql, sessions, live } = parts;
  const registers = createRegisterSnapshots(sql);
  const circumstances = createCircumstances(sql, parts.clock);
  return [
    ...authRoutes({ sql, sessions, verbsOf }),
    ...photoRoutes(parts),
    ...liveRoutes(live),
    ...registerRoutes({ sql, sessions, registers, circumstances }),
    ...hazardRoutes({
      ...parts,
      circumstances,
      register: registers.of,
      names: createNames(registers),
      parkNames: (parkId) => parkNames(parts, parkId),
      append: createAppender(sql, hazardStore(sql).moved),
      words: createWordSearch(sql),
    }),
  ];
}

async function parkNames({ sql }: HouseParts, parkId: string): Promise<{ nameZh: string; nameEn: string }> {
  const [park] = await sql<
    { nameZh: string; nameEn: string }[]
  >`select name_zh as "nameZh", name_en as "nameEn" from park where id = ${parkId}`;
  return park ?? { nameZh: '', nameEn: '' };
}
