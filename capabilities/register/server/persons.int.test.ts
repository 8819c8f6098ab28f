import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { insertPark, insertPerson, insertSamplePark } from '../testing/builders.ts';
import { serveRegisters } from './served-alone.ts';

type Ask = Awaited<ReturnType<Awaited<ReturnType<typeof serveRegisters>>['as']>>;

let database: FreshDatabase;
let sql: Sql;
let served: Awaited<ReturnType<typeof serveRegisters>>;
let park: Awaited<ReturnType<typeof insertSamplePark>>;
let administrator: Ask;
let officer: Ask;
let inspector: Ask;

beforeAll(async () => {
  database = await freshDatabase();
  sql = openDatabase(database.url);
  const owner = openDatabase(database.url, { role: 'none', max: 1 });
  park = await insertSamplePark(owner);
  await insertPark(owner, 'elsewhere');
  await insertPerson(owner, 'elsewhere', { name: '外地人', login: 'far' });
  await owner.end();
  served = await serveRegisters(sql);
  [administrator, officer, inspector] = (await Promise.all(
    ['admin', 'officer', 'inspector'].map((login) => served.as(`sample-${login}`)),
  )) as [Ask, Ask, Ask];
});

afterAll(async () => {
  await served?.close();
  await sql?.end();
  await database?.drop();
});

const newcomer = (more: object = {}) => ({ id: randomUUID(), name: '新来的', ...more });

describe('a person', () => {
  it('RG7 is given a role together with the place where it is held', async () => {
    const leader = newcomer({ appointments: [{ role: 'teamLeader', enterpriseId: park.huaxin }] });
    expect((await administrator('POST', '/registers/persons', leader)).body).toMatchObject({
      code: 'register.scope-needed',
      details: { role: 'teamLeader', place: 'team', field: 'teamId' },
    });
    const misplaced = newcomer({ appointments: [{ role: 'dispatcher', enterpriseId: park.huaxin }] });
    expect((await administrator('POST', '/registers/persons', misplaced)).body.code).toBe('register.scope-unfit');
    const elsewhere = newcomer({
      appointments: [{ role: 'teamLeader', enterpriseId: park.hengda, teamId: park.team }],
    });
    expect((await administrator('POST', '/registers/persons', elsewhere)).body.code).toBe('register.team-elsewhere');
    const inSquad = newcomer({ appointments: [{ role: 'inspector', squadId: park.squad }] });
    expect((await administrator('POST', '/registers/persons', inSquad)).body.changed).toBe(true);
    const { body } = await administrator('GET', `/registers/persons/${inSquad.id}`);
    expect(body.appointments).toEqual([{ role: 'inspector', agencyId: park.agency, squadId: park.squad }]);
    expect((await administrator('POST', '/registers/persons', inSquad)).body.changed).toBe(false);
  });

  it('RG8 has a login that nobody else has in any park, and no password until one is set', async () => {
    for (const login of ['sample-officer', 'far'])
      expect((await administrator('POST', '/registers/persons', newcomer({ login }))).body.code).toBe(
        'register.login-taken',
      );
    const person = newcomer({ login: 'Xiao.Wu', phone: '13800000003' });
    expect((await administrator('POST', '/registers/persons', person)).body.changed).toBe(true);
    const [account] = await sql`select password_hash from account where login = 'xiao.wu'`;
    expect(account).toEqual({ password_hash: null });
    const url = `/registers/persons/${person.id}/password`;
    expect((await administrator('POST', url, { password: 'short' })).body.code).toBe('session.password-too-short');
    expect((await administrator('POST', url, { password: 'a long enough one' })).status).toBe(200);
    const self = await served.as('xiao.wu');
    const { body } = await self('GET', '/registers/my-record');
    expect(body.reads).toMatchObject([{ occasion: 'password', name: '管理员小周' }]);
    const silent = newcomer();
    await administrator('POST', '/registers/persons', silent);
    const none = await administrator('POST', `/registers/persons/${silent.id}/password`, {
      password: 'a long enough one',
    });
    expect(none.body.code).toBe('register.no-login');
  });

  it('RG8 keeps the password when the login is renamed', async () => {
    const person = newcomer({ login: 'before' });
    await administrator('POST', '/registers/persons', person);
    await administrator('POST', `/registers/persons/${person.id}/password`, { password: 'a long enough one' });
    const renamed = { name: '新来的', title: '电工', login: 'after', appointments: [] };
    expect((await administrator('PUT', `/registers/persons/${person.id}`, renamed)).body.changed).toBe(true);
    const rows = await sql<{ login: string; hashed: boolean }[]>`
      select login, password_hash is not null as hashed from account where person_id = ${person.id}`;
    expect([...rows]).toEqual([{ login: 'after', hashed: true }]);
  });

  it('RG9 never changes their own roles, and an administrator holds no other', async () => {
    const id = park.administrator.personId;
    const both = [{ role: 'administrator' }, { role: 'centreHead' }];
    const own = { name: '管理员小周', title: '', appointments: both };
    expect((await administrator('PUT', `/registers/persons/${id}`, own)).body.code).toBe(
      'register.administrator-apart',
    );
    const raised = { name: '管理员小周', title: '', appointments: [{ role: 'centreHead' }] };
    expect((await administrator('PUT', `/registers/persons/${id}`, raised)).body.code).toBe(
      'register.own-appointments',
    );
  });

  it('RG10 leaves and can no longer log in, and comes back', async () => {
    const person = newcomer({ login: 'leaver', appointments: [{ role: 'worker', enterpriseId: park.hengda }] });
    await administrator('POST', '/registers/persons', person);
    const self = await served.as('leaver');
    expect((await self('GET', '/registers/my-record')).status).toBe(200);
    expect((await administrator('POST', `/registers/persons/${person.id}/close`)).body.changed).toBe(true);
    expect((await self('GET', '/registers/my-record')).status).toBe(401);
    const changed = await administrator('PUT', `/registers/persons/${person.id}`, {
      name: '某',
      title: '',
      appointments: [],
    });
    expect(changed.body.code).toBe('register.closed');
    await administrator('POST', `/registers/persons/${person.id}/reopen`);
    expect((await self('GET', '/registers/my-record')).status).toBe(401);
    expect((await (await served.as('leaver'))('GET', '/registers/my-record')).status).toBe(200);
  });

  it('RG11 stays administrator while there is no other', async () => {
    const close = `/registers/persons/${park.administrator.personId}/close`;
    expect((await administrator('POST', close)).body.code).toBe('register.last-administrator');
  });
});

describe('identity', () => {
  it('RG13 is read one by one, and the person sees who has read it', async () => {
    const worker = await served.as('sample-worker');
    const list = await administrator('GET', '/registers/persons?q=小赵');
    expect(list.body.rows).toMatchObject([{ name: '职工小赵', hasPhone: true }]);
    expect(JSON.stringify(list.body)).not.toContain('13900000002');
    expect((await worker('GET', '/registers/my-record')).body.reads).toEqual([]);
    const record = await officer('GET', `/registers/persons/${park.worker.personId}`);
    expect(record.body).toMatchObject({ phone: '13900000002', login: null });
    const mine = (await worker('GET', '/registers/my-record')).body;
    expect(mine.reads).toMatchObject([{ occasion: 'record', name: '安全员李工' }]);
    expect(mine.record.phone).toBe('13900000002');
    expect((await worker('PUT', '/registers/my-record', { phone: '139 0000 0009' })).status).toBe(200);
    const file = await worker('GET', '/registers/my-record/export');
    expect(file.headers['content-disposition']).toContain('my-record.json');
    expect(file.body).toMatchObject({ record: { phone: '139 0000 0009' }, reads: [{ name: '安全员李工' }] });
    expect((await worker('PUT', '/registers/my-record', { phone: 'call me' })).status).toBe(400);
  });

  it('RG12 is within reach of one enterprise, one squad, or the park', async () => {
    const neighbour = await served.as('sample-neighbour');
    expect((await neighbour('GET', `/registers/persons/${park.worker.personId}`)).status).toBe(404);
    const names = async (ask: Ask) =>
      (await ask('GET', '/registers/persons?limit=500')).body.rows.map((row: { name: string }) => row.name);
    expect(await names(neighbour)).toContain('恒达安全员');
    expect(await names(neighbour)).not.toContain('职工小赵');
    expect(await names(inspector)).toContain('职工小赵');
    expect(await names(inspector)).not.toContain('调度员小林');
    expect(await names(await served.as('sample-dispatcher'))).toContain('管理员小周');
  });

  it('RG15 names the handlers of an enterprise to those who order, and no plain worker among them', async () => {
    const url = `/registers/handlers?enterpriseId=${park.huaxin}`;
    const { body } = await inspector('GET', url);
    expect(body.handlers).toEqual([{ id: park.officer.personId, name: '安全员李工', title: '' }]);
    expect((await (await served.as('sample-neighbour'))('GET', url)).status).toBe(404);
    expect((await (await served.as('sample-worker'))('GET', url)).status).toBe(404);
  });
});
