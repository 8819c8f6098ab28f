import { reachableHazards } from '#capabilities/hazard/server/reachable.ts';
import { authRoutes } from '#platform/auth/routes.ts';
import { photoRoutes } from '#platform/files/routes.ts';
import { liveRoutes } from '#platform/http/live-route.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { reminderRoutes } from '#platform/jobs/routes.ts';
import { logRoutes } from '#platform/ledger-store/log-routes.ts';
import { verbsOf } from './capabilities.ts';
import type { HouseParts } from './parts.ts';

/** The platform's own routes, with what it is told of the capabilities. */
export function platformRows(parts: HouseParts): RouteRow[] {
  const { sql, sessions, live } = parts;
  return [
    ...authRoutes({ sql, sessions, verbsOf }),
    ...photoRoutes(parts),
    ...liveRoutes(live),
    ...logRoutes({ sql }),
    ...reminderRoutes({ sql, reachable: [reachableHazards] }),
  ];
}
