import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Circumstances } from '#engine/flow/decider.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { instant } from '#engine/time/instant.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { createAppender } from '#platform/ledger-store/appender.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import type { MatterCommand, MatterEvent, MatterKind } from './kind.ts';
import { carryOut } from './write.ts';

let kit: TestHouse;
let park: TestPark;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
});
afterAll(() => kit.close());

type Listed = MatterCommand & { readonly count: number };

/** A matter whose one event lists so many things. */
const listing: MatterKind<number, Listed, MatterEvent, Circumstances> = {
  name: 'listing',
  prefix: 'LS',
  initial: 0,
  decide: ({ by, happenedAt, count }) => [
    {
      type: 'listed',
      by,
      happenedAt,
      facts: { things: Array.from({ length: count }, (_, nth) => `物${nth}`) },
      sealed: {},
    },
  ],
  evolve: (count) => count + 1,
  stateOf: () => 'listed',
  permits: () => true,
  protectsActor: () => false,
  world: async ({ circumstances }) => circumstances,
  store: {
    find: async () => null,
    rowOf: ({ parkId, code }) => ({ park_id: parkId, code }),
    moved: (sql, rows) =>
      sql`moved as (select park_id, code from jsonb_to_recordset(${rows}::text::jsonb) as r(park_id text, code text))`,
  },
  subject: () => null,
};

async function list(count: number) {
  const now = instant('2026-09-24T02:00:00.000Z');
  const by = park.people.inspector as string;
  const command = { type: 'list', by, commandId: randomUUID(), happenedAt: now, count };
  const deps = {
    sql: kit.house.sql,
    append: createAppender(kit.house.sql, listing.store.moved),
    live: { publish: () => undefined },
    circumstances: async () => ({ now, today: plainDate('2026-09-24'), timeZone: 'Asia/Shanghai' }),
  };
  const answer = await carryOut(listing, deps, { personId: by, parkId: park.parkId, appointments: [] }, command, null);
  const [row] = await kit.owner<{ n: number; longest: number }[]>`
    select count(*)::int as n, max(octet_length(text)) as longest from entry`;
  return { code: isRefusal(answer) ? answer.code : 'done', ...row };
}

it('an entry that no bundle of the log could hold is refused, and nothing is written', async () => {
  expect(await list(10_000)).toEqual({ code: 'matter.entry-too-long', n: 0, longest: null });
  expect(await list(5_000)).toMatchObject({ code: 'done', n: 1 });
  await kit.sequence();
  await expect(
    kit.owner`insert into entry (park_id, matter, seq, recorded_at, text, hash) values ('testpark', 'LS-1', 1, now(), ${'x'.repeat(65_536)}, '')`,
  ).rejects.toThrow('entry_fits_a_bundle');
});
