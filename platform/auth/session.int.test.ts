import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark } from '#testkit/park.ts';
import { setPassword } from './parks.ts';
import { SESSION_COOKIE } from './routes.ts';

let kit: TestHouse;
const PASSWORD = '浪花-nine-lamps-4';

beforeAll(async () => {
  kit = await openTestHouse();
  await insertTestPark(kit.owner);
  await setPassword(kit.owner, 'inspector', PASSWORD);
});
afterAll(() => kit.close());

const logIn = (login: string, password: string, locale = 'zh') =>
  kit.stranger.send<{ code: string; message: string; me: { login: string; verbs: string[] } }>(
    'POST',
    '/session',
    { login, password },
    { 'accept-language': locale },
  );

function tokenIn(headers: Readonly<Record<string, unknown>>): string {
  return new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(String(headers['set-cookie']))?.[1] ?? '';
}

describe('logging in', () => {
  it('gives an httpOnly, same-site cookie, and only a hash of it lies in the database', async () => {
    const reply = await logIn('inspector', PASSWORD);
    expect(reply.status).toBe(200);
    expect(reply.body.me.verbs).toContain('hazard.record');
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    const token = tokenIn(reply.headers);
    expect(token.length).toBeGreaterThanOrEqual(43);
    const rows = await kit.owner`select token_hash from session`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('answers a wrong password, an unknown account and one without a password alike', async () => {
    const answers = await Promise.all([
      logIn('inspector', 'wrong-password'),
      logIn('nobody-here', 'wrong-password'),
      logIn('worker', 'wrong-password'),
    ]);
    for (const { status, body } of answers)
      expect([status, body.code, body.message]).toEqual([401, 'session.wrong-login', '账号或密码不正确。']);
    expect((await logIn('inspector', 'wrong-password', 'en')).body.message).toBe('Account or password is wrong.');
  });

  it('takes about as long for an unknown account as for a wrong password', async () => {
    const time = async (login: string) => {
      const start = performance.now();
      await logIn(login, 'wrong-password');
      return performance.now() - start;
    };
    await time('secondinspector');
    const known = await time('dispatcher');
    const unknown = await time('no-such-account');
    // argon2id costs tens of milliseconds; an early return would cost under one.
    expect(unknown).toBeGreaterThan(known / 10);
  });

  it('is slowed after ten tries on one account, and not for the neighbour at the same address', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => logIn('auditor', 'guess-guess-guess')));
    const slowed = tries.filter(({ status }) => status === 429);
    expect(slowed.length).toBe(2);
    expect(slowed[0]?.body.code).toBe('request.too-many');
    expect((await logIn('inspector', PASSWORD)).status).toBe(200);
  });

  it('offers no demo log-in in a real park', async () => {
    expect((await kit.stranger.post('/session/demo', { login: 'inspector' })).status).toBe(404);
    expect((await kit.stranger.get('/demo/accounts')).status).toBe(404);
  });
});

describe('a session', () => {
  it('ends with logging out, for the copied cookie as well', async () => {
    const token = tokenIn((await logIn('inspector', PASSWORD)).headers);
    const [here, copy] = [clientOf(kit.house.app, token), clientOf(kit.house.app, token)];
    expect((await copy.get('/me')).status).toBe(200);
    expect((await here.send('DELETE', '/session')).status).toBe(200);
    expect((await copy.get('/me')).status).toBe(401);
  });

  it('a changed password ends all others, and needs the old one and ten characters', async () => {
    const token = tokenIn((await logIn('inspector', PASSWORD)).headers);
    const other = clientOf(kit.house.app, tokenIn((await logIn('inspector', PASSWORD)).headers));
    const client = clientOf(kit.house.app, token);
    expect((await client.send('PUT', '/me/password', { old: 'wrong', new: 'long-enough-now' })).body.code).toBe(
      'session.wrong-login',
    );
    expect((await client.send('PUT', '/me/password', { old: PASSWORD, new: 'short' })).body.code).toBe(
      'session.password-too-short',
    );
    const changed = await client.send('PUT', '/me/password', { old: PASSWORD, new: 'long-enough-now' });
    expect(changed.status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await client.get('/me')).status).toBe(401);
    expect((await clientOf(kit.house.app, tokenIn(changed.headers)).get('/me')).status).toBe(200);
  });

  it('of a person who has left, or whose account was closed, opens nothing', async () => {
    const left = await kit.as('gateguard');
    await kit.owner`update person set left_on = current_date - 1 where title = 'gateGuard'`;
    expect((await left.get('/me')).status).toBe(401);
    await kit.owner`update account set closed_at = now() where login = 'expert'`;
    expect((await (await kit.as('expert')).get('/me')).status).toBe(401);
  });

  it('remembers the language the person chose', async () => {
    const client = await kit.as('union');
    expect((await client.get('/me')).body.locale).toBe('zh');
    await client.send('PUT', '/me/locale', { locale: 'en' });
    expect((await client.get('/me')).body.locale).toBe('en');
  });
});
