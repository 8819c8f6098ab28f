import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { insertLine, insertPerson, insertSamplePark } from '../testing/builders.ts';
import { createRegisterSnapshots } from './snapshot.ts';

let database: FreshDatabase;
let sql: Sql;
let owner: Sql;
let park: Awaited<ReturnType<typeof insertSamplePark>>;

beforeAll(async () => {
  database = await freshDatabase();
  sql = openDatabase(database.url);
  owner = openDatabase(database.url, { role: 'none', max: 1 });
  park = await insertSamplePark(owner);
});

afterAll(async () => {
  await sql?.end();
  await owner?.end();
  await database?.drop();
});

it('RG16 a snapshot answers look-ups, null for the unknown and the closed', async () => {
  const closed = await insertLine(owner, park.parkId, 'zone', { name: '旧片区', closedOn: '2026-01-01' });
  const gone = await insertPerson(owner, park.parkId, { name: '已离职', leftOn: '2026-01-01' });
  const registers = await createRegisterSnapshots(sql).of(park.parkId);
  expect(registers.enterprise(park.huaxin)).toMatchObject({ squadId: park.squad });
  expect(registers.site(park.site)).toMatchObject({ zoneId: park.zone, enterpriseId: park.huaxin });
  expect(registers.team(park.team)).toMatchObject({ enterpriseId: park.huaxin });
  expect(registers.squad(park.squad)).toMatchObject({ agencyId: park.agency });
  expect(registers.person(park.worker.personId)).toEqual({ enterpriseIds: [park.huaxin] });
  expect(registers.person(park.dispatcher.personId)).toEqual({ enterpriseIds: [] });
  expect(registers.zone(closed)).toBeNull();
  expect(registers.person(gone.personId)).toBeNull();
  expect(registers.zone(park.huaxin)).toBeNull();
  expect(String(registers.directory)).toContain('旧片区');
});

it('RG16 a write is seen at once where it was made, and within a second elsewhere', async () => {
  let now = 0;
  const here = createRegisterSnapshots(sql, () => now);
  const elsewhere = createRegisterSnapshots(sql, () => now);
  await Promise.all([here.of(park.parkId), elsewhere.of(park.parkId)]);
  const zone = await insertLine(owner, park.parkId, 'zone', { name: '新片区' });
  here.forget(park.parkId);
  expect((await here.of(park.parkId)).zone(zone)).not.toBeNull();
  expect((await elsewhere.of(park.parkId)).zone(zone)).toBeNull();
  now = 1_000;
  expect((await elsewhere.of(park.parkId)).zone(zone)).not.toBeNull();
});

it('is the same object while nothing has changed, and is asked for once by many at a time', async () => {
  let now = 0;
  const snapshots = createRegisterSnapshots(sql, () => now);
  const many = await Promise.all(Array.from({ length: 50 }, () => snapshots.of(park.parkId)));
  now = 5_000;
  expect(new Set([...many, await snapshots.of(park.parkId)]).size).toBe(1);
});

it('does not remember a failure', async () => {
  const dead = openDatabase(database.url);
  await dead.end();
  let broken = true;
  const snapshots = createRegisterSnapshots(
    new Proxy(sql, { apply: (target, self, args) => Reflect.apply(broken ? dead : target, self, args) }),
  );
  await expect(snapshots.of(park.parkId)).rejects.toThrow();
  broken = false;
  expect((await snapshots.of(park.parkId)).parkId).toBe(park.parkId);
});

it('keeps one list for all the people of an enterprise, so that 5,000 persons stay small', async () => {
  await owner`insert into park (id, name_zh, name_en) values ('large', '大园区', 'large')`;
  await owner`insert into enterprise (park_id, id, name) select 'large', gen_random_uuid(), '企业' || n from generate_series(1, 300) n`;
  await owner`insert into person (park_id, id, name) select 'large', gen_random_uuid(), '职工' || n from generate_series(1, 5000) n`;
  await owner`
    insert into appointment (park_id, person_id, role, enterprise_id)
    select 'large', p.id, 'worker', e.id from person p join enterprise e on e.park_id = 'large' and e.name = '企业' || (1 + hashtext(p.name) & 255)
    where p.park_id = 'large'`;
  const large = await createRegisterSnapshots(sql).of('large');
  const people = await owner<{ id: string }[]>`select id from person where park_id = 'large'`;
  expect(new Set(people.map(({ id }) => large.person(id))).size).toBeLessThanOrEqual(256);
  expect(large.directory.length).toBeLessThan(100_000);
});
