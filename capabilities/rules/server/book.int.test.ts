import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { CLOCKS } from '#rulebook/book.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark } from '#testkit/park.ts';
import { bookView } from '../contract/book-view.ts';
import { dueView } from '../contract/due-view.ts';
import { changeDetail, changePage } from '../contract/views.ts';
import { askDue, bookSeenBy, notice2027, putInForce, tenDays } from '../testing/api.ts';

let kit: TestHouse;
let [worker, administrator, head]: Client[] = [];
let code: string;

beforeAll(async () => {
  kit = await openTestHouse();
  await insertTestPark(kit.owner);
  [worker, administrator, head] = await Promise.all(
    ['worker', 'administrator', 'centrehead'].map((who) => kit.as(who)),
  );
  code = await putInForce(as(administrator), as(head), 'proposeOverride', tenDays);
  await putInForce(as(administrator), as(head), 'proposeNotice', notice2027);
});
afterAll(() => kit.close());

const as = (client: Client | undefined): Client => client as Client;

it('RB11 every answer has the shape that its contract promises, for a worker too', async () => {
  const shapes: readonly (readonly [string, z.ZodType])[] = [
    ['/rules/book', bookView],
    ['/rules/changes', changePage],
    [`/rules/changes/${code}`, changeDetail],
    ['/rules/clocks/petition.register/due?from=2026-10-08', dueView],
    ['/rules/clocks/injury.employer-application/due?from=2026-10-08', dueView],
  ];
  for (const [path, shape] of shapes) {
    const { status, body } = await as(worker).get(path);
    expect([path, status]).toEqual([path, 200]);
    // Equal to what was parsed: no field on the wire that the contract does not name.
    expect(shape.parse(body)).toEqual(body);
  }
});

it('every clock of the book answers for a day or a moment on which it is in force', async () => {
  const { clocks, today } = await bookSeenBy(as(worker));
  expect(clocks.map(({ id }) => id)).toEqual([...new Set(CLOCKS.map(({ id }) => id))].sort());
  for (const { id, versions } of clocks) {
    const version = versions.findLast(({ applies }) => applies) ?? versions.at(-1);
    if (version === undefined) throw new Error(id);
    const day = version.applies ? today : version.validFrom;
    const hours = ['minute', 'hour', 'workingHour'].includes(version.unit);
    const region: Record<string, string> = /^CN-/.test(version.region) ? { region: version.region } : {};
    const { status, body } = await askDue(as(worker), id, hours ? `${day}T09:00:00+08:00` : day, region);
    expect([id, status, body.code]).toEqual([id, 200, undefined]);
    expect(body.derivation.length, id).toBeGreaterThan(0);
    expect(body.rule).toBe(id);
  }
});

it('the book is sent again only when it has changed', async () => {
  const first = await as(worker).get('/rules/book');
  const etag = String(first.headers.etag);
  expect((await as(head).get('/rules/book', { 'if-none-match': etag })).status).toBe(304);
  kit.clock.forward({ days: 1 });
  const tomorrow = await as(worker).get('/rules/book', { 'if-none-match': etag });
  expect([tomorrow.status, tomorrow.body.today]).toEqual([200, '2026-09-25']);
  expect(gzipSync(first.raw).length).toBeLessThan(150_000);
});
