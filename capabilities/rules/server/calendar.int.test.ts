import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark } from '#testkit/park.ts';
import { bookSeenBy, dueSeenBy, envelope, give, notice2027, proposed, putInForce } from '../testing/api.ts';

let kit: TestHouse;
let administrator: Client;
let head: Client;

beforeAll(async () => {
  kit = await openTestHouse();
  await insertTestPark(kit.owner);
  [administrator, head] = [await kit.as('administrator'), await kit.as('centrehead')];
});
afterAll(() => kit.close());

describe('a notice that the program does not hold', () => {
  const starts = Array.from({ length: 25 }, (_, at) => addDays(plainDate('2026-01-05'), at * 18));
  const clocks = ['petition.object', 'petition.register', 'arbitration.award'];
  const asked = () =>
    Promise.all(
      clocks.flatMap((rule) =>
        starts.map(async (from) => [`${rule} ${from}`, await dueSeenBy(head, rule, from)] as const),
      ),
    );

  it('RB14 turns provisional days firm and moves no firm one; as of the day before, all is as it was', async () => {
    const before = new Map(await asked());
    expect((await bookSeenBy(head)).calendar).toMatchObject({ missingFrom: 2027, version: '2025-11-04' });
    expect(await dueSeenBy(head, 'petition.object', '2027-02-03')).toMatchObject({
      provisional: true,
      missingYears: [2027],
      rolled: '2027-02-10',
    });

    const code = await putInForce(administrator, head, 'proposeNotice', notice2027);

    expect(await dueSeenBy(head, 'petition.object', '2027-02-03')).toMatchObject({
      provisional: false,
      missingYears: [],
      rolled: '2027-02-16',
      calendar: '2026-09-24',
    });
    const after = new Map(await asked());
    let [firm, settled] = [0, 0];
    for (const [wish, then] of before) {
      const now = after.get(wish);
      if (then.provisional) settled += now?.provisional ? 0 : 1;
      else {
        firm += 1;
        expect({ ...now, calendar: then.calendar }, wish).toEqual(then);
      }
    }
    expect(firm).toBeGreaterThan(40);
    expect(settled).toBeGreaterThan(5);
    const back = await dueSeenBy(head, 'petition.object', '2027-02-03', { asOf: '2026-09-23' });
    expect(back).toMatchObject({ provisional: true, rolled: '2027-02-10', calendar: '2025-11-04' });

    const { calendar } = await bookSeenBy(head);
    expect(calendar).toMatchObject({ missingFrom: 2028, version: '2026-09-24' });
    const year = calendar.years.find(({ year }) => year === 2027);
    expect(year).toMatchObject({ enteredBy: code, published: '2026-09-20' });
    expect(year?.days.filter(({ kind }) => kind === 'makeUp').map(({ on }) => on)).toEqual(notice2027.makeUpDays);
    expect(year?.days.find(({ on }) => on === '2027-02-08')).toEqual({
      on: '2027-02-08',
      kind: 'holiday',
      name: { zh: '春节', en: 'Spring Festival' },
    });
  });

  it('RB9 is not entered a second time; an amendment published later is, from the next day on', async () => {
    const again = await give(head, 'proposeNotice', { ...envelope(), ...notice2027 });
    expect([again.status, again.body.code]).toEqual([422, 'rules.notice-held']);
    const amending = { ...notice2027, published: '2026-09-22' };
    const code = await proposed(head, 'proposeNotice', amending);
    const today = await give(administrator, 'approve', envelope(1), code);
    expect(today.body.code).toBe('rules.one-notice-a-day');
    kit.clock.forward({ days: 1 });
    expect((await give(administrator, 'approve', envelope(1), code)).status).toBe(200);
    const year = (await bookSeenBy(head)).calendar.years.find(({ year }) => year === 2027);
    expect(year).toMatchObject({ enteredBy: code, published: '2026-09-22' });
  });
});
