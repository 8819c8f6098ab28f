import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { get } from '#ui/api/client.ts';
import { useLive } from '#ui/api/live.ts';
import type { BookView } from '../contract/book-view.ts';
import type { DueView } from '../contract/due-view.ts';
import { BOOK_PATH, CHANGES_PATH, duePath } from '../contract/paths.ts';
import type { ChangeDetail, ChangePage } from '../contract/views.ts';
import type { ChangeState } from '../model/index.ts';

/** Every question about the rule book begins with this. */
export const rulesKey = ['rules'] as const;

/** The book moves with the law and with the park's changes, and those ask for it anew. */
export const bookQuery = queryOptions({
  queryKey: ['rules', 'book'],
  queryFn: ({ signal }) => get<BookView>(BOOK_PATH, signal),
  staleTime: 5 * 60_000,
});

export const changesQuery = (state: ChangeState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['rules', 'changes', state ?? 'all'],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(state === undefined ? {} : { state }), ...(pageParam === null ? {} : { after: pageParam }) };
      return get<ChangePage>(`${CHANGES_PATH}?${new URLSearchParams(query)}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: ChangePage) => page.next,
    placeholderData: keepPreviousData,
  });

export const changeQuery = (code: string) =>
  queryOptions({
    queryKey: ['rules', 'change', code],
    queryFn: ({ signal }) => get<ChangeDetail>(`${CHANGES_PATH}/${encodeURIComponent(code)}`, signal),
  });

/** Asked once for each press of the button; nothing of it is kept. */
export function askDue(rule: string, query: Readonly<Record<string, string>>): Promise<DueView> {
  return get<DueView>(`${duePath(rule)}?${new URLSearchParams(query)}`);
}

/** Asks for everything anew whenever a change of the rules has moved, here or elsewhere. */
export function useLiveRules(): void {
  const client = useQueryClient();
  const renew = () => void client.invalidateQueries({ queryKey: rulesKey });
  useLive(({ code }) => (code.startsWith('RU-') ? renew() : undefined), renew);
}
