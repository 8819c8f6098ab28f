import { queryOptions, useQuery } from '@tanstack/react-query';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import { get } from '#ui/api/client.ts';
import { useLocale } from '#ui/words/locale.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
  /** A closed line still names old hazards, but is not offered for new ones. */
  readonly closed?: true;
}

/** The names that the hazard's pages need, as `/registers/directory` gives them. */
export interface Directory {
  readonly zones: readonly Named[];
  readonly enterprises: readonly (Named & { readonly zoneId?: string; readonly squadId?: string })[];
  readonly sites: readonly (Named & { readonly zoneId: string; readonly enterpriseId?: string })[];
  readonly teams: readonly (Named & { readonly enterpriseId: string })[];
  readonly agencies: readonly Named[];
  readonly squads: readonly (Named & { readonly agencyId: string })[];
}

const none: Directory = { zones: [], enterprises: [], sites: [], teams: [], agencies: [], squads: [] };

export const directoryQuery = queryOptions({
  queryKey: ['registers', 'directory'],
  queryFn: ({ signal }) => get<Directory>('/registers/directory', signal),
  staleTime: 5 * 60_000,
});

/** Empty until it has come: names then appear in their places. */
export function useDirectory(): Directory {
  return useQuery(directoryQuery).data ?? none;
}

/** The name of a row of the directory; `''` while unknown, since an id tells nobody anything. */
export function nameIn(rows: readonly Named[], id: string | null): string {
  return rows.find((row) => row.id === id)?.name ?? '';
}

/** `zone · site`, as far as known. */
export function placeName(directory: Directory, place: { zoneId: string; siteId: string | null }): string {
  return [nameIn(directory.zones, place.zoneId), nameIn(directory.sites, place.siteId)].filter(Boolean).join(' · ');
}

/** Names of the kinds of hazard in the user's language; a kind that the rule book has lost keeps its id. */
export function useKindName(): (id: string) => string {
  const { locale } = useLocale();
  return (id) => HAZARD_KINDS.find((kind) => kind.id === id)?.[locale] ?? id;
}

/** Lines that may be chosen today. */
export function open<T extends Named>(rows: readonly T[]): T[] {
  return rows.filter((row) => row.closed !== true);
}
