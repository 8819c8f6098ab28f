import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { call } from '#ui/api/client.ts';
import { useLiveConnected } from '#ui/api/live.ts';
import { type Me, meQuery } from '#ui/api/me.ts';
import { Announcer } from '#ui/page/announcer.tsx';
import { Icon } from '#ui/page/icon.tsx';
import { useNarrow } from '#ui/page/narrow.ts';
import { Sheet, Strip } from '#ui/page/page.tsx';
import { Loading } from '#ui/page/states.tsx';
import { useLocale, useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import { Brand } from './brand.tsx';
import { useFocusOnArrival } from './focus-on-arrival.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Nav } from './nav.tsx';
import styles from './shell.module.css';

/** The frame of every page behind the log-in. When the session ends under it, it gives way to the log-in. */
export function Shell() {
  const me = useSuspenseQuery(meQuery).data;
  const navigate = useNavigate();
  useEffect(() => {
    if (me === null) void navigate({ to: '/login', search: { next: location.pathname + location.search } });
  }, [me, navigate]);
  return me === null ? null : <Frame me={me} />;
}

function Frame({ me }: { me: Me }) {
  const w = useWords(words);
  const { locale, choose } = useLocale();
  const narrow = useNarrow();
  const connected = useLiveConnected();
  const main = useFocusOnArrival();
  // The account's language comes with the log-in; afterwards the switch keeps both in step.
  const accountLocale = me.locale;
  useEffect(() => choose(accountLocale), [accountLocale, choose]);
  const park = locale === 'zh' ? me.park.nameZh : me.park.nameEn;
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {w('skip')}
      </a>
      {narrow ? <Top me={me} park={park} /> : <Side me={me} park={park} />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {connected ? null : (
          <div className={styles.lost}>
            <Strip tone="work">{w('offline')}</Strip>
          </div>
        )}
        <Suspense
          fallback={
            <Sheet bare>
              <Loading />
            </Sheet>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      {narrow ? <Nav me={me} bottom /> : null}
      <Announcer />
    </div>
  );
}

function Side({ me, park }: { me: Me; park: string }) {
  const w = useWords(words);
  return (
    <header className={styles.side}>
      <Brand park={park} />
      <Nav me={me} />
      <div className={styles.foot}>
        <LanguageSwitch label={w('language')} />
        <Link to="/account" search={{}} className={styles.person} activeProps={{}}>
          {me.name}
          <small>{me.title}</small>
        </Link>
        <LogOut />
      </div>
    </header>
  );
}

function Top({ me, park }: { me: Me; park: string }) {
  const w = useWords(words);
  return (
    <header className={styles.top}>
      <Brand park={park} />
      <Link to="/account" search={{}} aria-label={`${w('account')}: ${me.name}`} activeProps={{}}>
        <Icon name="account" size={26} />
      </Link>
    </header>
  );
}

export function LogOut() {
  const w = useWords(words);
  const client = useQueryClient();
  const leave = async () => {
    await call('DELETE', '/session').catch(() => {});
    client.clear();
    location.assign('/login');
  };
  return (
    <button type="button" className={styles.out} onClick={leave}>
      <Icon name="logout" /> {w('logOut')}
    </button>
  );
}
