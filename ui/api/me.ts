import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Appointment } from '#engine/access/access.ts';
import type { Locale } from '../words/words.ts';
import { get } from './client.ts';
import { isApiRefusal } from './refusal.ts';

export interface Park {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** IANA name; every date on the desk is shown in it. */
  readonly timeZone: string;
  readonly demo: boolean;
}

/** Who is logged in, and which verbs any of this person's roles hold. */
export interface Me {
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly login: string;
  readonly locale: Locale;
  readonly park: Park;
  readonly appointments: readonly Appointment[];
  readonly verbs: readonly string[];
}

/** `null` when nobody is logged in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await get<Me>('/me', signal);
    } catch (error) {
      if (isApiRefusal(error, 'session.none')) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The logged-in person; only for screens behind the log-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Error('this screen stands behind the log-in');
  return data;
}

/** The same for screens that stand before the log-in too. */
export function useMaybeMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}
