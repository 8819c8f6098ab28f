import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { readSheet } from '#platform/documents/sheet.ts';
import { given } from './given.ts';
import { openStage } from './stage.ts';
import { Reader } from './steps/reader.ts';

const ALARMS = 56;
const stage = openStage(async (house, park) => {
  const { recorded, ordered } = given({ house, park });
  for (let nth = 1; nth <= ALARMS; nth += 1) await recorded(`第 ${nth} 号可燃气体探测器失灵`);
  await recorded('配电箱缺少盖板', { kind: 'electrical', level: 'major' });
  await ordered('防爆柜接地线脱落');
});
const auditor = async () => new Reader(await stage.enter('auditor'));

describe('the board', () => {
  it('keeps its filters in the address, so that a view can be sent to a colleague', async () => {
    const reader = await auditor();
    await reader.opensBoard();
    await reader.filters('状态', '待处置');
    await reader.filters('等级', '重大');
    await expect.poll(() => reader.rows()).toEqual(['配电箱缺少盖板']);
    const { pathname, search } = new URL(reader.page.url());
    expect(search).toBe('?state=registered&level=major');

    const colleague = await auditor();
    await colleague.opens(pathname + search);
    await expect.poll(() => colleague.rows()).toEqual(['配电箱缺少盖板']);
    await colleague.presses('清除条件');
    await colleague.sees('防爆柜接地线脱落');
    expect(new URL(colleague.page.url()).search).toBe('');
  });

  it('finds by two Chinese characters, and says when nothing fits', async () => {
    const reader = await auditor();
    await reader.opensBoard();
    await reader.searches('脱落');
    await expect.poll(() => reader.rows()).toEqual(['防爆柜接地线脱落']);
    expect(new URL(reader.page.url()).searchParams.get('q')).toBe('脱落');
    await reader.searches('火星');
    await reader.sees('没有符合条件的隐患');
    await reader.page.locator('#main').getByRole('button', { name: '清除条件' }).last().click();
    await reader.sees('防爆柜接地线脱落');
  });

  it('loads on by the key of its last row: each hazard once, none left out', async () => {
    const reader = await auditor();
    await reader.opensBoard('?q=探测');
    await reader.sees(`第 ${ALARMS} 号可燃气体探测器失灵`);
    const all = `以上为全部 ${ALARMS} 条`;
    await reader.page.keyboard.press('End');
    await reader.sees(all);
    const rows = await reader.rows();
    const expected = Array.from({ length: ALARMS }, (_, at) => `第 ${ALARMS - at} 号可燃气体探测器失灵`);
    expect(rows).toEqual(expected);
  });

  it('gives the view as .xlsx with just the rows that the filters leave', async () => {
    const reader = await auditor();
    await reader.opensBoard('?q=探测');
    const sheet = await reader.downloads('导出 Excel');
    const rows = await readSheet(new Uint8Array(sheet), [
      { key: 'code', title: '隐患编号' },
      { key: 'what', title: '隐患描述' },
    ]);
    if (isRefusal(rows)) throw new Error(rows.code);
    expect(rows).toHaveLength(ALARMS);
    expect(rows[0]?.values.what).toContain('探测器失灵');
  });

  it('a row that moves changes in its place; a new hazard is only announced', async () => {
    const words = '卸车区积水';
    const hazard = await given(stage).recorded(words);
    const reader = await auditor();
    await reader.opensBoard('?q=积水');
    await reader.sees('待处置');
    await hazard.give(await stage.house.as('inspector'), 'orderStopUse', { what: '卸车区', reason: '有滑倒危险' });
    await reader.sees('停止使用');
    await given(stage).recorded('另一处积水');
    await reader.sees('台账有 1 条新变动');
    expect(await reader.rows()).toEqual([words]);
    await reader.presses('刷新列表');
    await expect.poll(() => reader.rows()).toEqual(['另一处积水', words]);
  });
});

describe('the board by keyboard alone', () => {
  it('Tab reaches a row, Enter opens it, Back returns to the same row', async () => {
    const reader = await auditor();
    await reader.opensBoard('?q=探测');
    const row = reader.page.getByRole('link', { name: '第 54 号可燃气体探测器失灵' });
    await row.waitFor();
    await reader.tabsTo(row);
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('heading', { level: 1, name: '第 54 号可燃气体探测器失灵' }).waitFor();
    await reader.page.goBack();
    await row.waitFor();
    await expect.poll(() => reader.hasFocus(row)).toBe(true);
  });

  it('the first Tab skips to the content', async () => {
    const reader = await auditor();
    await reader.opensBoard();
    await reader.page.keyboard.press('Tab');
    const skip = reader.page.getByRole('link', { name: '跳到正文' });
    expect(await reader.hasFocus(skip)).toBe(true);
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => reader.hasFocus(reader.page.locator('#main'))).toBe(true);
  });
});

describe('the board when the server is in trouble', () => {
  it('says so in words, and tries again at a press', async () => {
    const reader = await auditor();
    const failing = { status: 500, json: { code: 'server.failed', message: '服务器内部错误，请稍后再试。' } };
    await reader.visit.context.route('**/api/hazards?*', (route) => route.fulfill(failing));
    await reader.opensBoard('?q=探测');
    await reader.sees('没有载入成功');
    await reader.sees(failing.json.message);
    await reader.visit.context.unroute('**/api/hazards?*');
    await reader.presses('重试');
    await reader.sees(`第 ${ALARMS} 号可燃气体探测器失灵`);
  });

  it('without a network it says that the server cannot be reached, and comes back by a press', async () => {
    const reader = await auditor();
    await reader.visit.context.route('**/api/hazards?*', (route) => route.abort('internetdisconnected'));
    await reader.opensBoard('?q=探测');
    await reader.sees('连接不上服务器，请检查网络后重试。');
    await reader.visit.context.unroute('**/api/hazards?*');
    await reader.presses('重试');
    await reader.sees(`第 ${ALARMS} 号可燃气体探测器失灵`);
  });
});
