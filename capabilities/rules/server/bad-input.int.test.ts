import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matterCode } from '#engine/ledger/code.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark } from '#testkit/park.ts';
import type { ProposingCommand } from '../contract/paths.ts';
import { askDue, envelope, give, notice2027, putInForce, tenDays } from '../testing/api.ts';

let kit: TestHouse;
let administrator: Client;
let head: Client;

beforeAll(async () => {
  kit = await openTestHouse();
  await insertTestPark(kit.owner);
  [administrator, head] = [await kit.as('administrator'), await kit.as('centrehead')];
});
afterAll(() => kit.close());

async function stored(): Promise<number> {
  const [row] = await kit.owner<{ count: number }[]>`select count(*)::int as count from rule_change`;
  return row?.count ?? -1;
}

const wishes = { proposeOverride: tenDays, proposeNotice: notice2027 };
const holidays = notice2027.holidays as readonly object[];

describe('a proposal', () => {
  it.each<[ProposingCommand & keyof typeof wishes, number, string, object]>([
    ['proposeOverride', 404, 'clock.unknown-rule', { rule: 'petition.registr' }],
    ['proposeOverride', 422, 'override.ends-before-it-begins', { validTo: '2026-09-30' }],
    ['proposeOverride', 422, 'override.starts-in-the-past', { validFrom: '2026-09-23' }],
    ['proposeOverride', 422, 'rules.begins-today', { validFrom: '2026-09-24' }],
    ['proposeOverride', 422, 'override.looser-than-law', { number: 16 }],
    ['proposeOverride', 422, 'override.number-invalid', { number: 3651 }],
    ['proposeOverride', 422, 'override.basis-missing', { basis: '  ' }],
    ['proposeOverride', 400, 'request.invalid', { number: '10' }],
    ['proposeOverride', 400, 'request.invalid', { validFrom: '2026-02-30' }],
    ['proposeOverride', 400, 'request.invalid', { reason: '' }],
    ['proposeOverride', 400, 'request.invalid', { basis: '文\u0000号' }],
    ['proposeOverride', 400, 'request.invalid', { decidedOn: '2026-10-01' }],
    ['proposeNotice', 422, 'calendar.day-twice', { makeUpDays: ['2027-02-13', '2027-02-13'] }],
    ['proposeNotice', 422, 'calendar.day-twice', { holidays: [...holidays, holidays[0]] }],
    ['proposeNotice', 422, 'rules.address-not-official', { address: 'https://gov.cn.example.com/' }],
    ['proposeNotice', 422, 'rules.notice-not-yet-published', { published: '2026-09-25' }],
    ['proposeNotice', 400, 'request.invalid', { holidays: [] }],
    ['proposeNotice', 400, 'request.invalid', { holidays: [{ name: '<b>', from: '2027-01-01', to: '2027-01-02' }] }],
    ['proposeNotice', 400, 'request.invalid', { year: 20270 }],
  ])('RB1 RB8 %s is refused with %i %s, in words, and nothing is written: %j', async (name, status, code, changed) => {
    const { body, ...reply } = await give(administrator, name, { ...envelope(), ...wishes[name], ...changed });
    expect([reply.status, body.code]).toEqual([status, code]);
    expect(body.message).toMatch(/\p{Script=Han}/u);
    expect(body.message).not.toMatch(/[{}]/);
    expect(await stored()).toBe(0);
  });

  it('an unknown clock is answered with those that may be meant', async () => {
    const wish = { ...envelope(), ...tenDays, rule: 'petition.registr' };
    const { body } = await give(administrator, 'proposeOverride', wish);
    expect(body.details.near).toContain('petition.register');
    expect(body.message).toContain('petition.register');
  });

  it('RB5 a second override for one of the days is refused with the days of the first', async () => {
    await putInForce(administrator, head, 'proposeOverride', { ...tenDays, validTo: '2026-12-31' });
    const { status, body } = await give(head, 'proposeOverride', {
      ...envelope(),
      ...tenDays,
      number: 9,
      validFrom: '2026-12-31',
    });
    expect([status, body.code]).toEqual([422, 'override.two-for-one-day']);
    expect(body.details).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('RB7 an ending of what is no code, or of what the park does not have, is refused', async () => {
    const wish = { ...envelope(), lastDay: '2026-10-01', reason: '废止' };
    const noCode = await give(head, 'proposeEnding', { ...wish, override: 'RU-00000-00000' });
    expect([noCode.status, noCode.body.code]).toEqual([400, 'request.invalid']);
    const none = await give(head, 'proposeEnding', { ...wish, override: matterCode('RU', new Uint8Array(9)) });
    expect([none.status, none.body.code]).toEqual([422, 'rules.override-not-in-force']);
  });
});

describe('asking for a day', () => {
  it.each([
    [404, 'clock.unknown-rule', 'petition.registr', '2026-10-08', {}],
    [404, 'clock.unknown-rule', '__proto__', '2026-10-08', {}],
    [422, 'clock.date-invalid', 'petition.register', '2026-02-30', {}],
    [422, 'clock.not-in-force', 'petition.register', '2020-01-01', {}],
    [422, 'clock.moment-needed', 'accident.report-unit-head', '2026-10-08', {}],
    [422, 'clock.no-extension', 'petition.register', '2026-10-08', { events: extended('2026-10-10') }],
    [400, 'request.invalid', 'petition.register', '2026-10-08', { events: '[{"type":"reset","on":"2026-10-09"}]' }],
    [400, 'request.invalid', 'petition.register', '2026-10-08', { events: '{' }],
    [400, 'request.invalid', 'petition.register', '2026-10-08', { asOf: 'yesterday' }],
    [400, 'request.invalid', 'petition.register', '2026-10-08', { region: 'cn' }],
    [400, 'request.invalid', 'petition.register', '2026-10-08', { reset: 'true' }],
  ])('is refused with %i %s: %s from %s %j', async (status, code, rule, from, more) => {
    const { body, ...reply } = await askDue(head, rule, from, more as Record<string, string>);
    expect([reply.status, body.code]).toEqual([status, code]);
    expect(body.message).not.toMatch(/[{}]/);
  });

  it('is answered with what happened to the clock, each step in both languages', async () => {
    const more = { events: extended('2026-11-10', 30) };
    const { status, body } = await askDue(head, 'petition.handle', '2026-09-21', more);
    expect(status).toBe(200);
    expect(body).toMatchObject({ natural: '2026-11-20', extended: '2026-12-21', latest: '2026-12-21', verified: true });
    for (const step of body.derivation) {
      expect(step.zh).toMatch(/\p{Script=Han}/u);
      expect(step.en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(body.derivation.map(({ step }) => step)).toContain('extended');
  });

  function extended(on: string, number = 5): string {
    return JSON.stringify([
      { type: 'extended', on, number, reason: '情况复杂', by: 'handler', approvedBy: 'approver' },
    ]);
  }
});
