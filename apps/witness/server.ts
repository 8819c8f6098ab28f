import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer, Witness } from './witness.ts';

export interface Limits {
  /** Bytes of a request's body. 63 proof lines and a checkpoint with a hundred signatures have a quarter of it. */
  readonly body: number;
  readonly connections: number;
  /** Requests that are being decided at once. */
  readonly atOnce: number;
  /** Milliseconds for a whole request to come in. */
  readonly requestTime: number;
}

export const LIMITS: Limits = { body: 64 * 1024, connections: 256, atOnce: 32, requestTime: 10_000 };

type OnError = (error: unknown) => void;

interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const said = (status: number, code: string, headers?: Reply['headers']): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${code}\n`,
  headers,
});

/** The witness over HTTP: `POST /add-checkpoint` (C2SP tlog-witness) and `GET /healthz`, nothing else. */
export function createWitnessServer(witness: Witness, onError: OnError, limits: Limits = LIMITS): Server {
  const times = {
    requestTimeout: limits.requestTime,
    headersTimeout: limits.requestTime / 2,
    keepAliveTimeout: 60_000,
  };
  const options = { ...times, connectionsCheckingInterval: Math.min(1_000, limits.requestTime / 4) };
  const addCheckpoint = atMost(limits.atOnce, (body: Buffer) => witness.addCheckpoint(body));
  const server = createServer({ ...options, maxHeaderSize: 8 * 1024 }, (request, response) => {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    replyTo(request, addCheckpoint, limits)
      .catch((error: unknown) => {
        // Who leaves while he speaks is no failure, and must not fill the log.
        if (!request.errored) onError(error);
        return said(500, 'witness.failed');
      })
      .then((reply) => send(request, response, reply))
      .catch(onError);
  });
  server.maxConnections = limits.connections;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    socket.end(`HTTP/1.1 ${late ? '408 Request Timeout' : '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
    return undefined;
  });
  return server;
}

async function replyTo(
  request: IncomingMessage,
  addCheckpoint: (body: Buffer) => Promise<Answer | null>,
  limits: Limits,
): Promise<Reply> {
  const [path] = (request.url ?? '').split('?');
  if (path === '/healthz') return isOneOf(request, 'GET', 'HEAD') ?? said(200, 'ok');
  if (path !== '/add-checkpoint') return said(404, 'witness.no-such-page');
  const misused = isOneOf(request, 'POST');
  if (misused !== null) return misused;
  const body = await readBody(request, limits.body);
  if (body === null) return said(413, 'witness.request-too-long', { connection: 'close' });
  return (await addCheckpoint(body)) ?? said(503, 'witness.busy', { 'retry-after': '1' });
}

/** `null` when the method is one of them. */
function isOneOf({ method = '' }: IncomingMessage, ...methods: readonly string[]): Reply | null {
  return methods.includes(method) ? null : said(405, 'witness.method', { allow: methods.join(', ') });
}

/** The whole body, or `null` when it is too long; the rest is then not read. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Does at most so many at once and answers `null` to the others at once: a queue would only grow. */
function atMost<In, Out>(most: number, work: (given: In) => Promise<Out>): (given: In) => Promise<Out | null> {
  let busy = 0;
  return async (given) => {
    if (busy >= most) return null;
    busy += 1;
    try {
      return await work(given);
    } finally {
      busy -= 1;
    }
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, contentType, body, headers }: Reply) {
  // What was not read would be taken for the next request.
  const rest = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
    ...rest,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
