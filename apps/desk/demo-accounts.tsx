import { queryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { roleWords } from '#capabilities/register/model/index.ts';
import type { Role } from '#engine/access/roles.ts';
import { get } from '#ui/api/client.ts';
import { useSay, useWords } from '#ui/words/locale.tsx';
import styles from './login.module.css';
import { words } from './words.ts';

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role | '';
}

/** Empty where the park is no demo: the server then knows no such address. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async ({ signal }) =>
    (await get<{ accounts: DemoAccount[] }>('/demo/accounts', signal).catch(() => ({ accounts: [] }))).accounts,
  staleTime: 5 * 60_000,
  // A first start loads the demo park while this page is open already: it is asked for again for a while.
  refetchInterval: ({ state }) => (state.data?.length === 0 && state.dataUpdateCount < 10 ? 2_000 : false),
});

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  readonly enter: (login: string) => void;
}

/** The duties of a park, in the order in which a hazard meets them. */
const DUTIES: readonly {
  readonly name: 'demoPlant' | 'demoInspect' | 'demoPark' | 'demoOther';
  readonly roles: readonly Role[];
}[] = [
  { name: 'demoPlant', roles: ['worker', 'teamLeader', 'safetyOfficer', 'enterpriseHead'] },
  { name: 'demoInspect', roles: ['inspector', 'enforcementOfficer', 'trafficOfficer'] },
  { name: 'demoPark', roles: ['intake', 'dispatcher', 'centreHead', 'liaison', 'administrator'] },
  {
    name: 'demoOther',
    roles: ['auditor', 'union', 'expert', 'mediator', 'lawyer', 'coordinator', 'counsellor', 'arbitrator'],
  },
];

/** The posts of the demo park by duty; a card is a post, with the name of whoever holds it. */
export function DemoAccounts({ accounts, busy, enter }: Props) {
  const w = useWords(words);
  const say = useSay();
  return (
    <section className={styles.demo} aria-label={w('demoTitle')}>
      <div>
        <h2>{w('demoTitle')}</h2>
        <p className="quiet">{w('demoLead')}</p>
      </div>
      {DUTIES.map(({ name, roles }) => (
        <Group key={name} title={w(name)}>
          {accounts
            .filter(({ role }) => role !== '' && roles.includes(role))
            .map((account) => (
              <li key={account.login}>
                <button type="button" className={styles.card} disabled={busy} onClick={() => enter(account.login)}>
                  <b>{account.title || (account.role === '' ? '' : say(roleWords[account.role]))}</b>
                  <span>{account.name}</span>
                </button>
              </li>
            ))}
        </Group>
      ))}
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.cards}>{children}</ul>
    </section>
  );
}
