import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '#engine/access/access.ts';
import type { Refusal } from '#engine/flow/refusal.ts';

export type Locale = 'zh' | 'en';

/** What a route's `handle` is given: everything parsed, the actor known. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * One row of a capability's route table. The row is the documentation (OpenAPI), the contract (zod) and the permission in one;
 * the matrix test walks all rows with every role.
 */
export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, e.g. `/hazards/:code`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** `open`: no log-in. `signedIn`: anybody logged in. Else the verb without which the answer is "not found" (M9). */
  readonly needs: 'open' | 'signedIn' | (string & {});
  /** Does any of the actor's appointments hold the verb? Left out for `open` and `signedIn`. */
  readonly holds?: (actor: Actor) => boolean;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Shape of the answer for the documentation; answers are written by the views and not parsed again. */
  readonly answer?: z.ZodType;
  /** Requests of one address per minute; the server's general limit where left out. */
  readonly perMinute?: number;
  /** True when the route reads the raw request itself (uploads). */
  readonly stream?: boolean;
  readonly handle: (asked: Asked<never, never, never>, actor: Actor) => Promise<Answer>;
}

/** JSON text made elsewhere and passed through as it is. */
export interface JsonBytes {
  readonly json: Buffer | string;
}

/** Plain data, ready JSON bytes, a refusal, or `undefined` where `handle` has answered by itself (streams). */
export type Answer = Refusal | JsonBytes | object | undefined;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;

type TypedRow<P, Q, B> = Omit<RouteRow, 'params' | 'query' | 'body' | 'handle'> & {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly handle: (asked: Asked<Out<P>, Out<Q>, Out<B>>, actor: Actor) => Promise<Answer>;
};

/** Writes a row with its parameter types taken from its schemas. */
export function route<
  P extends z.ZodType | undefined,
  Q extends z.ZodType | undefined,
  B extends z.ZodType | undefined,
>(row: TypedRow<P, Q, B>): RouteRow {
  return row as unknown as RouteRow;
}
