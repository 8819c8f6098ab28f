import type { RouteRow } from '#platform/http/route.ts';
import { commandRoutes } from './command-routes.ts';
import type { RuleDeps } from './deps.ts';
import { readRoutes } from './read-routes.ts';

/** Every address of the rule book. */
export function ruleRoutes(deps: RuleDeps): RouteRow[] {
  return [...readRoutes(deps), ...commandRoutes(deps)];
}
