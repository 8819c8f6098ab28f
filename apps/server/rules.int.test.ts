import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPicture, findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { notice2027, putInForce, tenDays } from '#capabilities/rules/testing/api.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';

let kit: TestHouse;
let park: TestPark;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
});
afterAll(() => kit.close());

const as = (account: string): Promise<Client> => kit.as(loginOf('', account));

/** A hazard put right today, so that its re-check is promised. */
async function rectifiedToday(): Promise<TestHazard> {
  const [inspector, officer] = [await as('inspector'), await as('safetyOfficer')];
  const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
  const order = { handlerId: park.people.safetyOfficer, dueReason: '需采购', requirements: '更换接地线' };
  await hazard.give(inspector, 'order', { ...order, dueOn: '2026-12-31' } as never);
  const photo = (await officer.upload(await aPicture())).body.hash;
  await hazard.give(officer, 'rectify', { measures: '已更换', photos: [photo] });
  return hazard;
}

async function recheckOf(hazard: TestHazard) {
  const { clocks } = await hazard.seenBy(await as('inspector'));
  const { latest, agrees, provisional } = clocks.find(({ clock }) => clock === 'recheckPromised') ?? {};
  return { latest, agrees, provisional };
}

it('RB4 RB14 a hazard under way keeps its day and its proof when the park’s rules change; one begun after runs by the new', async () => {
  const [administrator, head] = [await as('administrator'), await as('centreHead')];
  const old = await rectifiedToday();
  const promised = { latest: '2026-09-30', agrees: true, provisional: false };
  expect(await recheckOf(old)).toEqual(promised);

  const oneDay = { ...tenDays, rule: 'hazard.recheck-promised', number: 1, validFrom: '2026-09-25' };
  await putInForce(administrator, head, 'proposeOverride', oneDay);
  const rests = [{ name: '中秋节、国庆节', from: '2026-09-25', to: '2026-10-07' }];
  const amended = { ...notice2027, year: 2026, holidays: rests, makeUpDays: [] };
  await putInForce(administrator, head, 'proposeNotice', amended);

  expect(await recheckOf(old)).toEqual(promised);
  kit.clock.forward({ days: 1 });
  expect(await recheckOf(old)).toEqual(promised);
  expect(await recheckOf(await rectifiedToday())).toEqual({ latest: '2026-10-08', agrees: true, provisional: false });
});
