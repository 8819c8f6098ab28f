import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * A new page is read from its beginning, one gone back to from the link by which it was left: the focus goes there, but not
 * when the first page opens.
 */
export function useFocusOnArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(() => {
    /** History entry → address of the link by which it was left. */
    const leftBy = new Map<string | undefined, string>();
    const leave = router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
      const link = document.activeElement?.closest('#main a[href]')?.getAttribute('href');
      if (fromLocation && link) leftBy.set(fromLocation.state.__TSR_key, link);
    });
    const arrive = router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
      if (fromLocation === undefined || fromLocation.pathname === toLocation.pathname) return;
      const left = leftBy.get(toLocation.state.__TSR_key);
      const link = left && main.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(left)}"]`);
      (link || main.current)?.focus({ preventScroll: true });
    });
    return () => {
      leave();
      arrive();
    };
  }, [router]);
  return main;
}
