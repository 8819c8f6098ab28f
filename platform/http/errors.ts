import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#engine/flow/refusal.ts';
import { type RefusalTable, wordsFor } from './refusal-words.ts';
import type { Locale } from './route.ts';

/** The language of an answer: what the request asks for, Chinese otherwise. */
export function localeOf(request: FastifyRequest): Locale {
  return request.headers['accept-language']?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Sends a refusal by the one table: status, stable code, words, and the facts the words are made of. */
export function sendRefusal(
  reply: FastifyReply,
  table: RefusalTable,
  refusal: Refusal,
  fields?: readonly Field[],
): FastifyReply {
  const { status, message } = wordsFor(table, refusal.code, localeOf(reply.request), refusal.details);
  return reply
    .status(status)
    .send({ code: refusal.code, message, details: refusal.details ?? {}, ...(fields ? { fields } : {}) });
}

interface Field {
  readonly path: string;
  readonly message: string;
}

/** Every error that is none of ours becomes a refusal with a stable code; what is a bug is logged and told without details. */
export function answerErrors(app: FastifyInstance, table: RefusalTable): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const fields = error.validation?.map(toField);
    if (fields) {
      const names = fields.map(({ path }) => path).join(localeOf(request) === 'zh' ? '、' : ', ');
      return sendRefusal(reply, table, { refused: true, code: 'request.invalid', details: { fields: names } }, fields);
    }
    const code = codeOf(error);
    if (code === 'server.failed') request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    const seconds = 'seconds' in error ? { seconds: Number(error.seconds) } : undefined;
    return sendRefusal(reply, table, { refused: true, code, ...(seconds ? { details: seconds } : {}) });
  });
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, table, { refused: true, code: 'not-found' }));
}

function toField(issue: { instancePath?: string; params?: Record<string, unknown>; message?: string }): Field {
  const extra = issue.params?.keys;
  const path = (issue.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.');
  const name = [path, Array.isArray(extra) ? extra.join(',') : ''].filter((part) => part !== '').join('.');
  return { path: name, message: issue.message ?? '' };
}

function codeOf(error: FastifyError): string {
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') return 'file.too-large';
  switch (error.statusCode) {
    case 400:
      return error.code?.startsWith('FST_ERR_CTP') || error instanceof SyntaxError
        ? 'request.not-json'
        : 'request.invalid';
    case 404:
      return 'not-found';
    case 413:
      return 'request.too-large';
    case 406:
    case 415:
      return 'request.wrong-type';
    case 429:
      return 'request.too-many';
    case 503:
      return 'server.busy';
    default:
      return 'server.failed';
  }
}
