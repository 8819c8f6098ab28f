import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { printSheets, SHEET_TYPE } from '#platform/documents/sheet.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { sheetOfPath, sheetPaths } from '../contract/lists.ts';
import { insertLine, insertPerson, insertSamplePark } from '../testing/builders.ts';
import { serveRegisters } from './served-alone.ts';
import { writtenColumns } from './sheet-columns.ts';

type Ask = Awaited<ReturnType<Awaited<ReturnType<typeof serveRegisters>>['as']>>;

let database: FreshDatabase;
let sql: Sql;
let served: Awaited<ReturnType<typeof serveRegisters>>;
let park: Awaited<ReturnType<typeof insertSamplePark>>;
let administrator: Ask;

beforeAll(async () => {
  database = await freshDatabase();
  sql = openDatabase(database.url);
  const owner = openDatabase(database.url, { role: 'none', max: 1 });
  park = await insertSamplePark(owner);
  await insertLine(owner, park.parkId, 'zone', { name: '旧片区', closedOn: '2026-01-31' });
  await insertLine(owner, park.parkId, 'site', { name: '园区大道', zoneId: park.zone, kind: 'road' });
  await insertPerson(owner, park.parkId, { name: '无账号', phone: '+86 512 0000 0000', leftOn: '2026-02-28' });
  await insertPerson(owner, park.parkId, {
    name: '身兼数职',
    login: 'sample-many',
    appointments: [
      { role: 'worker', enterpriseId: park.huaxin },
      { role: 'teamLeader', enterpriseId: park.huaxin, teamId: park.team },
    ],
  });
  await owner.end();
  served = await serveRegisters(sql);
  administrator = await served.as('sample-admin');
});

afterAll(async () => {
  await served?.close();
  await sql?.end();
  await database?.drop();
});

/** Sends a workbook the way a browser does. */
async function send(ask: Ask, path: string, bytes: Uint8Array, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: SHEET_TYPE }), '名录.xlsx');
  const request = new Request('http://here/', { method: 'POST', body: form });
  const payload = await buffer(request.body as NonNullable<typeof request.body>);
  const type = { 'content-type': String(request.headers.get('content-type')) };
  return ask('POST', `/registers/import?${path}`, undefined, { payload, headers: { ...type, ...headers } });
}

/** A workbook of zones, however many. */
const zones = (...names: string[]) =>
  printSheets([{ name: '片区', columns: writtenColumns('zone', 'zh'), rows: names.map((name) => ({ name })) }], {
    createdAt: '2026-11-22T00:00:00.000Z',
    author: 'test',
  });

const version = async () =>
  (await sql`select version from register_version where park_id = ${park.parkId}`)[0]?.version;

describe('export and import', () => {
  it.each(sheetPaths)('RG18 %s goes out and comes back unchanged, in either language', async (register) => {
    const before = await version();
    for (const language of ['zh', 'en']) {
      const headers = { 'accept-language': language };
      const file = await administrator('GET', `/registers/export?register=${register}`, undefined, { headers });
      expect(file.headers['content-type']).toBe(SHEET_TYPE);
      const { status, body } = await send(administrator, `register=${register}`, file.raw, headers);
      expect([status, body.faults]).toEqual([200, []]);
      expect(body).toMatchObject({ register: sheetOfPath(register), loaded: true, counts: { created: 0, changed: 0 } });
      expect(body.counts.unchanged).toBeGreaterThan(0);
    }
    expect(await version()).toBe(before);
  });

  it('RG17 a dry run tells what would happen and writes nothing; then it happens', async () => {
    const bytes = await zones('东片区', '南片区', '北片区');
    const dry = await send(administrator, 'register=zones&dryRun=true', bytes);
    expect(dry.body).toMatchObject({ loaded: false, counts: { created: 2, changed: 0, unchanged: 1 }, faultCount: 0 });
    expect(await sql`select 1 from zone where name = '南片区'`).toHaveLength(0);
    expect((await send(administrator, 'register=zones', bytes)).body).toMatchObject({ loaded: true });
    expect(await sql`select 1 from zone where name = '南片区'`).toHaveLength(1);
  });

  it('RG17 one bad row loads nothing, and is told in the language of the clerk', async () => {
    const bytes = await zones('好片区', '=坏片区', '好片区');
    const { status, body } = await send(administrator, 'register=zones', bytes);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'sheet.rows-refused',
      message: '有 2 处需要改正，什么都没有导入。',
      loaded: false,
    });
    expect(body.faults).toEqual([
      {
        row: 3,
        column: '名称',
        field: 'name',
        code: 'sheet.cell-formula',
        message: '“名称”不能以 = + - @ 开头，也不能含控制字符。',
      },
      { row: 4, column: '名称', field: 'name', code: 'sheet.row-twice', message: '与第 2 行重复。' },
    ]);
    const english = await send(administrator, 'register=zones&dryRun=true', bytes, { 'accept-language': 'en' });
    expect(english.body.faults[1]).toMatchObject({ column: 'Name', message: 'The same as row 2.' });
    expect(await sql`select 1 from zone where name = '好片区'`).toHaveLength(0);
  });

  it('RG8 imported persons with logins get accounts without a password, all in one go', async () => {
    const columns = writtenColumns('person', 'zh');
    const rows = Array.from({ length: 2_000 }, (_, n) => ({
      name: `职工${n}`,
      login: `w${n}-x`,
      role: '职工',
      enterprise: '',
    }));
    const made = rows.map((row) => ({ ...row, enterpriseId: '华新化工' }));
    const bytes = await printSheets([{ name: '人员', columns, rows: made }], {
      createdAt: '2026-11-22T00:00:00.000Z',
      author: 'test',
    });
    const { body } = await send(administrator, 'register=persons', bytes);
    expect(body).toMatchObject({ loaded: true, counts: { created: 2_000 }, faultCount: 0 });
    const [accounts] = await sql`
      select count(*)::int as n, count(password_hash)::int as with_password from account where login like 'w%-x'`;
    expect(accounts).toEqual({ n: 2_000, with_password: 0 });
    const people = (await served.registers.of(park.parkId)).person(park.worker.personId);
    expect(people).toEqual({ enterpriseIds: [park.huaxin] });
  });

  it('what is no workbook, has no rows, or lacks a column is told', async () => {
    expect((await send(administrator, 'register=zones', Buffer.from('no'))).body.code).toBe('sheet.not-xlsx');
    expect((await send(administrator, 'register=zones', await zones())).body.code).toBe('sheet.empty');
    expect((await send(administrator, 'register=sites', await zones('甲'))).body).toMatchObject({
      code: 'sheet.missing-columns',
      message: expect.stringContaining('类别'),
    });
    expect((await administrator('POST', '/registers/import?register=zones', {})).body.code).toBe('file.none');
    expect((await send(administrator, 'register=ships', await zones('甲'))).status).toBe(400);
  });
});

describe('who takes registers along', () => {
  it('RG13 an export leaves its trace with everyone whose phone is in it', async () => {
    await administrator('GET', '/registers/export?register=persons');
    const worker = await served.as('sample-worker');
    const { reads } = (await worker('GET', '/registers/my-record')).body;
    expect(reads[0]).toMatchObject({ occasion: 'export', name: '管理员小周' });
  });

  it('RG12 a dispatcher takes the registers without the persons, an enterprise and a worker none', async () => {
    const dispatcher = await served.as('sample-dispatcher');
    expect((await dispatcher('GET', '/registers/export')).status).toBe(200);
    expect((await dispatcher('GET', '/registers/export?register=persons')).status).toBe(404);
    for (const login of ['sample-officer', 'sample-worker']) {
      const ask = await served.as(login);
      expect((await ask('GET', '/registers/export')).status).toBe(404);
      expect((await send(ask, 'register=zones', await zones('甲'))).status).toBe(404);
    }
  });
});
