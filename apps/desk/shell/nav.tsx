import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { hazardsKey, workCountsQuery } from '#capabilities/hazard/web/queries.ts';
import type { Me } from '#ui/api/me.ts';
import { useLiveAging, useLiveRenewal } from '#ui/api/renewal.ts';
import { Icon } from '#ui/page/icon.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import { placesOf } from './places.ts';
import styles from './shell.module.css';

/** The navigation: words beside icons at the side, or short words under them at a phone's foot. */
export function Nav({ me, bottom }: { me: Me; bottom?: boolean }) {
  const w = useWords(words);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useLiveRenewal(workCountsQuery.queryKey);
  useLiveAging(hazardsKey);
  const counts = useQuery({ ...workCountsQuery, enabled: me.verbs.includes('hazard.read') }).data;
  return (
    <nav aria-label={w('main')} className={bottom ? styles.bottom : styles.nav}>
      {placesOf(me).map(({ to, name, short, icon }) => (
        <Link key={to} to={to} search={{}} activeProps={{}} aria-current={isAt(path, to) ? 'page' : undefined}>
          <Icon name={icon} size={bottom ? 22 : 18} />
          <span>{w(bottom ? short : name)}</span>
          {to === '/' && counts !== undefined && counts.mine > 0 ? (
            <span className={`${styles.count} num`}>{counts.mine}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

function isAt(path: string, to: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
}
