import { ruleRoutes } from '#capabilities/rules/server/routes.ts';
import type { RuleSnapshots } from '#capabilities/rules/server/snapshot.ts';
import { ruleStore } from '#capabilities/rules/server/store.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { createAppender } from '#platform/ledger-store/appender.ts';
import type { WriteDeps } from '#platform/matter/write.ts';
import type { HouseParts } from './parts.ts';

/** The rule book's routes with what they are lent. */
export function ruleRows(
  { sql, live }: HouseParts,
  rules: RuleSnapshots,
  circumstances: WriteDeps['circumstances'],
): RouteRow[] {
  return ruleRoutes({ sql, live, circumstances, rules, append: createAppender(sql, ruleStore(sql).moved) });
}
