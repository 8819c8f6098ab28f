import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccounts } from '#apps/server/demo.ts';
import type { Hazard } from '#capabilities/hazard/model/index.ts';
import { verifyChain } from '#engine/ledger/verify.ts';
import { Client, overInject } from '#stories/client.ts';
import { people } from './people.ts';
import { openStage, type Stage } from './told.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  expect(await stage.load()).toBe(true);
});

afterAll(() => stage[Symbol.asyncDispose]());

function hazards(): Promise<{ code: string; enterprise_id: string; nature: string; folded: string }[]> {
  return stage.owner`select code, enterprise_id, nature, folded from hazard`;
}

test('the ledger shows what the police post reports: 34 found, 28 on the spot, 6 by notice, 34 struck off', async () => {
  const centre = await stage.enter('heng');
  const { figures } = await centre.get<{ figures: Record<string, number> }>('/hazards/figures');
  expect(figures).toMatchObject({ found: 34, onSpot: 28, byNotice: 6, struckOff: 34, open: 0, major: 1, overdue: 0 });
  expect(figures).toMatchObject({ actsFound: 13, actsCorrected: 13, awaiting: 3, extended: 1, failedRechecks: 1 });
  expect(figures).toMatchObject({ reopened: 0, merged: 0, rejected: 0, withdrawn: 0, downgraded: 0, referred: 0 });
});

test('13 unsafe acts are spread over five enterprises, and no person is named in them', async () => {
  const acts = (await hazards()).filter(({ nature }) => nature === 'act');
  expect(acts).toHaveLength(13);
  expect(new Set(acts.map(({ enterprise_id }) => enterprise_id)).size).toBe(5);
  const words = await stage.owner<{ words: string }[]>`
    select s.words from sealed s join hazard h on h.park_id = s.park_id and h.code = s.matter where h.nature = 'act'`;
  for (const { name } of Object.values(people)) expect(words.map((row) => row.words).join()).not.toContain(name);
});

test('every matter’s chain holds, from the database alone', async () => {
  const entries = await stage.owner<{ matter: string; text: string; hash: string }[]>`
    select matter, text, hash from entry order by matter, seq`;
  const chains = Map.groupBy(entries, ({ matter }) => matter);
  expect(chains.size).toBe(34 + 13 + 3);
  for (const chain of chains.values()) expect(verifyChain(chain, (text) => hash('sha256', text))).toBeNull();
});

test('nobody plays two of the four roles on one matter', async () => {
  for (const { folded, code } of await hazards()) {
    const { handler, fixer, checker, acceptor, supervisor } = (JSON.parse(folded) as Hazard).people;
    const doers = new Set([handler, fixer].filter((id) => id !== null));
    const judges = [checker, acceptor, supervisor].filter((id) => id !== null);
    expect(new Set(judges).size, code).toBe(judges.length);
    expect(
      judges.filter((id) => doers.has(id)),
      code,
    ).toEqual([]);
  }
});

test('the major hazard has its plan, its stop-use and its lifting, and the workers were told', async () => {
  const entries = await stage.owner<{ type: string }[]>`
    select e.text::jsonb ->> 'type' as type from entry e join hazard h on h.park_id = e.park_id and h.code = e.matter
    where h.level = 'major' order by e.seq`;
  expect(entries.map(({ type }) => type.replace('hazard.', ''))).toEqual([
    'recorded',
    'stopUseOrdered',
    'assigned',
    'ordered',
    'planSubmitted',
    'planApproved',
    'workersNotified',
    'rectified',
    'recheckPassed',
    'stopUseLifted',
    'struckOff',
  ]);
});

test('a hazard at the same place names the earlier one; a worker’s report names nobody', async () => {
  const [again, ...others] = (await hazards()).filter(({ nature, folded }) => {
    return nature === 'condition' && (JSON.parse(folded) as Hazard).recurrenceOf !== null;
  });
  expect(others).toEqual([]);
  const inspector = await stage.enter('yan');
  const detail = await inspector.hazard(again?.code ?? '');
  expect(detail.recurrence?.closedBy).toBe('衡公正');
  const { rows } = await inspector.get<{ rows: { code: string }[] }>('/hazards?source=worker');
  expect(rows).toHaveLength(2);
  for (const { code } of rows) expect((await inspector.hazard(code)).people.reporter).toBeNull();
});

test('a visitor finds work: reports to register and look-backs that are due', async () => {
  const centre = await stage.enter('heng');
  expect(await centre.get('/hazards/work-counts')).toMatchObject({ mine: 11, overdue: expect.any(Number) });
  const { rows } = await (await stage.enter('huo')).get<{ rows: { state: string; photos: number }[] }>(
    '/hazards?state=reported',
  );
  expect(rows).toMatchObject([{ state: 'reported', photos: 1 }]);
});

test('pictures are in the store and shown to who may see the hazard', async () => {
  const inspector = await stage.enter('hong');
  const { rows } = await inspector.get<{ rows: { code: string }[] }>('/hazards?kind=equipment');
  const detail = await inspector.hazard(rows[0]?.code ?? '');
  const shown = detail.timeline.flatMap(({ words }) => [words.photos ?? [], words.after ?? []].flat());
  expect(shown.length).toBeGreaterThanOrEqual(2);
  for (const photo of shown) {
    const { statusCode, rawPayload } = await stage.house.app.inject({
      url: `/api/hazards/${detail.row.code}/photos/${photo}`,
      headers: { cookie: inspector.cookie },
    });
    expect(statusCode).toBe(200);
    expect(rawPayload.length).toBeLessThan(80_000);
  }
});

test('the accounts stand in a file that only its owner reads, and their passwords work', async () => {
  const file = join(stage.dataDir, 'demo-accounts.txt');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(4);
  expect(lines).toHaveLength(Object.keys(people).length);
  const [login = '', password = ''] = lines[0]?.split(/\s+/) ?? [];
  const client = new Client(overInject(stage.house.app));
  await client.logIn(login, password);
  expect(await client.get('/me')).toMatchObject({
    login,
    name: '严把关',
    park: { demo: true, nameZh: '红柳滩化工园区' },
  });
  const printed = await demoAccounts(stage);
  expect(printed.zh).toContain(password);
  expect(printed.zh.match(/-\w{4}-/g)).toHaveLength(8);
});

test('loaded once, it is not loaded again', async () => {
  expect(await stage.load()).toBe(false);
  expect(await hazards()).toHaveLength(50);
});
