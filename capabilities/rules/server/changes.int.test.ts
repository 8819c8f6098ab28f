import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '#engine/flow/decider.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { chainFault, type Line, linesOf, unsealed } from '#testkit/ledger.ts';
import { insertTestPark } from '#testkit/park.ts';
import { evolve, type RuleEvent, unproposed } from '../model/index.ts';
import {
  bookSeenBy,
  changeSeenBy,
  changesSeenBy,
  dueSeenBy,
  envelope,
  give,
  proposed,
  putInForce,
  tenDays,
} from '../testing/api.ts';

let kit: TestHouse;
let parks = 0;

beforeAll(async () => {
  kit = await openTestHouse();
});
afterAll(() => kit.close());

interface Desks {
  readonly administrator: Client;
  readonly head: Client;
  readonly worker: Client;
}

/** A park of its own for each test: what comes into force stays. */
async function aPark(): Promise<Desks> {
  parks += 1;
  const prefix = `p${parks}-`;
  await insertTestPark(kit.owner, `park${parks}`, prefix);
  const [administrator, head, worker] = await Promise.all(
    ['administrator', 'centrehead', 'worker'].map((account) => kit.as(prefix + account)),
  );
  return { administrator, head, worker } as Desks;
}

const statusOf = async (reply: ReturnType<typeof give>) => {
  const { status, body } = await reply;
  return status === 200 ? 200 : body.code;
};

describe('an override', () => {
  it('RB1 RB4 counts for clocks that start once it is in force, and for no earlier one', async () => {
    const { administrator, head, worker } = await aPark();
    const before = await dueSeenBy(worker, 'petition.register', '2026-09-23');
    const code = await proposed(administrator, 'proposeOverride', tenDays);
    expect(code).toMatch(/^RU-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect((await dueSeenBy(worker, 'petition.register', '2026-10-08')).override).toBeNull();
    expect(await statusOf(give(head, 'approve', { ...envelope(1), remark: '同意' }, code))).toBe(200);
    const now = await dueSeenBy(worker, 'petition.register', '2026-10-08');
    expect(now).toMatchObject({ override: code, natural: '2026-10-18', rolled: '2026-10-19', provisional: false });
    expect(now.basis[0]?.text.zh).toContain('云园发〔2026〕8号');
    expect(now.basis.length).toBeGreaterThan(1);
    expect(await dueSeenBy(worker, 'petition.register', '2026-09-23')).toEqual(before);
    expect((await dueSeenBy(worker, 'petition.register', '2026-10-08', { asOf: '2026-09-23' })).override).toBeNull();
  });

  it('RB2 the proposer cannot approve it, also with both roles, and whoever may not change rules finds nothing', async () => {
    const { administrator, head, worker } = await aPark();
    const code = await proposed(head, 'proposeOverride', tenDays);
    const person = await kit.owner<{ id: string }[]>`
      select person_id as id from appointment where park_id = ${`park${parks}`} and role = 'centreHead'`;
    await kit.owner`
      insert into appointment (park_id, person_id, role) values (${`park${parks}`}, ${person[0]?.id ?? ''}, 'administrator')`;
    const again = await kit.as(`p${parks}-centrehead`);
    for (const client of [head, again])
      expect(await statusOf(give(client, 'approve', envelope(1), code))).toBe('rules.proposer-cannot-decide');
    expect(await statusOf(give(worker, 'approve', envelope(1), code))).toBe('not-found');
    expect(await statusOf(give(worker, 'proposeOverride', { ...envelope(), ...tenDays }))).toBe('not-found');
    expect((await changeSeenBy(worker, code)).change.commands).toEqual([]);
    expect((await changeSeenBy(administrator, code)).change.commands).toEqual(['approve', 'refuse']);
    expect((await changeSeenBy(head, code)).change.commands).toEqual(['withdraw']);
  });

  it('RB7 is ended by another change, is shown so, and leaves the days after to the law', async () => {
    const { administrator, head, worker } = await aPark();
    const code = await putInForce(administrator, head, 'proposeOverride', tenDays);
    const ending = { override: code, lastDay: '2026-10-31', reason: '本地规定废止' };
    const by = await putInForce(head, administrator, 'proposeEnding', ending);
    expect((await changeSeenBy(worker, code)).change).toMatchObject({
      state: 'inForce',
      ended: { lastDay: '2026-10-31', by },
    });
    const numbers = ['2026-10-31', '2026-11-01'].map((on) => dueSeenBy(worker, 'petition.register', on));
    expect((await Promise.all(numbers)).map(({ override }) => override)).toEqual([code, null]);
    const clock = (await bookSeenBy(worker)).clocks.find(({ id }) => id === 'petition.register');
    expect(clock?.overrides).toMatchObject([
      { code, number: 10, validFrom: '2026-10-01', validTo: '2026-10-31', endedBy: by, applies: false },
    ]);
    expect(clock?.overrides[0]?.period).toEqual({ zh: '10日', en: '10 days' });
    expect(clock?.versions).toMatchObject([{ number: 15, applies: true, period: { zh: '15日' } }]);
  });

  it('RB5 of two approved at the same moment for one day, one comes into force and the other is told why not', async () => {
    const { administrator, head } = await aPark();
    const numbers = [8, 9, 11, 12];
    const codes: string[] = [];
    for (const number of numbers) codes.push(await proposed(administrator, 'proposeOverride', { ...tenDays, number }));
    const answers = await Promise.all(codes.map((code) => statusOf(give(head, 'approve', envelope(1), code))));
    const others = answers.filter((answer) => answer !== 200);
    expect(others).toEqual(numbers.slice(1).map(() => 'override.two-for-one-day'));
    const inForce = await changesSeenBy(head, '?state=inForce');
    expect(inForce).toHaveLength(1);
  });

  it('RB5 approvals of different clocks at the same moment all come into force, each with its own ordinal', async () => {
    const { administrator, head } = await aPark();
    const rules = ['petition.register', 'petition.tell-receipt', 'petition.tell-forwarded', 'petition.handle'];
    const codes: string[] = [];
    for (const rule of rules) codes.push(await proposed(administrator, 'proposeOverride', { ...tenDays, rule }));
    const answers = await Promise.all(codes.map((code) => statusOf(give(head, 'approve', envelope(1), code))));
    expect(answers).toEqual([200, 200, 200, 200]);
    const stored = await kit.owner<{ ordinal: number }[]>`
      select ordinal from rule_change where park_id = ${`park${parks}`} order by ordinal`;
    expect(stored.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
  });

  it('RB3 is refused at the approval when its day has come meanwhile', async () => {
    const { administrator, head } = await aPark();
    const code = await proposed(administrator, 'proposeOverride', tenDays);
    kit.clock.forward({ days: 8 });
    try {
      expect(await statusOf(give(head, 'approve', envelope(1), code))).toBe('override.starts-in-the-past');
      expect(await statusOf(give(head, 'refuse', { ...envelope(1), reason: '已过生效日' }, code))).toBe(200);
    } finally {
      kit.clock.forward({ days: -8 });
    }
  });
});

describe('what was decided', () => {
  it('RB10 stays, each with its reason and its chain, and is what its entries fold to', async () => {
    const { administrator, head, worker } = await aPark();
    const reason = '本园区自愿提前';
    const withdrawn = await proposed(administrator, 'proposeOverride', { ...tenDays, reason });
    await give(administrator, 'withdraw', { ...envelope(1), reason: '写错了日期' }, withdrawn);
    const refused = await proposed(administrator, 'proposeOverride', tenDays);
    await give(head, 'refuse', { ...envelope(1), reason: '依据文件没有文号' }, refused);
    const kept = await putInForce(administrator, head, 'proposeOverride', tenDays);
    const rows = await changesSeenBy(worker);
    expect(rows.map(({ code, state, answer }) => [code, state, answer]).sort()).toEqual(
      [
        [withdrawn, 'withdrawn', '写错了日期'],
        [refused, 'refused', '依据文件没有文号'],
        [kept, 'inForce', '同意'],
      ].sort(),
    );
    for (const code of [withdrawn, refused, kept]) {
      const lines = await linesOf(kit.owner, code);
      expect(chainFault(lines)).toBeNull();
      for (const line of lines) expect(unsealed(line)).toEqual([]);
      const [row] = await kit.owner<{ folded: string; version: number; head_hash: string }[]>`
        select folded, version, head_hash from rule_change where code = ${code}`;
      expect(JSON.parse(row?.folded ?? '')).toEqual(fold(evolve, unproposed, lines.map(eventOf)));
      expect([row?.version, row?.head_hash]).toEqual([2, lines.at(-1)?.hash]);
    }
    const { history, headHash } = await changeSeenBy(worker, withdrawn);
    expect(history.map(({ entry, words }) => [entry.type, words.reason])).toEqual([
      ['ruleChange.overrideProposed', reason],
      ['ruleChange.withdrawn', '写错了日期'],
    ]);
    expect(history.at(-1)).toMatchObject({ hash: headHash, by: 'administrator·测试' });
    await expect(kit.house.sql`delete from rule_change`).rejects.toThrow(/permission denied/);
  });

  it('RB10 is listed newest first, page by page', async () => {
    const { administrator, worker } = await aPark();
    const codes: string[] = [];
    for (const number of [5, 6, 7]) {
      codes.unshift(await proposed(administrator, 'proposeOverride', { ...tenDays, number }));
      kit.clock.forward({ minutes: 1 });
    }
    const first = await changesSeenBy(worker, '?limit=2');
    const second = await changesSeenBy(worker, `?limit=2&after=${codes[1]}`);
    expect([...first, ...second].map(({ code }) => code)).toEqual(codes);
  });

  it('RB12 is neither seen nor counted by in another park', async () => {
    const here = await aPark();
    const code = await putInForce(here.administrator, here.head, 'proposeOverride', tenDays);
    const there = await aPark();
    expect(await changesSeenBy(there.head)).toEqual([]);
    expect((await there.head.get(`/rules/changes/${code}`)).status).toBe(404);
    expect(await statusOf(give(there.head, 'approve', envelope(2), code))).toBe('not-found');
    expect((await dueSeenBy(there.worker, 'petition.register', '2026-10-08')).override).toBeNull();
    expect((await bookSeenBy(there.worker)).clocks.flatMap(({ overrides }) => overrides)).toEqual([]);
  });

  it('one command sent twice is carried out once and answered the same', async () => {
    const { administrator, head } = await aPark();
    const wish = { ...envelope(), ...tenDays };
    const [once, twice] = [
      await give(administrator, 'proposeOverride', wish),
      await give(administrator, 'proposeOverride', wish),
    ];
    expect(twice.raw.equals(once.raw)).toBe(true);
    const yes = { ...envelope(1), remark: '同意' };
    const [first, again] = [
      await give(head, 'approve', yes, once.body.code),
      await give(head, 'approve', yes, once.body.code),
    ];
    expect(first.status).toBe(200);
    expect(again.raw.equals(first.raw)).toBe(true);
  });
});

/** The event as it was decided, from what is stored. */
function eventOf({ text, words }: Line): RuleEvent {
  const { type, actor, happenedAt, facts } = JSON.parse(text) as LedgerEntry;
  const event = { type: type.slice('ruleChange.'.length), by: actor, happenedAt, facts, sealed: JSON.parse(words) };
  return event as unknown as RuleEvent;
}
