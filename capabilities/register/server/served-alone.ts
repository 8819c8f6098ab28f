import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { createSessions } from '#platform/auth/sessions.ts';
import type { Sql } from '#platform/db/connect.ts';
import { platformRefusals } from '#platform/http/refusal-words.ts';
import { buildHttp } from '#platform/http/server.ts';
import { createCircumstances, systemClock } from '#platform/matter/circumstances.ts';
import { registerRefusalWords } from './refusal-words.ts';
import { registerRoutes } from './routes.ts';
import { createRegisterSnapshots } from './snapshot.ts';

/** The registers behind the real HTTP side and nothing beside them, for tests: no port, requests are handed in. */
export async function serveRegisters(sql: Sql) {
  const sessions = createSessions(sql);
  const registers = createRegisterSnapshots(sql);
  const rows = registerRoutes({ sql, sessions, registers, circumstances: createCircumstances(sql, systemClock) });
  const http = await buildHttp({
    rows,
    refusals: { ...platformRefusals, ...registerRefusalWords },
    sessions,
    log: pino({ level: 'silent' }),
    ready: async () => true,
    desk: null,
    version: 'test',
  });

  /** Opens a session and answers what asks as that person: status and parsed body. */
  async function as(login: string) {
    const cookies = { gangwan_session: await sessions.open(login) };
    return async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object, more: InjectOptions = {}) => {
      const headers = { 'x-gangwan': '1', ...more.headers };
      const payload = body === undefined ? {} : { payload: body };
      const answer = await http.inject({ method, url: `/api${path}`, cookies, ...payload, ...more, headers });
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        raw: answer.rawPayload,
        body: isJson ? answer.json() : null,
      };
    };
  }
  return { as, registers, rows, close: () => http.close() };
}
