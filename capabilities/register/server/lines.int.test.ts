import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { creditCode, insertPark, insertPerson, insertSamplePark } from '../testing/builders.ts';
import { serveRegisters } from './served-alone.ts';

type Ask = Awaited<ReturnType<Awaited<ReturnType<typeof serveRegisters>>['as']>>;

let database: FreshDatabase;
let sql: Sql;
let served: Awaited<ReturnType<typeof serveRegisters>>;
let park: Awaited<ReturnType<typeof insertSamplePark>>;
let administrator: Ask;
let officer: Ask;

beforeAll(async () => {
  database = await freshDatabase();
  sql = openDatabase(database.url);
  const owner = openDatabase(database.url, { role: 'none', max: 1 });
  park = await insertSamplePark(owner);
  await insertPark(owner, 'elsewhere');
  await owner.end();
  served = await serveRegisters(sql);
  administrator = await served.as('sample-admin');
  officer = await served.as('sample-officer');
});

afterAll(async () => {
  await served?.close();
  await sql?.end();
  await database?.drop();
});

describe('a line of a register', () => {
  it('is refused with unknown keys, a formula for a name, and a wrong kind', async () => {
    const zone = { id: randomUUID(), name: '南片区' };
    expect((await administrator('POST', '/registers/zones', { ...zone, colour: 'red' })).body.code).toBe(
      'request.invalid',
    );
    expect((await administrator('POST', '/registers/zones', { ...zone, name: '=1+1' })).status).toBe(400);
    expect((await administrator('POST', '/registers/agencies', { ...zone, kind: 'navy' })).status).toBe(400);
    expect((await administrator('GET', "/registers/zones?q=');drop table zone;--")).body.rows).toEqual([]);
  });

  it('is written once however often it is sent, and another one under its id is refused', async () => {
    const zone = { id: randomUUID(), name: '西片区' };
    expect((await administrator('POST', '/registers/zones', zone)).body).toEqual({ id: zone.id, changed: true });
    expect((await administrator('POST', '/registers/zones', zone)).body).toEqual({ id: zone.id, changed: false });
    expect((await administrator('POST', '/registers/zones', { ...zone, name: '北片区' })).body.code).toBe(
      'command.other-content',
    );
  });

  it('RG1 has a name that no other line of its register has', async () => {
    const answer = await administrator('POST', '/registers/zones', { id: randomUUID(), name: '东片区' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'register.name-taken', message: '名称“东片区”已经有了，请核对或换一个名称。' },
    });
    const twin = { id: randomUUID(), name: '一号罐区', enterpriseId: park.hengda, zoneId: park.zone, kind: 'tankFarm' };
    expect((await administrator('POST', '/registers/sites', twin)).body).toMatchObject({ changed: true });
  });

  it('RG2 of an enterprise carries a credit code that passes its check', async () => {
    const enterprise = { id: randomUUID(), name: '新厂', creditCode: '91320000MA0000000X' };
    expect((await administrator('POST', '/registers/enterprises', enterprise)).body).toMatchObject({
      code: 'register.credit-code-wrong',
      details: { field: 'creditCode' },
    });
    const taken = await administrator('POST', '/registers/enterprises', { ...enterprise, creditCode: creditCode(1) });
    expect(taken.body.code).toBe('register.credit-code-taken');
  });

  it('RG4 is not closed while open lines or present persons need it, and is reopened after its parent', async () => {
    const url = `/registers/enterprises/${park.huaxin}/close`;
    expect((await administrator('POST', url)).body).toMatchObject({
      code: 'register.in-use',
      details: { name: '华新化工', count: 5 },
    });
    const team = { id: randomUUID(), name: '夜班', enterpriseId: park.hengda };
    await administrator('POST', '/registers/teams', team);
    const post = { id: randomUUID(), name: '夜班装卸', enterpriseId: park.hengda, teamId: team.id };
    await administrator('POST', '/registers/posts', post);
    expect((await administrator('POST', `/registers/teams/${team.id}/close`)).body.code).toBe('register.in-use');
    expect((await administrator('POST', `/registers/posts/${post.id}/close`)).body.changed).toBe(true);
    expect((await administrator('POST', `/registers/teams/${team.id}/close`)).body.changed).toBe(true);
    expect((await administrator('POST', `/registers/teams/${team.id}/close`)).body.changed).toBe(false);
    expect((await administrator('POST', `/registers/posts/${post.id}/reopen`)).body.code).toBe('register.link-closed');
    const renamed = await administrator('PUT', `/registers/teams/${team.id}`, {
      name: '早班',
      enterpriseId: park.hengda,
    });
    expect(renamed.body.code).toBe('register.closed');
    expect((await administrator('POST', `/registers/teams/${team.id}/reopen`)).body.changed).toBe(true);
    expect((await administrator('POST', `/registers/posts/${post.id}/reopen`)).body.changed).toBe(true);
  });

  it('RG5 is written by one clerk at a time: of twenty with one name one stays, and no open line hangs on a closed one', async () => {
    const same = Array.from({ length: 20 }, () =>
      administrator('POST', '/registers/zones', { id: randomUUID(), name: '抢注片区' }),
    );
    const statuses = (await Promise.all(same)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    const [zone] = await sql<{ id: string }[]>`select id from zone where name = '抢注片区'`;
    const [closed, opened] = await Promise.all([
      administrator('POST', `/registers/zones/${zone?.id}/close`),
      administrator('POST', '/registers/enterprises', { id: randomUUID(), name: '迟到的厂', zoneId: zone?.id }),
    ]);
    expect([closed.status, opened.status].sort()).toEqual([200, 422]);
  });

  it('RG6 stays with its enterprise', async () => {
    const moved = { name: '储运班', enterpriseId: park.hengda };
    expect((await administrator('PUT', `/registers/teams/${park.team}`, moved)).body.code).toBe('register.link-fixed');
    const post = { id: randomUUID(), name: '叉车工', enterpriseId: park.hengda, teamId: park.team };
    expect((await administrator('POST', '/registers/posts', post)).body.code).toBe('register.team-elsewhere');
  });
});

describe('who writes and reads', () => {
  it('RG12 an enterprise keeps its own teams, sites and posts, and no others', async () => {
    const team = { id: randomUUID(), name: '检修班', enterpriseId: park.huaxin };
    expect((await officer('POST', '/registers/teams', team)).body.changed).toBe(true);
    expect(
      (await officer('POST', '/registers/teams', { ...team, id: randomUUID(), enterpriseId: park.hengda })).status,
    ).toBe(404);
    expect((await officer('POST', '/registers/zones', { id: randomUUID(), name: '自建片区' })).status).toBe(404);
    const own = { name: '华新', creditCode: null };
    expect((await officer('PUT', `/registers/enterprises/${park.huaxin}`, own)).status).toBe(404);
    const names = (await officer('GET', '/registers/teams')).body.rows.map((row: { name: string }) => row.name);
    expect(names.sort()).toEqual(['储运班', '检修班']);
    expect((await officer('GET', '/registers/enterprises')).body.rows).toHaveLength(1);
    expect((await officer('GET', `/registers/teams?enterpriseId=${park.hengda}`)).body.rows).toEqual([]);
    expect((await officer('GET', '/registers/zones')).status).toBe(404);
  });

  it('every route of a register answers "not found" to a worker and to another park', async () => {
    const worker = await served.as('sample-worker');
    for (const { method, path } of served.rows.filter(({ needs }) => needs !== 'signedIn')) {
      const url = path.replace(':id', park.zone);
      expect((await worker(method as 'GET', url, method === 'GET' ? undefined : {})).status, `${method} ${path}`).toBe(
        404,
      );
    }
    const owner = openDatabase(database.url, { role: 'none', max: 1 });
    await insertPerson(owner, 'elsewhere', {
      name: '外地管理员',
      login: 'far',
      appointments: [{ role: 'administrator' }],
    });
    await owner.end();
    const far = await served.as('far');
    expect((await far('PUT', `/registers/zones/${park.zone}`, { name: '改名' })).status).toBe(404);
    expect((await far('GET', '/registers/zones')).body.rows).toEqual([]);
    expect((await far('GET', `/registers/persons/${park.worker.personId}`)).status).toBe(404);
    expect((await far('GET', '/registers/directory')).body.enterprises).toEqual([]);
  });

  it('pages run through a register without a gap and without a repeat', async () => {
    for (let n = 1; n <= 7; n += 1)
      await administrator('POST', '/registers/zones', { id: randomUUID(), name: `第${n}片区` });
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await administrator('GET', `/registers/zones?q=片区&limit=3${after && `&after=${after}`}`);
      seen.push(...body.rows.map((row: { name: string }) => row.name));
      after = body.next;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the directory', () => {
  it('RG14 gives everyone signed in the names for their forms, no person, and is sent again only when changed', async () => {
    const worker = await served.as('sample-worker');
    const first = await worker('GET', '/registers/directory');
    expect(first.body.enterprises.map((each: { name: string }) => each.name)).toContain('华新化工');
    expect(JSON.stringify(first.body)).not.toContain('小赵');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await worker('GET', '/registers/directory', undefined, { headers })).status).toBe(304);
    await administrator('POST', '/registers/zones', { id: randomUUID(), name: '新划片区' });
    const again = await worker('GET', '/registers/directory', undefined, { headers });
    expect(again.status).toBe(200);
    expect(again.body.zones.map((each: { name: string }) => each.name)).toContain('新划片区');
  });
});
