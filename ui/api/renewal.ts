import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useLive } from './live.ts';

const PAUSE = 2000;

/** Asks these queries anew when something moves: at once, and then at most every two seconds, however much is moving. */
export function useLiveRenewal(queryKey: QueryKey): void {
  const renew = useRenewal(queryKey);
  useLive(renew, renew);
}

/** The same for what new reminders change as well. */
export function useReminderRenewal(queryKey: QueryKey): void {
  const renew = useRenewal(queryKey);
  useLive(renew, renew, renew);
}

function useRenewal(queryKey: QueryKey): () => void {
  const client = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  const renew = useCallback(() => {
    if (waiting.current !== undefined) return;
    waiting.current = setTimeout(
      () => {
        waiting.current = undefined;
        last.current = Date.now();
        void client.invalidateQueries({ queryKey });
      },
      Math.max(0, last.current + PAUSE - Date.now()),
    );
  }, [client, queryKey]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return renew;
}

/** What has left the screen is asked anew when it comes back, once something has moved meanwhile. */
export function useLiveAging(queryKey: QueryKey): void {
  const client = useQueryClient();
  const age = () => void client.invalidateQueries({ queryKey, type: 'inactive', refetchType: 'none' });
  useLive(age, age);
}
