import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '#ui/api/client.ts';
import type { HazardDetail, HazardFiguresView, HazardPage, WorkCounts } from '../contract/views.ts';
import { type Filters, writeFilters } from './list/filters.ts';

/** Every question that the hazard's pages put to the server; all keys but the registers' start with this. */
export const hazardsKey = ['hazards'] as const;
export type WorkList = keyof WorkCounts;

/** All lists of hazards, whatever their filter. */
export const listsKey = ['hazards', 'list'] as const;

export const boardQuery = (filters: Filters) => paged('/hazards', writeFilters(filters));
export const workQuery = (list: WorkList) => paged('/hazards/work', { list });

export const workCountsQuery = queryOptions({
  queryKey: ['hazards', 'counts'],
  queryFn: ({ signal }) => get<WorkCounts>('/hazards/work-counts', signal),
});

export const hazardQuery = (code: string) =>
  queryOptions({
    queryKey: ['hazards', 'one', code],
    queryFn: ({ signal }) => get<HazardDetail>(`/hazards/${encodeURIComponent(code)}`, signal),
  });

export const figuresQuery = queryOptions({
  queryKey: ['hazards', 'figures'],
  queryFn: ({ signal }) => get<HazardFiguresView>('/hazards/figures', signal),
});

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** Who may be named as handler in an order to this enterprise. */
export const handlersQuery = (enterpriseId: string | null) =>
  queryOptions({
    queryKey: ['registers', 'handlers', enterpriseId],
    queryFn: ({ signal }) =>
      get<{ handlers: PersonName[] }>(`/registers/handlers?enterpriseId=${enterpriseId}`, signal),
    select: ({ handlers }) => handlers,
    enabled: enterpriseId !== null,
  });

/** Who may be named as supervisor: the inspectors within reach. */
export const supervisorsQuery = queryOptions({
  queryKey: ['registers', 'supervisors'],
  queryFn: ({ signal }) => get<{ rows: PersonName[] }>('/registers/persons?role=inspector&limit=500', signal),
  select: ({ rows }) => rows,
});

function paged(path: string, search: Readonly<Record<string, string>>) {
  return infiniteQueryOptions({
    queryKey: [...listsKey, path, search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam === null ? {} : { after: pageParam }) });
      return get<HazardPage>(`${path}?${query}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: HazardPage) => page.next,
    placeholderData: keepPreviousData,
  });
}
