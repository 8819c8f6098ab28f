import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import type { Member } from '#platform/auth/people.ts';
import { SESSION_COOKIE } from '#platform/auth/routes.ts';
import type { Sessions } from '#platform/auth/sessions.ts';
import { localeOf, sendRefusal } from './errors.ts';
import { DATA_HEADERS } from './guard-headers.ts';
import type { RefusalTable } from './refusal-words.ts';
import type { RouteRow } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    member: Member | null;
  }
}

/** Custom header that only our own pages can send across the same-origin line; the guard against forged requests. */
export const GUARD_HEADER = 'x-gangwan';

interface Parts {
  readonly rows: readonly RouteRow[];
  readonly refusals: RefusalTable;
  readonly sessions: Sessions;
}

/** Makes a Fastify route of every row: guard, session and permission first, then the shapes, then the row's own work. */
export function mountRows(api: FastifyInstance, { rows, refusals, sessions }: Parts): void {
  api.decorateRequest('member', null);
  for (const row of rows) {
    api.route({
      method: row.method,
      url: row.path,
      schema: schemaOf(row),
      config: row.perMinute ? { rateLimit: perMinute(row.perMinute) } : {},
      onRequest: async (request, reply) => {
        reply.headers(DATA_HEADERS);
        const refusal = crossSite(request) ?? (await permission(row, request, sessions));
        if (refusal) return sendRefusal(reply, refusals, refusal);
      },
      handler: (request, reply) => run(row, request, reply, refusals),
    });
  }
}

/**
 * Counted per person; before the log-in per address and account together, because a whole plant may share one address. The
 * counts live in memory for a minute and are written nowhere.
 */
function perMinute(max: number) {
  const whose = (request: FastifyRequest) =>
    request.member?.personId ?? `${request.ip} ${String((request.body as { login?: unknown } | null)?.login ?? '')}`;
  return { max, timeWindow: '1 minute', hook: 'preHandler' as const, keyGenerator: whose };
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

async function run(row: RouteRow, request: FastifyRequest, reply: FastifyReply, refusals: RefusalTable) {
  const { params, query, body } = request as unknown as { params: never; query: never; body: never };
  const asked = { params, query, body, locale: localeOf(request), request, reply };
  // An open route has no actor; its `handle` does not look at one.
  const answer = await row.handle(asked, request.member as Member);
  if (answer === undefined) return reply;
  if (isRefusal(answer)) return sendRefusal(reply, refusals, answer);
  if ('json' in answer) return reply.headers(JSON_HEADERS).send(answer.json);
  return reply.send(answer);
}

/** SameSite=Strict keeps the cookie at home; this keeps an old browser's or a subdomain's forged request out as well. */
function crossSite(request: FastifyRequest) {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  return foreign || request.headers[GUARD_HEADER] === undefined ? refuse('request.cross-site') : null;
}

async function permission(row: RouteRow, request: FastifyRequest, sessions: Sessions) {
  if (row.needs === 'open') return null;
  const token = request.cookies[SESSION_COOKIE];
  request.member = token === undefined ? null : await sessions.find(token);
  if (request.member === null) return refuse('session.none');
  return row.holds === undefined || row.holds(request.member) ? null : refuse('not-found');
}

function schemaOf(row: RouteRow) {
  const { params, query, body, answer, summary, tag } = row;
  return {
    summary,
    tags: [tag],
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(answer ? { response: { 200: answer } } : {}),
    ...(row.needs === 'open' ? { security: [] } : {}),
  };
}
