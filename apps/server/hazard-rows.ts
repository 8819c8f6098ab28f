import { hazardRoutes } from '#capabilities/hazard/server/routes.ts';
import { createWordSearch } from '#capabilities/hazard/server/search.ts';
import { hazardStore } from '#capabilities/hazard/server/store.ts';
import type { RegisterSnapshots } from '#capabilities/register/server/snapshot.ts';
import type { RuleSnapshots } from '#capabilities/rules/server/snapshot.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { createAppender } from '#platform/ledger-store/appender.ts';
import type { WriteDeps } from '#platform/matter/write.ts';
import { createNames } from './names.ts';
import type { HouseParts } from './parts.ts';

/** The hazard's routes with what they are lent: the registers' look-ups and names, and the park's rules, come from other capabilities. */
export function hazardRows(
  parts: HouseParts,
  registers: RegisterSnapshots,
  rules: RuleSnapshots,
  circumstances: WriteDeps['circumstances'],
): RouteRow[] {
  const { sql } = parts;
  return hazardRoutes({
    ...parts,
    circumstances,
    register: registers.of,
    rules: rules.of,
    names: createNames(registers),
    parkNames: (parkId) => parkNames(parts, parkId),
    append: createAppender(sql, hazardStore(sql).moved),
    words: createWordSearch(sql),
  });
}

async function parkNames({ sql }: HouseParts, parkId: string): Promise<{ nameZh: string; nameEn: string }> {
  const [park] = await sql<{ nameZh: string; nameEn: string }[]>`
    select name_zh as "nameZh", name_en as "nameEn" from park where id = ${parkId}`;
  return park ?? { nameZh: '', nameEn: '' };
}
