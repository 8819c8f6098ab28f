import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { SESSION_COOKIE } from '#platform/auth/routes.ts';

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly raw: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** One person's way to the API, as a browser goes it: cookie, guard header, language. */
export interface Client {
  get<Body = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Reply<Body>>;
  send<Body = Record<string, unknown>>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<Body>>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Reply<Body>>;
  /** Uploads bytes as a photo and answers the reply; the file name is what a phone would send. */
  upload(bytes: Uint8Array, name?: string, type?: string): Promise<Reply<{ hash: string; code?: string }>>;
}

export function clientOf(app: FastifyInstance, token: string | null): Client {
  const cookies: Record<string, string> = token === null ? {} : { [SESSION_COOKIE]: token };

  async function ask<Body>(options: InjectOptions): Promise<Reply<Body>> {
    const reply = await app.inject({ ...options, cookies, headers: { 'x-gangwan': 'test', ...options.headers } });
    const json = String(reply.headers['content-type'] ?? '').includes('json');
    return {
      status: reply.statusCode,
      body: (json ? reply.json() : {}) as Body,
      raw: reply.rawPayload,
      headers: reply.headers,
    };
  }

  const send: Client['send'] = (method, path, body, headers = {}) =>
    ask({ method, url: `/api${path}`, headers, ...(body === undefined ? {} : { payload: body as object }) });
  return {
    get: (path, headers = {}) => ask({ method: 'GET', url: `/api${path}`, headers }),
    send,
    post: (path, body) => send('POST', path, body),
    upload: (bytes, name = 'photo.jpg', type = 'image/jpeg') => {
      const boundary = `----${randomUUID()}`;
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return ask({
        method: 'POST',
        url: '/api/photos',
        payload,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      });
    },
  };
}
