import type { PendingQuery, Row } from 'postgres';

/** A piece of SQL with its bound values, to stand inside a larger statement. */
export type Fragment = PendingQuery<Row[]>;
