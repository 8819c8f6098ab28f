import type { HazardQuery } from '../../contract/query.ts';
import { levelWords, natureWords, sourceWords, stateWords } from '../../contract/words.ts';
import type { HazardState } from '../../model/index.ts';

/** What the board is asked to show. The same text stands in the page's address and in the request. */
export type Filters = Omit<HazardQuery, 'after' | 'limit'>;
/** A page's search as the router holds it: plain texts. */
export type Search = Readonly<Record<string, string>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address. What is not a filter's value is left out, so that an old or mistyped link still opens the board. */
export function readFilters(search: Readonly<Record<string, unknown>>): Filters {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name].trim() : '');
  const list = (name: string) => text(name).split(',').filter(Boolean).slice(0, 20);
  const one = <T extends string>(name: string, allowed: readonly T[]) => allowed.find((value) => value === text(name));
  const id = (name: string) => (UUID.test(text(name)) ? text(name) : undefined);
  const state = list('state').filter((value) => value in stateWords) as HazardState[];
  const source = list('source').filter((value) => value in sourceWords) as NonNullable<Filters['source']>;
  const kind = list('kind').filter((value) => value.length <= 40);
  return withoutEmpty({
    state: state.length > 0 ? state : undefined,
    level: one('level', keys(levelWords)),
    nature: one('nature', keys(natureWords)),
    source: source.length > 0 ? source : undefined,
    kind: kind.length > 0 ? kind : undefined,
    enterpriseId: id('enterpriseId'),
    squadId: id('squadId'),
    zoneId: id('zoneId'),
    due: one('due', ['week', 'overdue']),
    q: text('q').slice(0, 40) || undefined,
    sort: one('sort', ['newest', 'oldest', 'due']) ?? 'newest',
  });
}

/** Writes an address; the usual order is left out, so that the plain board has the plain address. */
export function writeFilters(filters: Filters): Search {
  const entries = Object.entries(filters).flatMap(([name, value]) => {
    if (value === undefined || (name === 'sort' && value === 'newest')) return [];
    return [[name, Array.isArray(value) ? value.join(',') : String(value)]];
  });
  return Object.fromEntries(entries);
}

/** How many filters are set; the order is none. */
export function filterCount({ sort: _, ...filters }: Filters): number {
  return Object.keys(withoutEmpty(filters)).length;
}

/** `filters` with some of them changed; `undefined` and empty lists clear. */
export function changed(filters: Filters, change: Readonly<Record<string, unknown>>): Filters {
  return readFilters(writeFilters({ ...filters, ...change } as Filters));
}

function withoutEmpty<T extends object>(filters: T): T {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as T;
}

function keys<T extends string>(words: Readonly<Record<T, unknown>>): T[] {
  return Object.keys(words) as T[];
}
