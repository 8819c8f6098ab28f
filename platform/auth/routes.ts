import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#engine/access/access.ts';
import { refuse } from '#engine/flow/refusal.ts';
import type { Sql } from '#platform/db/connect.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { hashPassword, LEAST_PASSWORD, passwordFits } from './password.ts';
import { findMember, type Member } from './people.ts';
import type { Sessions } from './sessions.ts';

export const SESSION_COOKIE = 'gangwan_session';

export interface AuthDeps {
  readonly sql: Sql;
  readonly sessions: Sessions;
  /** Every verb the actor holds anywhere; the desk shows no entrance that leads nowhere. */
  readonly verbsOf: (actor: Actor) => readonly string[];
}

const login = z.string().trim().toLowerCase().min(1).max(40);

/** Log in, log out, who am I, my language and password; demo log-in where the park is a demo. */
export function authRoutes(deps: AuthDeps): RouteRow[] {
  return [...enterAndLeave(deps), ...demoDoor(deps), ...ownAccount(deps)];
}

function enterAndLeave(deps: AuthDeps): RouteRow[] {
  const { sql, sessions } = deps;
  return [
    route({
      method: 'POST',
      path: '/session',
      tag: 'session',
      summary: 'Log in with account and password',
      needs: 'open',
      perMinute: 10,
      body: z.strictObject({ login, password: z.string().min(1).max(200) }),
      handle: async ({ body, request, reply }) => {
        const [row] = await sql<
          { password_hash: string | null }[]
        >`select password_hash from account where login = ${body.login} and closed_at is null`;
        const fits = await passwordFits(row?.password_hash ?? null, body.password);
        const member = fits ? await findMember(sql, body.login) : null;
        return member === null ? refuse('session.wrong-login') : enter(deps, member, request, reply);
      },
    }),
    route({
      method: 'DELETE',
      path: '/session',
      tag: 'session',
      summary: 'Log out',
      needs: 'signedIn',
      handle: async ({ request, reply }) => {
        const token = request.cookies[SESSION_COOKIE];
        if (token !== undefined) await sessions.close(token);
        reply.clearCookie(SESSION_COOKIE, { path: '/' });
        return { closed: true };
      },
    }),
  ];
}

/** Only where the park is a demo; a real park answers as if there were no such address. */
function demoDoor(deps: AuthDeps): RouteRow[] {
  const { sql } = deps;
  return [
    route({
      method: 'POST',
      path: '/session/demo',
      tag: 'session',
      summary: 'Log in to a demo park without a password',
      needs: 'open',
      perMinute: 120,
      body: z.strictObject({ login }),
      handle: async ({ body, request, reply }) => {
        const [row] =
          await sql`select 1 from account a join park k on k.id = a.park_id where a.login = ${body.login} and k.demo`;
        const member = row === undefined ? null : await findMember(sql, body.login);
        return member === null ? refuse('not-found') : enter(deps, member, request, reply);
      },
    }),
    route({
      method: 'GET',
      path: '/demo/accounts',
      tag: 'session',
      summary: 'Accounts of the demo park',
      needs: 'open',
      handle: async () => {
        const rows = await sql`
          select a.login, p.name, p.title, coalesce((select min(ap.role) from appointment ap where ap.park_id = a.park_id and ap.person_id = a.person_id), '') as role
          from account a join park k on k.id = a.park_id and k.demo join person p on p.park_id = a.park_id and p.id = a.person_id
          where a.closed_at is null order by role, a.login limit 50`;
        return rows.length === 0 ? refuse('not-found') : { accounts: rows };
      },
    }),
  ];
}

function ownAccount(deps: AuthDeps): RouteRow[] {
  const { sql, sessions } = deps;
  return [
    route({
      method: 'GET',
      path: '/me',
      tag: 'session',
      summary: 'Who is logged in',
      needs: 'signedIn',
      handle: async (_asked, actor) => me(deps, actor as Member),
    }),
    route({
      method: 'PUT',
      path: '/me/locale',
      tag: 'session',
      summary: 'Choose Chinese or English',
      needs: 'signedIn',
      body: z.strictObject({ locale: z.enum(['zh', 'en']) }),
      handle: async ({ body }, actor) => {
        await sql`update account set locale = ${body.locale} where login = ${(actor as Member).login}`;
        sessions.forget();
        return { locale: body.locale };
      },
    }),
    route({
      method: 'PUT',
      path: '/me/password',
      tag: 'session',
      summary: 'Change the password; ends all other sessions',
      needs: 'signedIn',
      perMinute: 10,
      body: z.strictObject({ old: z.string().min(1).max(200), new: z.string().max(200) }),
      handle: async ({ body, request, reply }, actor) => {
        const member = actor as Member;
        const [row] = await sql<
          { password_hash: string | null }[]
        >`select password_hash from account where login = ${member.login}`;
        if (!(await passwordFits(row?.password_hash ?? null, body.old))) return refuse('session.wrong-login');
        if (body.new.length < LEAST_PASSWORD) return refuse('session.password-too-short', { least: LEAST_PASSWORD });
        await sql`update account set password_hash = ${await hashPassword(body.new)} where login = ${member.login}`;
        await sessions.closeAll(member.login);
        return enter(deps, member, request, reply);
      },
    }),
  ];
}

async function enter(deps: AuthDeps, member: Member, request: FastifyRequest, reply: FastifyReply) {
  reply.setCookie(SESSION_COOKIE, await deps.sessions.open(member.login), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  });
  return { me: await me(deps, member) };
}

async function me({ sql, verbsOf }: AuthDeps, member: Member) {
  const { personId, name, title, login: account, locale, appointments, parkId } = member;
  const [park] =
    await sql`select id, name_zh as "nameZh", name_en as "nameEn", time_zone as "timeZone", demo from park where id = ${parkId}`;
  return { personId, name, title, login: account, locale, park, appointments, verbs: verbsOf(member) };
}
