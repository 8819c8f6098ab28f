import { proposed, putInForce, tenDays } from '#capabilities/rules/testing/api.ts';
import type { TestHouse } from '#testkit/house.ts';
import type { TestPark } from '#testkit/park.ts';
import { dayFromNow, given, workdayAgo } from './given.ts';
import { openStage, type Stage } from './stage.ts';
import type { Looks, Visit } from './visit.ts';

const LONG =
  '二号装卸栈台东侧静电接地夹松动且接地线断股，接地电阻实测 38 Ω，超过标准；卸车作业时存在静电放电引燃可燃蒸气的危险';

/** What the park has that a page's address names: a hazard with a long life, and a rule of its own in force. */
interface Furnished {
  readonly code: string;
  readonly change: string;
}

/** Every way in which a desk window is looked at; without motion, so that nothing is caught half-way. */
export const LOOKS: readonly Required<Looks>[] = (['zh', 'en'] as const).flatMap((language) =>
  [1280, 390].map((width) => ({ language, width, still: true })),
);

/** Every page of the desk, and what lies over it, for a park with something of everything in it. */
export interface Route {
  readonly name: string;
  readonly path: string;
  /** Opens what lies over the page. */
  readonly opens?: (visit: Visit, words: Words) => Promise<void>;
}

type Words = (zh: string, en: string) => string;

export interface RouteStage {
  readonly stage: Stage;
  /** The pages before the log-in. */
  readonly outside: readonly Route[];
  /** The pages of somebody who sees everything. */
  inside(): readonly Route[];
}

export function openRouteStage(): RouteStage {
  let furnished: Furnished = { code: '', change: '' };
  const stage = openStage(async (house, park) => {
    furnished = await furnish(house, park);
  });
  return {
    stage,
    outside: [{ name: 'log-in', path: '/login', opens: seesAccounts }],
    inside: () => routesOf(furnished),
  };
}

/** Opens a page as it stands when everything has come. */
export async function openRoute(visit: Visit, { path, opens }: Route, { language = 'zh' }: Looks): Promise<void> {
  await visit.page.goto(path);
  await visit.page.locator('h1').waitFor();
  await visit.page.locator('[role=status] .unseen').first().waitFor({ state: 'detached' });
  await opens?.(visit, (zh, en) => (language === 'zh' ? zh : en));
  await visit.page.evaluate('document.fonts.ready');
}

function routesOf({ code, change }: Furnished): Route[] {
  return [
    { name: 'work list', path: '/' },
    { name: 'work list, overdue', path: '/?list=overdue' },
    { name: 'reminders', path: '/reminders' },
    { name: 'board', path: '/hazards' },
    { name: 'board, nothing fits', path: '/hazards?q=火星&state=registered' },
    { name: 'board, a list open', path: '/hazards', opens: opensList },
    { name: 'hazard', path: `/hazards/${code}` },
    { name: 'hazard, a form open', path: `/hazards/${code}`, opens: opensForm },
    { name: 'hazard, not found', path: '/hazards/HZ-00000-00000' },
    { name: 'report', path: '/report' },
    { name: 'report, refused', path: '/report', opens: sendsEmpty },
    { name: 'figures', path: '/ledger' },
    { name: 'registers', path: '/registers' },
    { name: 'registers, persons', path: '/registers?register=persons' },
    { name: 'registers, a form open', path: '/registers?register=enterprises', opens: opensLine },
    { name: 'rules', path: '/rules' },
    { name: 'rules, nothing fits', path: '/rules?q=火星' },
    { name: 'rules, a clock worked out', path: '/rules?clock=petition.handle', opens: worksOut },
    { name: 'rules, a clock by the hour', path: '/rules?clock=power-cut.notice', opens: worksOut },
    { name: 'rules, days off', path: '/rules?tab=calendar' },
    { name: 'rules, a notice being entered', path: '/rules?tab=calendar', opens: entersNotice },
    { name: 'rules, counting', path: '/rules?tab=counting' },
    { name: 'rules, norms', path: '/rules?tab=norms' },
    { name: 'rules, sums', path: '/rules?tab=arithmetic' },
    { name: 'rules, our own', path: '/rules?tab=changes' },
    { name: 'rules, one of our own', path: `/rules?tab=changes&change=${change}`, opens: seesHistory },
    { name: 'rules, a form refused', path: '/rules?clock=petition.handle', opens: proposesNothing },
    { name: 'account', path: '/account' },
    { name: 'no such page', path: '/nowhere' },
  ];
}

/** Hazards in many states, one with a long life and a long description; a demo's log-in; and one who may do everything. */
async function furnish(house: TestHouse, park: TestPark): Promise<Furnished> {
  const { owner } = house;
  const { recorded, ordered, rectified, struckOff, on } = given({ house, park });
  await struckOff('配电箱缺少盖板');
  await recorded('危险化学品库房混放', { level: 'major', kind: 'storage' });
  await ordered('安全出口堵塞');
  const { code } = await rectified(LONG);
  await on(workdayAgo(30), async () => {
    await ordered(`${LONG}，至今未整改`, workdayAgo(15));
    await ordered('消防泵房应急照明损坏', workdayAgo(1));
    await ordered('可燃气体探测器超期未检', workdayAgo(-2));
  });
  await house.runDue();
  await owner`update matter_clock set provisional = true where stage = 'before'`;
  await owner`update park set demo = true`;
  const everything = park.people.inspector ?? '';
  for (const role of ['administrator', 'centreHead', 'dispatcher'])
    await owner`insert into appointment (park_id, person_id, role) values (${park.parkId}, ${everything}, ${role})`;
  const [one, other] = [await house.as('administrator'), await house.as('centrehead')];
  const change = await putInForce(one, other, 'proposeOverride', { ...tenDays, validFrom: dayFromNow(1) });
  await proposed(one, 'proposeOverride', { ...tenDays, rule: 'petition.handle', validFrom: dayFromNow(1) });
  return { code, change };
}

async function seesAccounts({ page }: Visit, say: Words): Promise<void> {
  await page.getByRole('heading', { name: say('演示账号', 'Demo accounts') }).waitFor();
}

async function opensList({ page }: Visit, say: Words): Promise<void> {
  const fold = page.getByRole('button', { name: say('筛选', 'Filters') });
  if (await fold.isVisible()) await fold.click();
  await page.getByRole('combobox', { name: say('类别', 'Kind') }).click();
  await page.locator('.ant-select-dropdown').filter({ visible: true }).waitFor();
}

async function opensForm({ page }: Visit, say: Words): Promise<void> {
  await page.getByRole('button', { name: say('复查', 'Re-check'), exact: true }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
}

async function sendsEmpty({ page }: Visit, say: Words): Promise<void> {
  await page.getByRole('button', { name: say('检查登记', 'Record an inspection'), exact: true }).click();
  await page.getByText(say('请填写“情况”', 'Fill in “What was found”')).waitFor();
}

async function opensLine({ page }: Visit, say: Words): Promise<void> {
  await page.getByRole('button', { name: say('新增', 'New') }).click();
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
}

async function worksOut({ page }: Visit, say: Words): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('计算', 'Work out'), exact: true })
    .click();
  await page.getByText(say('这一天怎么算出来的', 'How this day comes about')).waitFor();
}

async function entersNotice({ page }: Visit, say: Words): Promise<void> {
  await page.getByRole('button', { name: say('录入放假通知', 'Enter a holiday notice') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('增加上班日', 'Add a day') })
    .click();
}

async function seesHistory({ page }: Visit, say: Words): Promise<void> {
  await page.getByRole('heading', { name: say('办理经过', 'History') }).waitFor();
}

async function proposesNothing({ page }: Visit, say: Words): Promise<void> {
  const dialog = page.getByRole('dialog');
  const propose = dialog.getByRole('button', { name: say('提出本地规定', 'Propose an override'), exact: true });
  await propose.click();
  await dialog.getByRole('textbox').first().waitFor();
  await propose.click();
  await dialog.getByText(say('请填写“依据文件和文号”', 'Fill in “Document and its number”')).waitFor();
}
