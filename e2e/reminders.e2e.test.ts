import { afterEach, describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#engine/time/plain-date.ts';
import { dayFromNow, given, workdayAgo } from './given.ts';
import { openStage } from './stage.ts';
import { Officer } from './steps/plant.ts';
import { Reader } from './steps/reader.ts';

/** More than one page of them. */
const VALVES = 52;
const stage = openStage();
/** Each story begins without clocks, and so without reminders. */
afterEach(() => stage.house.owner`delete from matter_clock`);
const due = workdayAgo(1);
const officer = async () => new Officer(await stage.enter('safetyOfficer'));
const works = () => stage.house.runDue();

/** Ordered a while ago for a day that has passed; nobody has been reminded of it yet. */
const late = (words: string, day = due) => given(stage).on(addDays(day, -8), () => given(stage).ordered(words, day));

describe('the reminders', () => {
  it('an order that becomes overdue says so while the page is open, and is gone once it is rectified', async () => {
    const words = '防爆柜接地线脱落';
    const { code } = await late(words);
    await given(stage).on(addDays(due, -1), works);
    const plant = await officer();
    await plant.opens('/');
    await plant.goesTo('期限提醒');
    await plant.sees('提醒只针对事项，不计入任何人的评价。');
    const row = plant.page.getByRole('row').filter({ hasText: code });
    await expect.poll(() => row.getByRole('cell').first().innerText()).toBe('即将到期');
    const said = await row.innerText();
    for (const fact of [words, '整改', due, '云岭精细化工']) expect(said).toContain(fact);
    expect(said).not.toContain('测试');

    await works();
    await expect.poll(() => row.getByRole('cell').first().innerText()).toMatch(/^已逾期/);
    await plant.picksFromList(words);
    await plant.reportsRectified('已接回并检测', '接回的接地线');
    await plant.goesTo('期限提醒');
    await plant.sees('眼下没有要提醒的期限');
  });

  it('what somebody else has rectified leaves the page that is open', async () => {
    const [gone, left] = [await late('配电箱缺少盖板'), await late('安全出口堵塞')];
    await works();
    const reader = new Reader(await stage.enter('inspector'));
    await reader.opens('/reminders');
    await expect.poll(async () => (await reader.rows()).sort()).toEqual(['安全出口堵塞', '配电箱缺少盖板']);
    const { rectify } = given(stage);
    await rectify(gone);
    await expect.poll(() => reader.rows()).toEqual(['安全出口堵塞']);
    await rectify(left);
    await reader.sees('眼下没有要提醒的期限');
  });

  it('what stays overdue is reminded of every week, and the row tells the how manieth it is', async () => {
    const longAgo = workdayAgo(15);
    const weeks = Math.ceil(daysBetween(longAgo, dayFromNow(0)) / 7);
    await late('罐区防火堤开裂', longAgo);
    await works();
    const phone = new Officer(await stage.enter('safetyOfficer', { width: 390 }));
    await phone.opens('/reminders');
    await phone.sees(`第 ${weeks} 次提醒`);
  });
});

describe('a long list of reminders', () => {
  it('loads on, opens by keyboard, and stays where it is read when new ones come', async () => {
    for (let nth = 1; nth <= VALVES; nth += 1) await late(`第 ${nth} 号呼吸阀未检`);
    await works();
    await late('新发现的泄漏');
    const reader = new Reader(await stage.enter('inspector'));
    await reader.opens('/reminders');
    await reader.page.locator('#main table').waitFor();
    const end = reader.page.getByText(`以上为全部 ${VALVES} 条`);
    // Whoever comes to the end while more is loading goes to the new end.
    await expect
      .poll(async () => {
        await reader.page.keyboard.press('End');
        return end.isVisible();
      })
      .toBe(true);
    expect(new Set(await reader.rows()).size).toBe(VALVES);

    const row = reader.page.locator('#main table').getByRole('link').nth(40);
    const words = await row.innerText();
    const place = reader.page.getByRole('link', { name: words });
    await place.scrollIntoViewIfNeeded();
    await reader.tabsTo(place);
    const before = await place.boundingBox();
    await works();
    await expect.poll(() => reader.page.locator('output').innerText()).toBe('有新的提醒');
    await expect.poll(async () => (await reader.rows())[0]).toBe('新发现的泄漏');
    expect((await place.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(await reader.hasFocus(place)).toBe(true);

    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('heading', { level: 1, name: words }).waitFor();
  });
});
