import { describe, expect, it } from 'vitest';
import { envelope, give, notice2027, proposed, putInForce, tenDays } from '#capabilities/rules/testing/api.ts';
import { dayFromNow } from './given.ts';
import { openStage } from './stage.ts';
import { Form } from './steps/form.ts';
import { RuleKeeper } from './steps/rule-keeper.ts';

const stage = openStage();
const enter = async (account: string, width?: number) =>
  new RuleKeeper(await stage.enter(account, width === undefined ? {} : { width }));
const HANDLE = '办结信访事项（申诉求决类）';

describe('looking a limit up', () => {
  it('a clerk finds within how long a petition is concluded, and sees why it is that day', async () => {
    const clerk = await enter('intake', 390);
    await clerk.opens('/');
    await clerk.page.getByRole('navigation').getByRole('link', { name: '规则', exact: true }).click();
    await clerk.opensClock('信访 办结', HANDLE);
    for (const fact of ['60日', '《信访工作条例》第三十四条', 'petition.handle']) await clerk.sees(fact);
    await clerk.worksOut('2026-03-04');
    const { day, words } = await clerk.readsOutcome();
    expect(day).toBe('2026-05-06');
    // The sixtieth day lies in the holiday of the first of May; the day before it is what the office works towards.
    for (const fact of ['2026-05-03', '工作目标日', '2026-04-30', '劳动节放假日', '民法典第二百零三条'])
      expect(words).toContain(fact);
    expect(words).not.toContain('暂定');
  });

  it('an extension that the law allows moves the day; one that is too long is refused at its field', async () => {
    const clerk = await enter('intake');
    await clerk.opens('/rules?clock=petition.handle');
    await clerk.drawer.getByRole('checkbox', { name: '批准延长' }).check();
    await clerk.worksOut('2026-03-04');
    expect((await clerk.readsOutcome()).words).toContain('2026-06-02');
    const field = clerk.drawer.getByRole('group', { name: '延长' });
    await field.getByRole('textbox').fill('31');
    expect(await clerk.drawer.getByRole('region', { name: '办理期限的最后一日' }).count()).toBe(0);
    await clerk.drawer.getByRole('button', { name: '计算', exact: true }).click();
    await clerk.sees(/共要延长 31.*，最多只能延长 30/);
    await field.getByRole('textbox').fill('三十');
    await clerk.drawer.getByRole('button', { name: '计算', exact: true }).click();
    await clerk.sees('请填写整数。');
  });

  it('a day of a year whose notice is missing is provisional and says so', async () => {
    const clerk = await enter('worker');
    await clerk.opens('/rules?clock=petition.handle');
    await clerk.worksOut('2026-12-01');
    expect((await clerk.readsOutcome()).words).toContain('暂定：2027年的放假通知尚未录入');
    await clerk.closes();
    await clerk.opensTab('放假安排');
    await clerk.sees('2027年的放假通知尚未录入，涉及该年的期限都是暂定的。');
    expect(await clerk.button('录入放假通知').count()).toBe(0);
    const link = clerk.page.getByRole('link', { name: '查看原文' });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.gov\.cn\//);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    const february = clerk.page.getByRole('table', { name: '二月' });
    await february.getByRole('cell', { name: /14.*调休上班/ }).waitFor();
    await february.getByRole('cell', { name: /17.*春节放假/ }).waitFor();
  });

  it('a start before the law, and a start that is no day, are told at the field', async () => {
    const clerk = await enter('mediator');
    await clerk.opens('/rules?clock=petition.handle');
    await clerk.worksOut('2021-01-01');
    await clerk.sees('时限“petition.handle”在 2021-01-01 不适用：该版本自 2022-05-01 起施行。');
    await clerk.worksOut('');
    await clerk.sees(/^请选择“起算日”/);
  });

  it('what is searched and filtered stands in the address, and a mistyped address still opens the book', async () => {
    const clerk = await enter('lawyer');
    await clerk.opens('/rules?topic=weather&mark=unverified&q=火星');
    await clerk.sees('没有符合条件的规定');
    await clerk.presses('清除条件');
    await clerk.searches('要求 听证');
    await clerk.page.waitForURL((url) => url.searchParams.get('q') === '要求 听证');
    await clerk.page.reload();
    await clerk.page.locator('#main').getByRole('link', { name: /听证/ }).first().waitFor();
    await clerk.opens('/rules?clock=no.such');
    await clerk.sees('规则库里没有这条时限');
  });
});

describe('a rule of the park’s own', () => {
  it('RB2 is proposed by one, approved by another, and counts for what starts from its first day', async () => {
    const administrator = await enter('administrator');
    await administrator.opens('/');
    await administrator.goesTo('规则库');
    await administrator.opensClock('petition.handle', HANDLE);
    const form = await administrator.proposes('提出本地规定');
    await form.sends('提出本地规定');
    await administrator.sees('请填写“期限（日）”');
    await form.ticks('依据类型', '本地更严 只能比法律更严');
    await administrator.sees('现为60日；本地规定只能更短。');
    await form.writes('期限', '一个月');
    await form.writes('依据文件和文号', '云园发〔2026〕12号');
    await form.writes('理由', '园区承诺三十日内办结');
    await form.sends('提出本地规定');
    await administrator.sees('请填写整数。');
    await form.writes('期限', '90');
    await form.sends('提出本地规定');
    await administrator.sees('本地规定只能比法定时限（60）更严');
    await form.writes('期限', '30');
    await form.sends('提出本地规定');
    await administrator.readsReceipt('提出本地规定');

    await administrator.opensChange(/60日改为30日/);
    await administrator.sees('这是您提出的，要由另一人核准；您可以撤回。');
    expect(await administrator.choices()).toEqual(['撤回']);

    const clerk = await enter('intake');
    await clerk.opens('/rules');
    await clerk.opensChange(/60日改为30日/);
    await clerk.sees('等待管理员或者综治中心主任中的另一人核准。');
    expect(await clerk.choices()).toEqual([]);

    const head = await enter('centreHead');
    await head.opens('/rules');
    await head.opensChange(/60日改为30日/);
    expect(await head.choices()).toEqual(['核准', '不予核准']);
    await head.decides('核准', '意见', '同意');
    await head.sees('已施行');

    await clerk.opens('/rules?clock=petition.handle');
    await clerk.sees(`本地规定 ${dayFromNow(1)} 起`);
    await clerk.worksOut(dayFromNow(0));
    expect((await clerk.readsOutcome()).words).not.toContain('按本地规定');
    await clerk.worksOut(dayFromNow(1));
    const { words } = await clerk.readsOutcome();
    for (const fact of ['按本地规定', '满30日', '云园发〔2026〕12号']) expect(words).toContain(fact);
    await onTheDayAfter(async () => {
      await clerk.opens('/rules?mark=local');
      const row = clerk.page.getByRole('row').filter({ hasText: HANDLE });
      await row.getByText('法定 60日').waitFor();
      expect(await row.innerText()).toContain('本地规定');
    });
  });

  it('RB2 is withdrawn by whoever proposed it, and ended early by two again', async () => {
    const { house } = stage;
    const [one, other] = [await house.as('administrator'), await house.as('centrehead')];
    const code = await putInForce(one, other, 'proposeOverride', { ...tenDays, validFrom: dayFromNow(1) });
    const head = await enter('centreHead', 390);
    await head.opens(`/rules?tab=changes&change=${code}`);
    await head.seesChange();
    const form = await head.proposes('提出提前终止');
    await head.picksDay('最后适用日', dayFromNow(20));
    await form.writes('理由', '上级已有统一规定');
    await form.sends('提出提前终止');
    await head.readsReceipt('提出提前终止');
    await head.opensChange(/^提前终止/);
    await head.decides('撤回', '理由', '先等上级文件');
    await head.sees('已撤回');
    await head.opensChange(/^提前终止/);
    await head.sees('先等上级文件');
    expect(await head.choices()).toEqual([]);
  });

  it('a change that is withdrawn while another decides on it is told, and shown as it stands', async () => {
    const { house } = stage;
    const one = await house.as('administrator');
    const wanted = { ...tenDays, rule: 'petition.review', number: 20, validFrom: dayFromNow(1) };
    const code = await proposed(one, 'proposeOverride', wanted);
    const visit = await stage.enter('centreHead');
    await visit.context.route('**/api/live', (route) => route.abort());
    const head = new RuleKeeper(visit);
    await head.opens(`/rules?tab=changes&change=${code}`);
    await head.seesChange();
    await head.drawer.getByRole('button', { name: '不予核准', exact: true }).click();
    const form = new Form(head.drawer);
    await form.writes('理由', '文号不全');
    await give(one, 'withdraw', { ...envelope(1), reason: '写错了数字' }, code);
    await form.sends('不予核准');
    await head.presses('查看现状');
    await head.sees('写错了数字');
    expect(await head.choices()).toEqual([]);
  });

  it('RB8 a holiday notice is entered line by line, wrong ones are told where, and the year becomes firm', async () => {
    const head = await enter('centreHead');
    await head.opens('/rules?tab=calendar');
    const form = await head.proposes('录入放假通知');
    await form.writes('通知标题', String(notice2027.title));
    await head.picksDay('发布日', dayFromNow(0));
    await form.writes('原文网址', 'https://example.com/notice');
    await form.writes('第 1 个节日的名称', 'New Year');
    await head.picksDay('第 1 个节日放假首日', '2027-01-01');
    await head.picksDay('第 1 个节日放假末日', '2027-01-03');
    await form.writes('理由', '通知已公布');
    await form.sends('提出录入放假通知');
    await head.sees('每个节日要有中文名称（2 至 20 个汉字）和起止日期。');
    await form.writes('第 1 个节日的名称', '元旦');
    await form.sends('提出录入放假通知');
    await head.sees('请填写通知在政府网站上的网址，以 https:// 开头、域名以 gov.cn 结尾。');
    await form.writes('原文网址', String(notice2027.address));
    await head.presses('增加上班日');
    await head.picksDay('第 1 个调休上班日', '2027-01-06');
    await form.sends('提出录入放假通知');
    await head.sees('2027-01-06 不是周末，不能作为调休上班日。');
    await head.picksDay('第 1 个调休上班日', '2027-01-09');
    await form.sends('提出录入放假通知');
    await head.readsReceipt('提出录入放假通知');

    const administrator = await enter('administrator');
    await administrator.opens('/rules');
    await administrator.opensChange('2027年放假通知');
    await administrator.decides('核准', '意见', '已核对原文');
    // The page of the other was open all the while.
    await head.opensTab('放假安排');
    await head.page.getByRole('link', { name: '2027' }).click();
    await head.sees('2027-01-01 至 2027-01-03');
    await head.sees('2028年的放假通知尚未录入');
  });
});

/** Told while the park's clock stands a day later. */
async function onTheDayAfter(told: () => Promise<void>): Promise<void> {
  const { clock } = stage.house;
  clock.forward({ days: 1 });
  await told().finally(() => clock.forward({ days: -1 }));
}
