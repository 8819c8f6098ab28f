import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#testkit/database.ts';
import { openDatabase, type Sql } from './connect.ts';

let database: FreshDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await freshDatabase({ from: 'empty' });
  sql = openDatabase(database.url, { role: 'none' });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

it('gives dates and large numbers as text, instants in ISO form, json parsed', async () => {
  const [row] = await sql`
    select '2026-11-22'::date as day, 9007199254740993::bigint as big, 1.10::numeric as exact, 7 as small,
      '2026-11-22 12:05:06.789123+08'::timestamptz as micro, '2026-11-22 12:05:06+08'::timestamptz as whole,
      '0044-03-15 12:00:00+00 BC'::timestamptz as ides, 'infinity'::timestamptz as ever, null::timestamptz as never,
      '{"级别": ["重大"]}'::jsonb as body, array['甲', '乙'] as names`;
  expect(row).toEqual({
    day: '2026-11-22',
    big: '9007199254740993',
    exact: '1.10',
    small: 7,
    micro: '2026-11-22T04:05:06.789Z',
    whole: '2026-11-22T04:05:06.000Z',
    ides: '0044-03-15 12:00:00+00 BC',
    ever: 'infinity',
    never: null,
    body: { 级别: ['重大'] },
    names: ['甲', '乙'],
  });
});

it('takes what it gives', async () => {
  await sql`create table given (day date, at timestamptz(3), body jsonb, days date[], moments timestamptz[])`;
  const instant = '2026-11-22T04:05:06.789Z';
  const sent = { day: '2026-02-28', at: instant, body: { a: [1, '二'] }, days: ['2026-02-28'], moments: [instant] };
  await sql`insert into given values (${sent.day}, ${sent.at}, ${sql.json(sent.body)}, ${sent.days}, ${sent.moments})`;
  expect(await sql`select * from given`).toEqual([sent]);
  await sql`update given set at = ${new Date(instant)}, body = ${'{"b":2}'}::text::jsonb`;
  expect(await sql`select at, body from given`).toEqual([{ at: instant, body: { b: 2 } }]);
});
