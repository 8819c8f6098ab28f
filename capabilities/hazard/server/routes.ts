import type { RouteRow } from '#platform/http/route.ts';
import { commandRoutes } from './command-routes.ts';
import type { HazardRouteDeps } from './deps.ts';
import { documentRoutes } from './documents.ts';
import { readRoutes } from './read-routes.ts';

/** Every address of the hazard. */
export function hazardRoutes(deps: HazardRouteDeps): RouteRow[] {
  return [...readRoutes(deps), ...documentRoutes(deps), ...commandRoutes(deps)];
}
