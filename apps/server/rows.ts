import { reachableHazards } from '#capabilities/hazard/server/reachable.ts';
import { registerRoutes } from '#capabilities/register/server/routes.ts';
import { createRegisterSnapshots } from '#capabilities/register/server/snapshot.ts';
import { authRoutes } from '#platform/auth/routes.ts';
import { photoRoutes } from '#platform/files/routes.ts';
import { liveRoutes } from '#platform/http/live-route.ts';
import type { RouteRow } from '#platform/http/route.ts';
import { reminderRoutes } from '#platform/jobs/routes.ts';
import { createCircumstances } from '#platform/matter/circumstances.ts';
import { verbsOf } from './capabilities.ts';
import { hazardRows } from './hazard-rows.ts';
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
    ...reminderRoutes({ sql, reachable: [reachableHazards] }),
    ...registerRoutes({ sql, sessions, registers, circumstances }),
    ...hazardRows(parts, registers, circumstances),
  ];
}
