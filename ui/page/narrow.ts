import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 720px)');

/** True on a phone's width, where tables become cards and drawers fill the screen. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
