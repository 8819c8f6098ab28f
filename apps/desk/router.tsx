import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { meQuery } from '#ui/api/me.ts';
import { client } from './client.ts';
import { BrokenPage, NotFoundPage } from './fallback-pages.tsx';
import { firstPlace } from './shell/places.ts';
import { Shell } from './shell/shell.tsx';

/** A page's search is plain text both ways, as people write it: no JSON in an address. */
type Search = Record<string, string>;
const plain = (search: Record<string, unknown>): Search =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: plain,
  beforeLoad: async ({ search }) => {
    if ((await client.ensureQueryData(meQuery)) !== null) throw redirect({ href: localPath(search.next) });
  },
  component: lazyRouteComponent(() => import('./login-page.tsx'), 'LoginPage'),
});

/** Everything behind the log-in stands in the shell. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const me = await client.ensureQueryData({ ...meQuery, revalidateIfStale: true });
    if (me === null) throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } });
  },
  component: Shell,
});

/** Somebody without hazards, the administrator, begins elsewhere. */
const work = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: plain,
  beforeLoad: async () => {
    const me = await client.ensureQueryData(meQuery);
    const to = me === null ? '/' : firstPlace(me);
    if (to !== '/') throw redirect({ to, search: {} });
  },
  component: lazyRouteComponent(() => import('#capabilities/hazard/web/list/work-page.tsx'), 'WorkPage'),
});

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, validateSearch: plain, component });

const pages = [
  work,
  page(
    '/reminders',
    lazyRouteComponent(() => import('./reminders/reminders-page.tsx'), 'RemindersPage'),
  ),
  page(
    '/hazards',
    lazyRouteComponent(() => import('#capabilities/hazard/web/list/board-page.tsx'), 'BoardPage'),
  ),
  page(
    '/hazards/$code',
    lazyRouteComponent(() => import('#capabilities/hazard/web/detail/hazard-page.tsx'), 'HazardPage'),
  ),
  page(
    '/report',
    lazyRouteComponent(() => import('#capabilities/hazard/web/report/report-page.tsx'), 'ReportPage'),
  ),
  page(
    '/ledger',
    lazyRouteComponent(() => import('#capabilities/hazard/web/figures/ledger-page.tsx'), 'LedgerPage'),
  ),
  page(
    '/registers',
    lazyRouteComponent(() => import('#capabilities/register/web/registers-page.tsx'), 'RegistersPage'),
  ),
  page(
    '/rules',
    lazyRouteComponent(() => import('#capabilities/rules/web/rules-page.tsx'), 'RulesPage'),
  ),
  page(
    '/account',
    lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  ),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([login, inside.addChildren(pages)]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const query = new URLSearchParams(plain(search)).toString();
    return query === '' ? '' : `?${query}`;
  },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

/** Where to go after the log-in: a path of our own, never another site's address. */
export function localPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
