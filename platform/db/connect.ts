import postgres from 'postgres';

/** The role of the running server: it has what the migrations grant, and nothing else. */
export const SERVER_ROLE = 'gangwan_server';

const asText = { serialize: (value: string) => value, parse: (text: string) => text };

const TYPES = {
  // Plain dates stay text: a Date would move them by the time zone.
  date: { to: 1082, from: [1082], ...asText },
  instant: {
    to: 1184,
    from: [1184],
    serialize: (value: string | Date) => (value instanceof Date ? value.toISOString() : value),
    parse: toInstant,
  },
};

type Parsed = { date: string; instant: string };

/** A client with its pool. */
export type Sql = postgres.Sql<Parsed>;
/** Statements inside one transaction, as `sql.begin` gives them. */
export type Transaction = postgres.TransactionSql<Parsed>;
/** What both can do: take this where it does not matter whether a transaction is open. */
export type Queries = postgres.ISql<Parsed>;

/**
 * A client of the database. bigint, numeric and date columns come as strings, timestamptz as an ISO instant in UTC with
 * milliseconds (declare `timestamptz(3)`, further digits are cut), json and jsonb parsed. Arrays may hold no nulls (the
 * driver reads them as the text NULL). Bind a json value with `sql.json(…)`; text that is JSON already as
 * `${text}::text::jsonb`, else it is quoted once more.
 *
 * @param role what the session acts as; the server's own role unless told, `none` for the rights of the URL's user
 * @param max connections; a small pool with pipelining beats a large one
 */
export function openDatabase(url: string, { role = SERVER_ROLE, max = 4 }: { role?: string; max?: number } = {}): Sql {
  return postgres(url, {
    max,
    types: TYPES,
    connect_timeout: 10,
    connection: { application_name: 'gangwan', TimeZone: 'UTC', DateStyle: 'ISO', role },
    onnotice: () => undefined,
  });
}

/** `2026-11-22 04:05:06.789123+00` → `2026-11-22T04:05:06.789Z`; infinity as it is. */
export function toInstant(text: string): string {
  if (!text.endsWith('+00')) return text;
  const fraction = `${text.slice(20, -3)}000`.slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
