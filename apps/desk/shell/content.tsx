import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useLiveConnected } from '#ui/api/live.ts';
import { Sheet, Strip } from '#ui/page/page.tsx';
import { Loading } from '#ui/page/states.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import { useFocusOnArrival } from './focus-on-arrival.ts';
import styles from './shell.module.css';

/** Where the pages stand, with a word above them while the live updates are broken. */
export function Content() {
  const w = useWords(words);
  const connected = useLiveConnected();
  const main = useFocusOnArrival();
  return (
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
  );
}
