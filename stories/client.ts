import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { commandPath } from '#capabilities/hazard/contract/paths.ts';
import type { CommandAnswer, HazardDetail } from '#capabilities/hazard/contract/views.ts';
import type { HazardCommandBodies, HazardCommandName } from '#capabilities/hazard/model/index.ts';

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From `/api` on. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** How a request reaches the server. */
export type Transport = (asked: Asked) => Promise<Answered>;

/** Over the network, e.g. `http://127.0.0.1:8686`. */
export function overNetwork(address: string): Transport {
  return async ({ method, url, headers, body }) => {
    const sent = body === undefined ? null : typeof body === 'string' ? body : new Uint8Array(body);
    const answer = await fetch(new URL(url, address), { method, headers: { ...headers }, body: sent });
    const got = { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() };
    return { status: answer.status, headers: got, body: Buffer.from(await answer.arrayBuffer()) };
  };
}

/** Straight into a server that need not listen. */
export function overInject(app: FastifyInstance): Transport {
  return async ({ method, url, headers, body }) => {
    const payload = body === undefined ? {} : { payload: body };
    const answer = await app.inject({ method, url, headers: { ...headers }, ...payload });
    return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
  };
}

/** The server said no. `code` is the stable one of the refusal. */
export class ApiRefusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: unknown;

  constructor(asked: Pick<Asked, 'method' | 'url'>, status: number, told: Told) {
    super(`${asked.method} ${asked.url} refused (${status}): ${told.code ?? 'no code'} ${told.message ?? ''}`.trim());
    this.code = told.code ?? '';
    this.status = status;
    this.details = told.details ?? {};
  }
}

interface Told {
  readonly code?: string;
  readonly message?: string;
  readonly details?: unknown;
}

/** A hazard as the one who acts has seen it. */
export interface Seen {
  readonly code: string;
  readonly version: number;
}

/** What the client fills in by itself when it is left out. */
export interface CommandTimes {
  readonly commandId?: string;
  readonly happenedAt?: string;
}

export type CommandBody<Name extends HazardCommandName> = Partial<HazardCommandBodies[Name]> & CommandTimes;

/** One person at the public HTTP API, as a browser or a phone uses it. */
export class Client {
  readonly #transport: Transport;
  #cookie = '';

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** For requests that are not JSON, e.g. a picture. */
  get cookie(): string {
    return this.#cookie;
  }

  async logIn(login: string, password: string): Promise<void> {
    await this.post('/session', { login, password });
  }

  /** In a demo park only. */
  async logInToDemo(login: string): Promise<void> {
    await this.post('/session/demo', { login });
  }

  async logOut(): Promise<void> {
    await this.#send({ method: 'DELETE', url: '/api/session', headers: {} });
    this.#cookie = '';
  }

  get<T>(path: string): Promise<T> {
    return this.#send({ method: 'GET', url: `/api${path}`, headers: {} });
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.#write('POST', path, body);
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.#write('PUT', path, body);
  }

  /** Uploads one picture; answers the hash that commands name it by. */
  async uploadPhoto(picture: Uint8Array, name = 'photo.jpg'): Promise<string> {
    const boundary = `gangwan-${randomUUID()}`;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\ncontent-type: image/jpeg\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const { hash } = await this.#send<{ hash: string }>({ method: 'POST', url: '/api/photos', headers, body });
    return hash;
  }

  /** Opens a hazard, or acts on one: as it was seen or, given only its code, as it stands now. */
  async command<Name extends HazardCommandName>(
    name: Name,
    body: CommandBody<Name>,
    on?: Seen | string,
  ): Promise<CommandAnswer> {
    const sent = { commandId: randomUUID(), happenedAt: new Date().toISOString(), ...body };
    if (on === undefined) return this.post(`/hazards/${commandPath(name)}`, sent);
    const { code, version } = typeof on === 'string' ? (await this.hazard(on)).row : on;
    return this.post(`/hazards/${code}/${commandPath(name)}`, { ...sent, version });
  }

  hazard(code: string): Promise<HazardDetail> {
    return this.get(`/hazards/${code}`);
  }

  #write<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.#send({ method, url: `/api${path}`, headers, body: JSON.stringify(body) });
  }

  async #send<T>(asked: Asked): Promise<T> {
    const cookie: Record<string, string> = this.#cookie === '' ? {} : { cookie: this.#cookie };
    const answer = await this.#transport({ ...asked, headers: { 'x-gangwan': '1', ...cookie, ...asked.headers } });
    const told = read(answer.body);
    if (answer.status >= 400) throw new ApiRefusal(asked, answer.status, told as Told);
    const [set] = [answer.headers['set-cookie']].flat();
    if (typeof set === 'string') this.#cookie = set.split(';')[0] ?? '';
    return told as T;
  }
}

function read(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return {};
  }
}
