import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { MAX_UPLOAD_BYTES } from '#platform/files/incoming.ts';

/** Above the photo store's own limit, so that the store, which knows the words for it, is the one to refuse. */
const UPLOAD_LIMIT = MAX_UPLOAD_BYTES + 1024;

/** Cookies, uploads, and the limits that rows ask for by `perMinute`. */
export async function mountRequestParts(app: FastifyInstance): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, { global: false, errorResponseBuilder: (_request, { ttl }) => tooMany(ttl) });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 5, fieldSize: 1_000 } });
}

function tooMany(ttl: number): Error {
  return Object.assign(new Error('too many requests'), { statusCode: 429, seconds: Math.ceil(ttl / 1000) });
}
