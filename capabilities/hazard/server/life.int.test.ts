import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';
import type { CommandAnswer } from '../contract/views.ts';
import { aPicture, envelope, findingIn, give, TestHazard } from '../testing/api.ts';

let kit: TestHouse;
let park: TestPark;
let as: (account: string) => Promise<Client>;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  await insertTestPark(kit.owner, 'otherpark', 'other-');
  const clients = new Map<string, Client>();
  as = async (account) => {
    const known = clients.get(account) ?? (await kit.as(loginOf('', account)));
    clients.set(account, known);
    return known;
  };
});
afterAll(() => kit.close());

async function uploaded(client: Client, shade: number): Promise<string> {
  const reply = await client.upload(await aPicture(shade));
  expect(reply.status).toBe(200);
  return reply.body.hash;
}

describe('a hazard from found to struck off', () => {
  it('HZ1 HZ27 goes by notice through four people, and each sees the next step', async () => {
    const [inspector, officer, second] = [
      await as('inspector'),
      await as('safetyOfficer'),
      await as('secondInspector'),
    ];
    const before = await uploaded(inspector, 10);
    const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general', photos: [before] }));
    expect(hazard.code).toMatch(/^HZ-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    const handlerId = park.people.safetyOfficer as string;
    await hazard.give(inspector, 'order', {
      handlerId,
      dueOn: '2026-10-08' as never,
      dueReason: '需采购',
      requirements: '更换接地线',
    });
    expect((await hazard.seenBy(officer)).commands).toContain('rectify');
    await hazard.give(officer, 'rectify', { measures: '已更换', photos: [await uploaded(officer, 20)] });
    expect((await hazard.seenBy(officer)).commands).not.toContain('recheck');
    await hazard.give(inspector, 'recheck', { passed: true, remark: '合格' });
    expect((await hazard.seenBy(inspector)).commands).not.toContain('strikeOff');
    const answer = await hazard.give(second, 'strikeOff', { remark: '' });
    expect(answer).toMatchObject({ state: 'struckOff', version: 5 });
    const seen = await hazard.seenBy(officer);
    expect(seen.timeline.map(({ entry }) => entry.type)).toEqual(
      ['recorded', 'ordered', 'rectified', 'recheckPassed', 'struckOff'].map((name) => `hazard.${name}`),
    );
    expect(seen.people).toMatchObject({
      handler: 'safetyOfficer·测试',
      checker: 'inspector·测试',
      acceptor: 'secondInspector·测试',
    });
    expect(seen.row).toMatchObject({ dueOn: '2026-10-24', dueWhat: 'lookBack', photos: 2 });
  });

  it('the work list shows it to whoever must act, and to nobody who may not', async () => {
    const [inspector, officer] = [await as('inspector'), await as('safetyOfficer')];
    const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
    const mine = async (client: Client) => {
      const { body } = await client.get<{ rows: { code: string }[] }>('/hazards/work?list=mine');
      return body.rows.map(({ code }) => code).includes(hazard.code);
    };
    expect([await mine(inspector), await mine(officer), await mine(await as('inspectorElsewhere'))]).toEqual([
      true,
      false,
      false,
    ]);
    const handlerId = park.people.safetyOfficer as string;
    await hazard.give(inspector, 'order', {
      handlerId,
      dueOn: '2026-09-26' as never,
      dueReason: '立即可改',
      requirements: '更换',
    });
    expect([await mine(inspector), await mine(officer)]).toEqual([false, true]);
    expect((await officer.get('/hazards/work-counts')).body).toMatchObject({ due: 1 });
  });

  it('HZ18 names the earlier hazard of the same place and kind, and who closed it', async () => {
    const inspector = await as('inspector');
    const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
    const seen = await hazard.seenBy(inspector);
    expect(seen.recurrence).toMatchObject({ closedBy: 'secondInspector·测试' });
  });
});

describe('one command', () => {
  it('HZ24 sent twice is carried out once and answered the same; other content is a conflict', async () => {
    const inspector = await as('inspector');
    const body = { ...envelope(), ...findingIn(park, { level: 'general' }) };
    const [first, second] = [await give(inspector, 'record', body), await give(inspector, 'record', body)];
    expect(second.raw.equals(first.raw)).toBe(true);
    const other = await give(inspector, 'record', { ...body, description: '另一处' });
    expect([other.status, other.body.code]).toEqual([409, 'command.other-content']);
    const order = {
      ...envelope(1),
      handlerId: park.people.safetyOfficer,
      dueOn: '2026-10-08',
      dueReason: '采购',
      requirements: '更换',
    };
    const [once, again] = [
      await give(inspector, 'order', order, first.body.code),
      await give(inspector, 'order', order, first.body.code),
    ];
    expect(once.status).toBe(200);
    expect(again.raw.equals(once.raw)).toBe(true);
  });

  it('HZ24 thirty at the same moment with one id make one hazard', async () => {
    const inspector = await as('inspector');
    const body = { ...envelope(), ...findingIn(park, { level: 'general' }) };
    const answers = await Promise.all(Array.from({ length: 30 }, () => give(inspector, 'record', body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body: { code } }) => code)).size).toBe(1);
  });

  it('HZ25 on a version that has moved on is refused and changes nothing', async () => {
    const inspector = await as('inspector');
    const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
    const assign = { squadId: park.squad, supervisorId: null };
    await hazard.give(await as('centreHead'), 'assign', assign);
    const late = await give(await as('dispatcher'), 'assign', { ...envelope(1), ...assign }, hazard.code);
    expect([late.status, late.body.code, late.body.details]).toEqual([409, 'matter.stale', { version: 2 }]);
    expect((await hazard.seenBy(inspector)).row.version).toBe(2);
  });

  it('HZ25 of ten at once on one version just one is carried out', async () => {
    const hazard = await TestHazard.open(await as('inspector'), 'record', findingIn(park, { level: 'general' }));
    const head = await as('centreHead');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => give(head, 'assign', { ...envelope(1), squadId: park.squad }, hazard.code)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'matter.stale')).toHaveLength(9);
  });

  it('HZ26 another park, another plant and an invented code look alike', async () => {
    const hazard = await TestHazard.open(await as('inspector'), 'record', findingIn(park, { level: 'general' }));
    const foreign = await kit.as('other-centrehead');
    const nobody = await foreign.get('/hazards/HZ-00000-0000D');
    for (const client of [foreign, await as('officerElsewhere'), await as('inspectorElsewhere'), await as('worker')]) {
      const reply = await client.get(`/hazards/${hazard.code}`);
      expect([reply.status, reply.body]).toEqual([nobody.status, nobody.body]);
      const acted = await give(client, 'strikeOff', envelope(1), hazard.code);
      expect([acted.status, acted.body.code]).toEqual([404, 'not-found']);
    }
  });

  it('HZ22 keeps what the device claims and what the server knows', async () => {
    const inspector = await as('inspector');
    const claimed = { commandId: randomUUID(), happenedAt: '2026-09-20T23:59:59+08:00' };
    const answer = await give(inspector, 'record', { ...claimed, ...findingIn(park, { level: 'general' }) });
    const [line] = (await new TestHazard(answer.body as CommandAnswer).seenBy(inspector)).timeline;
    expect(line?.entry).toMatchObject({
      happenedAt: '2026-09-20T15:59:59.000Z',
      recordedAt: '2026-09-24T02:00:00.000Z',
      actor: park.people.inspector,
    });
  });
});

describe('the worker', () => {
  it('HZ19 is seen by nobody but themselves, in no list, page, sheet row or entry', async () => {
    const worker = await as('worker');
    const hazard = await TestHazard.open(worker, 'report', findingIn(park));
    const id = park.people.worker as string;
    const own = await hazard.seenBy(worker);
    expect(own.people.reporter).toBe('worker·测试');
    expect(own.commands).toEqual(['withdraw']);
    for (const account of ['inspector', 'safetyOfficer', 'enterpriseHead', 'dispatcher', 'centreHead', 'auditor']) {
      const client = await as(account);
      for (const path of [`/hazards/${hazard.code}`, '/hazards', '/hazards/work']) {
        const reply = await client.get(path);
        expect(reply.status).toBe(200);
        expect(reply.raw.includes(id)).toBe(false);
        expect(reply.raw.includes('worker·测试')).toBe(false);
      }
      expect((await hazard.seenBy(client)).people.reporter).toBeNull();
    }
    expect((await (await as('secondWorker')).get(`/hazards/${hazard.code}`)).status).toBe(404);
    const [entry] = await kit.owner<
      { text: string; actor: string | null }[]
    >`select text, actor from entry where matter = ${hazard.code}`;
    expect(entry?.actor).toBeNull();
    expect(entry?.text).not.toContain(id);
  });
});
