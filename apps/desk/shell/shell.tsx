import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Me, meQuery } from '#ui/api/me.ts';
import { Announcer } from '#ui/page/announcer.tsx';
import { useNarrow } from '#ui/page/narrow.ts';
import { useLocale, useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import { Content } from './content.tsx';
import { Side, Top } from './header.tsx';
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
      <Content />
      {narrow ? <Nav me={me} bottom /> : null}
      <Announcer />
    </div>
  );
}
