import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { openDatabase } from './connect.ts';
import { migrate } from './migrate.ts';

let database: FreshDatabase;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase({ from: 'empty' });
  folder = await mkdtemp(join(tmpdir(), 'gangwan-migrations-'));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function step(name: string, text: string, room = ''): Promise<void> {
  await mkdir(join(folder, room), { recursive: true });
  await writeFile(join(folder, room, name), text);
}

async function rows(statement: string): Promise<unknown[]> {
  const sql = openDatabase(database.url, { role: 'none', max: 1 });
  const found = await sql.unsafe(statement);
  await sql.end();
  return [...found];
}

it('refuses a file that was changed after it had been applied, by name', async () => {
  await step('2026-01-01-01-park.sql', 'create table park (id int)');
  await migrate(database.url, [folder]);
  await step('2026-01-01-01-park.sql', 'create table park (id bigint)');
  await step('2026-01-02-01-more.sql', 'create table more (id int)');
  const refused = migrate(database.url, [folder]);
  await expect(refused).rejects.toMatchObject({ code: 'migration-changed' });
  await expect(refused).rejects.toThrow(/2026-01-01-01-park\.sql[\s\S]*2026-01-01-01-park\.sql/);
  expect(await rows(`select to_regclass('more') as more`)).toEqual([{ more: null }]);
});

it('refuses a database that is newer than the program', async () => {
  await step('2026-01-01-01-park.sql', 'create table park (id int)');
  await step('2027-01-01-01-future.sql', 'create table future (id int)');
  await migrate(database.url, [folder]);
  await rm(join(folder, '2027-01-01-01-future.sql'));
  const refused = migrate(database.url, [folder]);
  await expect(refused).rejects.toMatchObject({ code: 'migration-unknown' });
  await expect(refused).rejects.toThrow('2027-01-01-01-future.sql');
});

it('leaves no trace of a migration that fails, and keeps those before it', async () => {
  await step('2026-01-01-01-park.sql', 'create table park (id int)');
  await step('2026-01-02-01-broken.sql', 'create table half (id int); select 1 / 0');
  await expect(migrate(database.url, [folder])).rejects.toMatchObject({ code: 'migration-failed' });
  expect(await rows(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
  expect(await rows('select name from migration')).toEqual([{ name: '2026-01-01-01-park.sql' }]);
});

it('refuses two files of one name', async () => {
  await step('2026-01-01-01-park.sql', 'select 1', 'a');
  await step('2026-01-01-01-park.sql', 'select 2', 'b');
  const refused = migrate(database.url, [join(folder, 'a'), join(folder, 'b')]);
  await expect(refused).rejects.toMatchObject({ code: 'migration-twice' });
});

it('applies the files of all folders in the order of their names, each once', async () => {
  await step('2026-01-02-01-name.sql', 'alter table park add name text', 'a');
  await step('2026-01-01-01-park.sql', 'create table park (id int)', 'b');
  const folders = [join(folder, 'a'), join(folder, 'b')];
  expect(await migrate(database.url, folders)).toEqual(['2026-01-01-01-park.sql', '2026-01-02-01-name.sql']);
  expect(await migrate(database.url, folders)).toEqual([]);
  expect(await rows(`select length(sha256) as digits from migration limit 1`)).toEqual([{ digits: 64 }]);
});

it('lets two processes migrate at the same time, one after the other', async () => {
  await step('2026-01-01-01-park.sql', 'create table park (id int); select pg_sleep(0.2)');
  await step('2026-01-02-01-row.sql', 'insert into park values (1)');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, [folder])));
  expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 2]);
  expect(await rows('select id from park')).toEqual([{ id: 1 }]);
});

describe('the first migration of the platform', () => {
  const own = fileURLToPath(new URL('migrations/2026-11-22-01-roles.sql', import.meta.url));

  async function server() {
    const { readFile } = await import('node:fs/promises');
    await step('2026-11-22-01-roles.sql', await readFile(own, 'utf8'));
    await step('2026-11-23-01-park.sql', 'create table park (id int); grant select, insert on park to gangwan_server');
    await migrate(database.url, [folder]);
    return openDatabase(database.url, { max: 1 });
  }

  it('leaves the server what it was granted and nothing else', async () => {
    const sql = await server();
    const denied = { code: '42501' };
    await expect(sql`create table mine (id int)`).rejects.toMatchObject(denied);
    await expect(sql`create schema mine`).rejects.toMatchObject(denied);
    await expect(sql`delete from park`).rejects.toMatchObject(denied);
    await expect(sql`truncate park`).rejects.toMatchObject(denied);
    await expect(sql`drop table park`).rejects.toMatchObject(denied);
    await expect(sql`update migration set sha256 = ''`).rejects.toMatchObject(denied);
    await expect(sql`create role more`).rejects.toMatchObject(denied);
    await sql`insert into park values (1)`;
    await sql`reset role`;
    expect(await sql`select current_user as who, id from park`).toEqual([{ who: 'gangwan_server', id: 1 }]);
    await sql.end();
  });

  it('cuts texts into pieces of two characters', async () => {
    const sql = await server();
    const cut = async (text: string) =>
      (await sql<{ pieces: string[] }[]>`select bigrams(${text}) as pieces`)[0]?.pieces;
    expect(await cut('')).toEqual([]);
    expect(await cut(' 　\t')).toEqual([]);
    expect(await cut('火')).toEqual(['火']);
    expect(await cut('消防')).toEqual(['消防']);
    expect(await cut('消防 通道\n堵塞A区')).toEqual(
      expect.arrayContaining(['消防', '防通', '通道', '道堵', '堵塞', '塞a', 'a区']),
    );
    for (const text of ['a&b\\1', '危化品', '𠮷野家𠮷', 'x'.repeat(99), '%_|\u0001^$.*', 'NULL', '一二三四五']) {
      const characters = [...text.replaceAll('\u0001', '').toLowerCase()];
      const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
      expect((await cut(text))?.sort()).toEqual(pairs.sort());
    }
    await sql.end();
  });
});
