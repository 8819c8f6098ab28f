import { QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from '#ui/api/me.ts';
import { isApiRefusal } from '#ui/api/refusal.ts';

/** A refusal is an answer and is not asked again; a lost connection is, twice. A session that has ended shows the log-in. */
export const client = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isApiRefusal(error, 'session.none')) void client.invalidateQueries(meQuery);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 2 && (!isApiRefusal(error) || error.status === 0 || error.status === 503),
      retryDelay: (times) => 800 * 2 ** times,
    },
  },
});
