import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Sessions } from '#platform/auth/sessions.ts';
import { mountDesk } from './desk.ts';
import { mountDocs, mountSpecification } from './docs.ts';
import { answerErrors } from './errors.ts';
import { mountGuardHeaders } from './guard-headers.ts';
import { mountRows } from './mount.ts';
import type { RefusalTable } from './refusal-words.ts';
import { mountRequestParts } from './request-parts.ts';
import type { RouteRow } from './route.ts';

export interface HttpParts {
  readonly rows: readonly RouteRow[];
  readonly refusals: RefusalTable;
  readonly sessions: Sessions;
  readonly log: FastifyBaseLogger;
  /** Is the database there? Asked by `/readyz`. */
  readonly ready: () => Promise<boolean>;
  /** Folder of the built desk; `null` where only the API is wanted. */
  readonly desk: string | null;
  readonly version: string;
}

const BODY_LIMIT = 256 * 1024;
/** The whole HTTP side: guards, routes from rows, documentation, health and the desk. Does not listen yet. */
export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: parts.log,
    // No log line carries a request's id, so no request needs a logger of its own.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  // Answers are written by the views; serialising them again through a schema would only cost time.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  answerErrors(app, parts.refusals);
  await mountRequestParts(app);
  await mountSpecification(app, parts.version);
  await app.register(async (api) => mountRows(api, parts), { prefix: '/api' });
  mountHealth(app, parts);
  await app.register((pages) => mountPages(pages, parts.desk));
  return app;
}

/** What people look at, under its own headers. */
async function mountPages(pages: FastifyInstance, desk: string | null): Promise<void> {
  await mountGuardHeaders(pages);
  await mountDocs(pages);
  if (desk !== null) await mountDesk(pages, desk);
}

function mountHealth(app: FastifyInstance, parts: HttpParts): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true, version: parts.version }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await parts.ready().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ ready });
  });
}
