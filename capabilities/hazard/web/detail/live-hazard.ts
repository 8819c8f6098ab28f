import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '#ui/api/live.ts';
import { announce } from '#ui/page/announcer.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { hazardQuery } from '../queries.ts';
import { pages } from '../words/pages.ts';

/** One hazard, asked for anew whenever somebody has moved it. */
export function useLiveHazard(code: string) {
  const w = useWords(pages);
  const client = useQueryClient();
  const page = useQuery(hazardQuery(code));
  const renew = () => void client.invalidateQueries(hazardQuery(code));
  useLive((moved) => {
    if (moved.code !== page.data?.row.code || moved.version <= page.data.row.version) return;
    renew();
    announce(w('movedHere'));
  }, renew);
  return page;
}
