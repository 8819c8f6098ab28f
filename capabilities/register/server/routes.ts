import { type RouteRow, route } from '#platform/http/route.ts';
import { directory } from '../contract/directory.ts';
import { REGISTERS } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { lineRoutes } from './line-routes.ts';
import { personRoutes } from './person-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';

/** Every route of the registers. */
export function registerRoutes(deps: RegisterDeps): RouteRow[] {
  return [
    directoryRoute(deps),
    ...recordRoutes(deps),
    ...sheetRoutes(deps),
    ...personRoutes(deps),
    ...REGISTERS.flatMap((register) => lineRoutes(deps, register)),
  ];
}

/** Names for every form, sent again only when a register has changed. */
function directoryRoute({ registers }: RegisterDeps): RouteRow {
  return route({
    method: 'GET',
    path: '/registers/directory',
    tag: 'registers',
    summary: 'Names and links of zones, enterprises, sites, teams, agencies and squads, for forms',
    needs: 'signedIn',
    answer: directory,
    handle: async ({ request, reply }, { parkId }) => {
      const { directory: json, version } = await registers.of(parkId);
      const etag = `"${parkId}-${version}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] !== etag) return { json };
      reply.status(304).send();
      return undefined;
    },
  });
}
