import { describe, expect, it } from 'vitest';
import { plainDate } from '#engine/time/plain-date.ts';
import { creditCode } from '../../testing/builders.ts';
import { Book, type BookLines } from '../book.ts';
import type { Enterprise, Person, Zone } from '../registers.ts';
import { type SheetName, sheetColumns } from './columns.ts';
import { planSheets } from './plan.ts';

const today = plainDate('2026-11-22');
const zone: Zone = { id: 'z1', name: '东片区', closedOn: null };
const enterprise: Enterprise = {
  id: 'e1',
  name: '华新化工',
  creditCode: creditCode(1),
  trade: '化工',
  hazardous: true,
  keyUnit: false,
  idle: false,
  zoneId: 'z1',
  squadId: null,
  closedOn: null,
};
const team = { id: 't1', name: '储运班', enterpriseId: 'e1', closedOn: null };
const officer: Person = {
  id: 'p1',
  name: '李工',
  title: '安全员',
  phone: '13900000001',
  login: 'li',
  leftOn: null,
  appointments: [{ role: 'safetyOfficer', enterpriseId: 'e1' }],
};
const park: Partial<BookLines> = { zone: [zone], enterprise: [enterprise], team: [team], person: [officer] };

/** Rows by Chinese heading, as a clerk fills them in; the first stands in row 2. */
function sheet(name: SheetName, ...rows: Record<string, string>[]) {
  return {
    sheet: name,
    rows: rows.map((cells, index) => ({
      row: index + 2,
      values: Object.fromEntries(sheetColumns[name].map(({ field, zh }) => [field, cells[zh] ?? ''])),
    })),
  };
}

function plan(sheets: ReturnType<typeof sheet>[], lines = park, takenElsewhere: string[] = []) {
  let made = 0;
  const clerk = { personId: 'clerk', roles: ['administrator'] as const, takenElsewhere: new Set(takenElsewhere) };
  return planSheets(sheets, { book: new Book(lines), clerk, today, newId: () => `new${++made}` });
}

const faultsOf = (...sheets: ReturnType<typeof sheet>[]) =>
  plan(sheets).faults.map(({ row, field, code }) => `${row} ${field} ${code}`);

const huaxin = { 名称: '华新化工', 统一社会信用代码: creditCode(1), 行业: '化工', 涉危: '是', 片区: '东片区' };

describe('rows of lines', () => {
  it('RG17 tell every bad cell with its row and column', () => {
    expect(
      faultsOf(
        sheet(
          'enterprise',
          { 名称: '', 片区: '东片区' },
          { 名称: '=cmd()', 涉危: '也许' },
          { 名称: '新厂', 停用日期: '2026-02-30' },
          { 名称: '新厂', 停用日期: '2027-01-01' },
          { 名称: '长'.repeat(81), 片区: '没有的片区' },
          { 名称: '新厂二', 统一社会信用代码: '91320000MA0000000X' },
        ),
      ),
    ).toEqual([
      '2 name sheet.cell-missing',
      '3 name sheet.cell-formula',
      '3 hazardous sheet.cell-not-yes-or-no',
      '4 closedOn sheet.cell-not-a-day',
      '5 closedOn sheet.cell-day-ahead',
      '6 name sheet.cell-too-long',
      '6 zoneId register.link-unknown',
      '7 creditCode register.credit-code-wrong',
    ]);
    expect(faultsOf(sheet('site', { 名称: '仓库', 片区: '东片区', 类别: '城堡' }))).toEqual([
      '2 kind sheet.cell-not-a-choice',
    ]);
  });

  it('RG19 are matched by credit code, then by name, and an equal one is unchanged', () => {
    const renamed = { ...huaxin, 名称: '华新化工股份' };
    expect(plan([sheet('enterprise', huaxin)]).counts.enterprise).toEqual({ created: 0, changed: 0, unchanged: 1 });
    expect(plan([sheet('enterprise', renamed)]).lines.enterprise).toEqual([{ ...enterprise, name: '华新化工股份' }]);
    expect(plan([sheet('enterprise', { ...huaxin, 统一社会信用代码: creditCode(2) })]).faults).toMatchObject([
      { row: 2, code: 'sheet.code-of-another', details: { creditCode: creditCode(1) } },
    ]);
    expect(plan([sheet('enterprise', { 名称: '新厂' })]).counts.enterprise).toEqual({
      created: 1,
      changed: 0,
      unchanged: 0,
    });
  });

  it('RG19 are refused when they stand there twice, also as two names of one enterprise', () => {
    const twice = plan([sheet('zone', { 名称: '南片区' }, { 名称: '北片区' }, { 名称: '南片区' })]);
    expect(twice.faults).toMatchObject([{ row: 4, code: 'sheet.row-twice', details: { first: 2 } }]);
    expect(faultsOf(sheet('enterprise', huaxin, { ...huaxin, 名称: '华新' }))).toEqual(['3 name sheet.row-twice']);
  });

  it('lean on each other whatever the order of the file', () => {
    const { lines, faults } = plan([
      sheet('post', { 名称: '叉车工', 企业: '新厂', 班组: '夜班' }),
      sheet('team', { 名称: '夜班', 企业: '新厂' }),
      sheet('enterprise', { 名称: '新厂', 片区: '西片区' }),
      sheet('zone', { 名称: '西片区' }),
    ]);
    expect(faults).toEqual([]);
    const [made] = lines.post ?? [];
    expect(lines.team?.[0]).toMatchObject({ id: made?.teamId, enterpriseId: lines.enterprise?.[0]?.id });
  });

  it('RG4 close together what they could not close alone', () => {
    const zoneClosed = sheet('zone', { 名称: '东片区', 停用日期: '2026/11/1' });
    expect(faultsOf(zoneClosed)).toEqual(['2 closedOn register.in-use']);
    const closed = plan([zoneClosed, sheet('enterprise', { ...huaxin, 停用日期: '2026年11月1日' })], {
      zone: [zone],
      enterprise: [enterprise],
    });
    expect(closed.faults).toEqual([]);
    expect(closed.lines.zone).toEqual([{ ...zone, closedOn: '2026-11-01' }]);
  });

  it('read English headings’ words and other usual ones', () => {
    const words = plan([
      sheet(
        'site',
        { 名称: '一号', 片区: '东片区', 类别: 'Tank farm' },
        { 名称: '二号', 片区: '东片区', 类别: '车间' },
      ),
    ]);
    expect(words.lines.site?.map(({ kind }) => kind)).toEqual(['tankFarm', 'hall']);
  });
});

const li = { 姓名: '李工', 职务: '安全员', 电话: '13900000001', 登录名: 'li', 角色: '企业安全员', 企业: '华新化工' };

describe('rows of persons', () => {
  it('RG19 are matched by login, or by name and phone', () => {
    expect(plan([sheet('person', li)]).counts.person).toEqual({ created: 0, changed: 0, unchanged: 1 });
    const silent = plan([sheet('person', { ...li, 登录名: '' })]);
    expect(silent.counts.person).toMatchObject({ unchanged: 1 });
    const known = { ...officer, login: null };
    const given = plan([sheet('person', { ...li, 登录名: 'Li.Gong' })], { ...park, person: [known] });
    expect(given.persons).toEqual([{ before: known, after: { ...officer, login: 'li.gong' } }]);
    const twins = [known, { ...known, id: 'p2' }];
    expect(plan([sheet('person', { ...li, 登录名: '' })], { ...park, person: twins }).faults).toMatchObject([
      { row: 2, code: 'sheet.name-unclear' },
    ]);
  });

  it('hold one appointment each, in Chinese or English words', () => {
    const { persons, faults } = plan([
      sheet('person', li, { ...li, 角色: 'Team leader', 班组: '储运班' }, { ...li, 角色: '职工' }),
    ]);
    expect(faults).toEqual([]);
    expect(persons[0]?.after.appointments.map(({ role }) => role)).toEqual(['safetyOfficer', 'teamLeader', 'worker']);
  });

  it('RG17 tell wrong roles, lacking places, differing rows and double ones', () => {
    expect(
      faultsOf(
        sheet(
          'person',
          li,
          { ...li, 职务: '主任', 角色: '职工' },
          li,
          { 姓名: '甲', 角色: '船长' },
          { 姓名: '乙', 企业: '华新化工' },
          { 姓名: '丙', 电话: '打给我' },
          { 姓名: '丁', 登录名: '丁' },
          { 姓名: '戊', 登录名: 'wu', 角色: '班组长', 企业: '华新化工' },
          { 姓名: '己', 登录名: 'far' },
        ),
      ),
    ).toEqual([
      '3 title sheet.person-differs',
      '4 name sheet.row-twice',
      '5 role register.role-unknown',
      '6 role sheet.cell-missing',
      '7 phone sheet.cell-not-a-phone',
      '8 login sheet.cell-not-a-login',
      '9 teamId register.scope-needed',
    ]);
    const taken = plan([sheet('person', { 姓名: '己', 登录名: 'far' })], park, ['far']);
    expect(taken.faults).toMatchObject([{ row: 2, field: 'login', code: 'register.login-taken' }]);
  });

  it('RG9 never change the roles of the clerk who imports them', () => {
    const clerk: Person = { ...officer, id: 'clerk', appointments: [{ role: 'administrator' }] };
    const raised = { ...li, 角色: '综治中心主任', 企业: '' };
    expect(plan([sheet('person', raised)], { ...park, person: [clerk] }).faults).toMatchObject([
      { code: 'register.own-appointments' },
      { code: 'register.last-administrator' },
    ]);
  });

  it('RG8 keep an account that the cell leaves out', () => {
    const { persons } = plan([sheet('person', { ...li, 登录名: '', 职务: '主管' })]);
    expect(persons[0]?.after).toMatchObject({ login: 'li', title: '主管' });
  });
});
