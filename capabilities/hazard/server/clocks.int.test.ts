import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMember } from '#platform/auth/people.ts';
import { wordsOf } from '#platform/documents/document.ts';
import { shippedRules } from '#rulebook/shipped-rules.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';
import { aPicture, findingIn, TestHazard } from '../testing/api.ts';
import { findDetail } from './detail.ts';
import { lastOrder, rectificationNotice } from './notice.ts';

let kit: TestHouse;
let park: TestPark;
let [inspector, officer]: Client[] = [];
let hazard: TestHazard;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  [inspector, officer] = await Promise.all(['inspector', 'safetyOfficer'].map((who) => kit.as(loginOf('', who))));
  hazard = await TestHazard.open(as(inspector), 'record', findingIn(park, { level: 'general' }));
  const order = { handlerId: park.people.safetyOfficer, dueReason: '需采购', requirements: '更换接地线' };
  await hazard.give(as(inspector), 'order', { ...order, dueOn: '2026-10-04' } as never);
});
afterAll(() => kit.close());

const STEPS = [
  '责令书载明的整改期限日：2026年10月4日（星期日）。',
  '2026年10月4日（星期日）是国庆节放假日。',
  '期间的最后一日不是工作日，顺延至2026年10月8日（星期四）（民法典第二百零三条）。',
];

it('HZ30 the page shows the steps to the deadline and the law they rest on', async () => {
  const { row, clocks } = await hazard.seenBy(as(officer));
  expect(row).toMatchObject({ dueOn: '2026-10-08', dueWhat: 'rectify' });
  expect(clocks.map(({ clock, latest, agrees }) => ({ clock, latest, agrees }))).toEqual([
    { clock: 'rectify', latest: '2026-10-08', agrees: true },
  ]);
  expect(clocks[0]?.proof.map(({ zh }) => zh)).toEqual(STEPS);
  expect(clocks[0]?.basis.map(({ zh }) => zh)).toContain('《中华人民共和国安全生产法》第六十五条第一款');
});

it('HZ30 the printed notice carries the same steps, and prints', async () => {
  const member = await findMember(kit.owner, loginOf('', 'inspector'));
  const detail = member === null ? null : await findDetail(kit.owner, member, hazard.code);
  const order = detail === null ? null : lastOrder(detail);
  if (detail === null || order === null) throw new Error('no order to print');
  const wish = { detail, parkName: '', agencyName: '', nameOf: () => '', address: '', timeZone: 'Asia/Shanghai' };
  const printed = wordsOf(rectificationNotice({ ...wish, rules: shippedRules(), photos: [] }, order));
  for (const step of STEPS) expect(printed).toContain(step);
  expect(printed).toContain('最迟完成日：2026 年 10 月 8 日');
  const pdf = await as(inspector).get(`/hazards/${hazard.code}/notice.pdf`);
  expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
});

it('HZ28 a hazard is overdue after its last day, not after the holiday that the order named; a late re-check is on the list too', async () => {
  const overdue = async () => {
    const { body } = await as(inspector).get<{ rows: { code: string }[] }>('/hazards/work?list=overdue');
    return body.rows.map(({ code }) => code).includes(hazard.code);
  };
  kit.clock.set('2026-10-08T15:59:00.000Z');
  expect(await overdue()).toBe(false);
  kit.clock.set('2026-10-08T16:01:00.000Z');
  expect(await overdue()).toBe(true);
});

it('HZ28 what was reported as rectified shows the limit of law and the promise of the park apart', async () => {
  const photos = [(await as(officer).upload(await aPicture(30))).body.hash];
  await hazard.give(as(officer), 'rectify', { measures: '已更换', photos });
  const { clocks, row } = await hazard.seenBy(as(inspector));
  expect(clocks.map(({ clock, kind, latest, verified }) => ({ clock, kind, latest, verified }))).toEqual([
    { clock: 'recheck', kind: 'legal', latest: '2026-10-19', verified: false },
    { clock: 'recheckPromised', kind: 'promised', latest: '2026-10-13', verified: true },
  ]);
  expect(row).toMatchObject({ dueOn: '2026-10-13', dueWhat: 'recheck' });
});

function as(client: Client | undefined): Client {
  if (client === undefined) throw new Error('not logged in');
  return client;
}
