import { beforeAll, describe, expect, it } from 'vitest';
import { setPassword } from '#platform/auth/parks.ts';
import { given } from './given.ts';
import { openStage } from './stage.ts';
import { Person } from './steps/person.ts';

const PASSWORD = '港湾里的第一艘船';
const stage = openStage();
beforeAll(async () => {
  for (const login of ['inspector', 'dispatcher', 'centrehead']) await setPassword(stage.house.owner, login, PASSWORD);
});

describe('the door', () => {
  it('opens by account and password, says plainly when they do not fit, and closes at the log-out', async () => {
    const inspector = new Person(await stage.come());
    await inspector.opens('/');
    await inspector.presses('登录');
    await inspector.sees('请填写账号和密码。');
    await inspector.logsIn('inspector', '记错了的密码');
    await inspector.sees('账号或密码不正确');
    expect(await inspector.page.getByLabel('账号').inputValue()).toBe('inspector');
    await inspector.logsIn('inspector', PASSWORD);
    await inspector.sees('眼下没有要您办理的隐患');
    await inspector.presses('退出登录');
    await inspector.sees('登录港湾');
    await inspector.opens('/hazards');
    await inspector.sees('登录港湾');
  });

  it('a session that ended asks for the log-in and leads back to the page', async () => {
    const words = '仓库应急照明损坏';
    const { code } = await given(stage).recorded(words);
    const inspector = new Person(await stage.enter('inspector'));
    await inspector.opens(`/hazards/${code}`);
    await inspector.sees(words);
    await stage.house.house.sessions.closeAll('inspector');
    await inspector.page.getByRole('link', { name: '数字台账' }).click();
    await inspector.sees('登录港湾');
    await inspector.logsIn('inspector', PASSWORD);
    await inspector.page.getByRole('heading', { level: 1, name: '数字台账' }).waitFor();
  });

  it('a link opened before the log-in is kept, filters and all', async () => {
    const head = new Person(await stage.come());
    await head.opens('/hazards?state=registered&q=照明');
    await head.logsIn('centrehead', PASSWORD);
    await head.page.getByRole('heading', { level: 1, name: '隐患台账' }).waitFor();
    expect(await head.page.getByRole('textbox', { name: '搜索情况、位置' }).inputValue()).toBe('照明');
    expect(new URL(head.page.url()).searchParams.get('state')).toBe('registered');
  });

  it('HZ26 another plant’s hazard is not found, as if there were none', async () => {
    const { code } = await given(stage).recorded('只属于云岭精细化工的隐患');
    const neighbour = new Person(await stage.enter('officerElsewhere'));
    const answers = [];
    for (const address of [code, 'HZ-00000-00000']) {
      await neighbour.opens(`/hazards/${address}`);
      await neighbour.sees('没有这条隐患，或者不在您的职责范围内');
      answers.push(await neighbour.page.innerText('#main'));
    }
    expect(answers[0]).toBe(answers[1]);
  });
});

describe('the language', () => {
  it('is kept on the device and in the account', async () => {
    const dispatcher = new Person(await stage.come());
    await dispatcher.opens('/');
    await dispatcher.presses('English');
    await dispatcher.sees('Log in to Gangwan');
    await dispatcher.opens('/');
    await dispatcher.sees('Log in to Gangwan');
    await dispatcher.presses('中文');
    await dispatcher.logsIn('dispatcher', PASSWORD);
    await dispatcher.sees('我的待办');
    const kept = dispatcher.page.waitForResponse('**/api/me/locale');
    await dispatcher.presses('English');
    expect((await kept).status()).toBe(200);
    await dispatcher.opens('/hazards');
    await dispatcher.page.getByRole('heading', { level: 1, name: 'Hazard board' }).waitFor();
    expect(await dispatcher.page.getAttribute('html', 'lang')).toBe('en');

    const elsewhere = new Person(await stage.come());
    await elsewhere.opens('/');
    await elsewhere.logsIn('dispatcher', PASSWORD);
    await elsewhere.sees('My work');
  });
});
