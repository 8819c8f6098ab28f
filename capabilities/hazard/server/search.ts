import type { Sql } from '#platform/db/connect.ts';
import type { Part } from './filters.ts';

/** A word whose rarest pair of characters stands in more rows than this is found by walking the newest rows. */
const FREQUENT = 4_000;
const REMEMBER_MS = 5 * 60_000;

/** How a word is to be looked for: by the index of character pairs, or, for frequent words, along the newest rows first. */
export type SearchWay = 'index' | 'walk';

export interface WordSearch {
  wayFor(word: string): Promise<SearchWay>;
}

/**
 * Chooses by the statistics that PostgreSQL keeps of the pair index: fetching the 80,000 rows of 消防 and sorting them costs a
 * hundred times the walk that finds fifty of them at once; for a rare word it is the other way round.
 */
export function createWordSearch(sql: Sql, clock: () => number = Date.now): WordSearch {
  let known: { rows: number; share: Map<string, number>; until: number } | null = null;
  const read = async () => {
    const [size] = await sql<
      { rows: number }[]
    >`select greatest(reltuples, 0)::float8 as rows from pg_class where oid = 'hazard'::regclass`;
    const pairs = await sql<{ pair: string; share: number }[]>`select pair, share from hazard_frequent_pairs()`;
    return {
      rows: size?.rows ?? 0,
      share: new Map(pairs.map(({ pair, share }) => [pair, share])),
      until: clock() + REMEMBER_MS,
    };
  };
  return {
    async wayFor(word) {
      if (word.length < 2) return 'walk';
      if (known === null || known.until < clock()) known = await read();
      const { rows, share } = known;
      const rarest = Math.min(...pairsOf(word).map((pair) => (share.get(pair) ?? 0) * rows));
      return rarest > FREQUENT ? 'walk' : 'index';
    },
  };
}

/** Rows whose words hold `word`, by the pair index and then letter by letter. */
export function holds(sql: Sql, word: string): Part {
  const text = word.toLowerCase();
  return sql`bigrams(search) @> bigrams(${text}) and ${reads(sql, text)}`;
}

/** Rows whose words hold `word`, letter by letter; for rows that are few already. */
export function reads(sql: Sql, word: string): Part {
  return sql`search like ${`%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`;
}

function pairsOf(word: string): string[] {
  const letters = [...word.toLowerCase().replace(/\s+/g, '')];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
