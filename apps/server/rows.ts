import { registerRoutes } from '#capabilities/register/server/routes.ts';
import { createRegisterSnapshots } from '#capabilities/register/server/snapshot.ts';
import { createRuleSnapshots } from '#capabilities/rules/server/snapshot.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { createCircumstances } from '#platform/matter/circumstances.ts';
import { hazardRows } from './hazard-rows.ts';
import type { HouseParts } from './parts.ts';
import { platformRows } from './platform-rows.ts';
import { ruleRows } from './rule-rows.ts';

/** Every route of the product: the platform's own, then each capability's. */
export function allRows(parts: HouseParts): RouteRow[] {
  const { sql, sessions } = parts;
  const registers = createRegisterSnapshots(sql);
  const rules = createRuleSnapshots(sql);
  const circumstances = createCircumstances(sql, parts.clock);
  return [
    ...platformRows(parts),
    ...registerRoutes({ sql, sessions, registers, circumstances }),
    ...hazardRows(parts, registers, rules, circumstances),
    ...ruleRows(parts, rules, circumstances),
  ];
}
