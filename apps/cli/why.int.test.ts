import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { drawPicture } from '#platform/files/pictures.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';
import { openShell, type Shell } from './testing/shell.ts';

let kit: TestHouse;
let park: TestPark;
let gangwan: Shell;
let inspector: Client;
let officer: Client;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  gangwan = openShell({ DATABASE_URL: kit.databaseUrl, GANGWAN_DATA: kit.dataDir });
  inspector = await kit.as('inspector');
  officer = await kit.as(loginOf('', 'safetyOfficer'));
});
afterAll(() => kit.close());

const found = (changed = {}) => TestHazard.open(inspector, 'record', findingIn(park, { level: 'general', ...changed }));

const photo = async () => {
  const reply = await officer.upload(await (await drawPicture(400, 300)).jpeg().toBuffer());
  return reply.body.hash;
};

const order = (hazard: TestHazard, dueReason: string) =>
  hazard.give(inspector, 'order', {
    handlerId: park.people.safetyOfficer as string,
    dueOn: '2026-10-08' as never,
    dueReason,
    requirements: '更换接地线',
  });

interface Why {
  state: string;
  next: {
    awaited: { command: string; roles: string[]; against: string | null; not: object[] }[];
    also: { command: string }[];
  };
  deadline: { on: string; what: string; reason: string } | null;
  chain: {
    holds: boolean;
    fault: object | null;
    stateMatches: boolean | null;
    seals: Record<string, number>;
    entries: {
      seq: number;
      type: string;
      by: string | null;
      hash: string;
      protected: boolean;
      seals: Record<string, string>;
    }[];
  };
}

const why = async (code: string) => {
  const ran = await gangwan(['why', code, '--json']);
  return { ...ran, said: JSON.parse(ran.out) as Why };
};

describe('gangwan why', () => {
  it('says in plain words who must do what, by when and for which reason, and shows the chain', async () => {
    const hazard = await found();
    await order(hazard, '备件需采购，约十个工作日');
    const { exit, out } = await gangwan(['why', hazard.code.toLowerCase().replaceAll('-', '')]);
    expect(exit).toBe(0);
    for (const words of [
      hazard.code,
      '整改中',
      '等待 企业安全员 报送整改结果',
      '整改责任人：safetyOfficer·测试',
      '2026-10-08 前完成整改',
      '理由：备件需采购，约十个工作日',
      '责令限期整改',
      'inspector·测试（inspector）',
      '2026-09-24 10:00:00',
      '链条完整',
      '结论：可信，未被改动',
    ])
      expect(out).toContain(words);
  });

  it('says the same in English, and as data', async () => {
    const hazard = await found();
    await order(hazard, 'spare parts');
    const { out } = await gangwan(['why', hazard.code], { env: { LANG: 'en_GB.UTF-8' } });
    expect(out).toContain('Waits for: Report it rectified, by Safety officer');
    expect(out).toContain('Verdict: whole and unchanged');
    const { said } = await why(hazard.code);
    expect(said).toMatchObject({
      state: 'rectifying',
      deadline: { on: '2026-10-08', what: 'rectify', reason: 'spare parts' },
    });
    expect(said.chain).toMatchObject({ holds: true, fault: null, stateMatches: true });
    expect(said.chain.entries.map(({ type }) => type)).toEqual(['hazard.recorded', 'hazard.ordered']);
    expect(said.chain.entries[1]?.seals).toEqual({ dueReason: 'matches', requirements: 'matches' });
  });

  it('M3 names those who may not take the next step, and M7 the day of the look-back', async () => {
    const hazard = await found();
    await order(hazard, '立即可改');
    await hazard.give(officer, 'rectify', { measures: '已更换', photos: [await photo()] });
    await hazard.give(inspector, 'recheck', { passed: true, remark: '合格' });
    const waiting = await gangwan(['why', hazard.code]);
    if (process.env.SHOW) console.log(waiting.out, (await gangwan(['why', hazard.code, '--lang', 'en'])).out);
    expect(waiting.out).toContain('inspector·测试：复查人不能自行销账');
    await hazard.give(await kit.as('secondinspector'), 'strikeOff', { remark: '' });
    expect((await why(hazard.code)).said.deadline).toMatchObject({ what: 'lookBack', on: '2026-10-24' });
  });

  it('says what stands against the next step and what to do about it', async () => {
    const hazard = await found({ level: 'major' });
    await order(hazard, '重大');
    await hazard.give(officer, 'submitPlan', {
      measures: '一',
      responsible: '二',
      funds: '三',
      schedule: '四',
      contingency: '五',
    });
    await hazard.give(inspector, 'reviewPlan', { approved: true, remark: '' });
    await hazard.give(officer, 'rectify', { measures: '已更换', photos: [await photo()] });
    await hazard.give(inspector, 'recheck', { passed: true, remark: '' });
    const { said } = await why(hazard.code);
    expect(said.next.awaited.map(({ command, against }) => [command, against])).toEqual([
      ['strikeOff', 'hazard.workers-not-notified'],
      ['notifyWorkers', null],
    ]);
  });

  it('an unsafe act waits for its correction on the spot, not for an order', async () => {
    const act = await found({ nature: 'act' });
    const { said } = await why(act.code);
    expect(said.next.awaited.map(({ command, against }) => [command, against])).toEqual([['fixOnSpot', null]]);
  });

  it('P12 checks the sealed reporter and never shows them', async () => {
    const worker = await kit.as('worker');
    const report = await TestHazard.open(worker, 'report', findingIn(park));
    const [data, page] = [await why(report.code), await gangwan(['why', report.code])];
    expect(data.said.chain.entries[0]).toMatchObject({ by: null, protected: true, seals: { actor: 'matches' } });
    expect(page.out).toContain('（受保护）');
    for (const text of [data.out, page.out]) {
      expect(text).not.toContain(park.people.worker);
      expect(text).not.toContain('worker·测试');
    }
  });

  it('finds a changed entry, a changed word and a changed state, and ends with 1', async () => {
    const [entry, words, state] = [await found(), await found(), await found()];
    await kit.owner`alter table entry disable trigger entry_is_for_ever`;
    await kit.owner`update entry set text = replace(text, '"general"', '"major"') where matter = ${entry.code}`;
    await kit.owner`alter table entry enable trigger entry_is_for_ever`;
    await kit.owner`update sealed set words = replace(words, '断股', '完好') where matter = ${words.code}`;
    await kit.owner`update hazard set folded = replace(folded, '"general"', '"major"') where code = ${state.code}`;
    const [one, two, three] = [await why(entry.code), await why(words.code), await why(state.code)];
    expect([one.exit, two.exit, three.exit]).toEqual([1, 1, 1]);
    expect(one.said.chain).toMatchObject({ holds: false, fault: { seq: 1, code: 'chain.hash' } });
    expect(two.said.chain).toMatchObject({ holds: false, fault: null, seals: { differs: 1 } });
    expect(three.said.chain).toMatchObject({ holds: false, fault: null, stateMatches: false });
    expect((await gangwan(['why', entry.code])).out).toContain('链条断在第 1 条：内容与校验值不符');
  });

  it('an erased word is no fault: the chain still holds', async () => {
    const hazard = await found();
    await kit.owner`update sealed set words = '{}', salts = '{}' where matter = ${hazard.code}`;
    const { exit, said } = await why(hazard.code);
    expect(exit).toBe(0);
    expect(said.chain).toMatchObject({ holds: true, stateMatches: null, seals: { matches: 0, differs: 0 } });
  });

  it('shows no escape codes that somebody wrote into a report', async () => {
    const hazard = await found();
    await kit.owner`update hazard set row_json = jsonb_set(row_json::jsonb, '{summary}', to_jsonb('红' || chr(27) || '[31m字' || chr(7)))::text
      where code = ${hazard.code}`;
    const { out } = await gangwan(['why', hazard.code]);
    expect(out).toContain('红字');
    expect(out).not.toContain('\u001b');
  });

  it('tells a mistyped code from one that is not there', async () => {
    const mistyped = await gangwan(['why', 'HZ-7K3M9-QX4D9', '--json']);
    expect([mistyped.exit, JSON.parse(mistyped.out).error.code]).toEqual([2, 'usage']);
    const unknown = await gangwan(['why', 'HZ-7K3M9-QX4D8', '--json']);
    expect([unknown.exit, JSON.parse(unknown.out).error.code]).toEqual([3, 'matter-unknown']);
    expect(unknown.err).toBe('园区 testpark 里没有编号为 HZ-7K3M9-QX4D8 的事项。\n');
  });
});
