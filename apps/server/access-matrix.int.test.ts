import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { ROLES } from '#engine/access/roles.ts';
import type { RouteRow } from '#platform/http/route.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';

let kit: TestHouse;
let park: TestPark;
let code: string;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  code = (await TestHazard.open(await kit.as('inspector'), 'record', findingIn(park, { level: 'general' }))).code;
});
afterAll(() => kit.close());

/** Asks a route as it stands in the row, with a body and a query that no schema takes: whoever may ask hears "not valid". */
function probe(client: Client, row: RouteRow) {
  const path = row.path.replace(':code', code).replace(':hash', 'a'.repeat(64)).replaceAll(/:\w+/g, park.plant);
  const query = row.query ? '?no-such-parameter=1' : '';
  return row.method === 'GET'
    ? client.get(path + query)
    : client.send(row.method, path + query, { 'no-such-field': 1 });
}

const streams = (row: RouteRow) => row.path === '/live';

describe('every route and every role', () => {
  it('a stranger is asked to log in everywhere but at the open doors', async () => {
    for (const row of kit.house.rows) {
      if (streams(row) && row.needs === 'open') continue;
      const { status, body } = await probe(kit.stranger, row);
      if (row.needs === 'open') expect([row.path, status]).not.toEqual([row.path, 401]);
      else expect([row.path, status, body.code]).toEqual([row.path, 401, 'session.none']);
    }
  });

  it.each(ROLES)('%s: a route whose verb is not held is not found, one that is held answers', async (role) => {
    for (const row of kit.house.rows) {
      if (streams(row) || row.needs === 'open') continue;
      const client = await kit.as(loginOf('', role));
      const [appointment] = [
        { role, enterpriseId: park.plant, teamId: park.team, agencyId: park.agency, squadId: park.squad },
      ];
      const held =
        row.holds?.({ personId: park.people[role] as string, parkId: park.parkId, appointments: [appointment] }) ??
        true;
      const { status, body } = await probe(client, row);
      const asked = [row.method, row.path, role] as const;
      if (!held) expect([...asked, status, body.code]).toEqual([...asked, 404, 'not-found']);
      else expect([...asked, status >= 500]).toEqual([...asked, false]);
      const readsBody = row.body !== undefined || row.query !== undefined;
      if (held && readsBody) expect([...asked, status, body.code]).toEqual([...asked, 400, 'request.invalid']);
    }
  });

  it('stands in docs/access-matrix.md, so that a changed right is seen in review', async () => {
    const rows = kit.house.rows.map((row) => {
      const roles = ROLES.filter((role) => row.holds?.({ personId: '', parkId: '', appointments: [{ role }] }) ?? true);
      const who = row.needs === 'open' ? 'everyone' : row.needs === 'signedIn' ? 'signed in' : roles.join(', ');
      return `| ${row.method} | \`${row.path}\` | \`${row.needs}\` | ${who} |`;
    });
    const text = [
      '# Who may ask what',
      '',
      'Made by `apps/server/access-matrix.int.test.ts`; what a verb reaches (own, team, enterprise, squad, park) is in each capability’s `model/access.ts`.',
      '',
      '| method | path below `/api` | verb | roles |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/access-matrix.md');
  });
});
