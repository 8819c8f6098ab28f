import type { Live } from './live.ts';
import { type RouteRow, route } from './route.ts';

/** The stream of what moves, for open desks. */
export function liveRoutes(live: Live): RouteRow[] {
  return [
    route({
      method: 'GET',
      path: '/live',
      tag: 'live',
      summary: 'Server-sent events: `moved` with code, version and state of what I may see',
      needs: 'signedIn',
      handle: async ({ reply }, actor) => {
        live.follow(actor, reply);
        return undefined;
      },
    }),
  ];
}
