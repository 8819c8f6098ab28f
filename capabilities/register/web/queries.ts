import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '#ui/api/client.ts';
import type { Directory } from '../contract/directory.ts';
import type { PersonLine } from '../contract/persons.ts';
import type { AnyLine, SheetName } from '../model/index.ts';
import { pathOf } from './paths.ts';

/** A line as the lists give it: of a register, or a person. */
export type Row = (AnyLine | PersonLine) & { readonly id: string; readonly name: string };

export interface Asked {
  readonly q?: string;
  readonly closed?: 'yes' | 'all';
}

interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export const registerQuery = (sheet: SheetName, asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['registers', 'list', sheet, asked],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...asked, ...(pageParam === null ? {} : { after: pageParam }) });
      return get<Page>(`/registers/${pathOf(sheet)}?${query}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
  });

export const directoryQuery = queryOptions({
  queryKey: ['registers', 'directory'],
  queryFn: ({ signal }) => get<Directory>('/registers/directory', signal),
  staleTime: 5 * 60_000,
});
