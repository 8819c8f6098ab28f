import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { workCountsQuery } from '#capabilities/hazard/web/queries.ts';
import type { Me } from '#ui/api/me.ts';
import { Icon, type IconName } from '#ui/page/icon.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import styles from './shell.module.css';

interface Place {
  readonly to: '/' | '/hazards' | '/report' | '/ledger' | '/registers' | '/account';
  readonly name: keyof typeof words;
  readonly short: keyof typeof words;
  readonly icon: IconName;
  /** The place stands in the navigation of whoever holds one of these verbs; of everybody where left out. */
  readonly verbs?: readonly string[];
}

const PLACES: readonly Place[] = [
  { to: '/', name: 'work', short: 'workShort', icon: 'work', verbs: ['hazard.read'] },
  { to: '/hazards', name: 'board', short: 'boardShort', icon: 'board', verbs: ['hazard.read'] },
  {
    to: '/report',
    name: 'report',
    short: 'reportShort',
    icon: 'report',
    verbs: ['hazard.report', 'hazard.record', 'hazard.selfReport'],
  },
  { to: '/ledger', name: 'ledger', short: 'ledgerShort', icon: 'ledger', verbs: ['hazard.figures'] },
  {
    to: '/registers',
    name: 'registers',
    short: 'registersShort',
    icon: 'registers',
    verbs: ['register.read', 'person.read'],
  },
];

export function placesOf(me: Me): readonly Place[] {
  return PLACES.filter((place) => !place.verbs || place.verbs.some((verb) => me.verbs.includes(verb)));
}

/** The navigation: words beside icons at the side, or short words under them at a phone's foot. */
export function Nav({ me, bottom }: { me: Me; bottom?: boolean }) {
  const w = useWords(words);
  const path = useRouterState({ select: (state) => state.location.pathname });
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
