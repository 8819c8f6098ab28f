import { describe, expect, it } from 'vitest';
import { given } from './given.ts';
import { openStage } from './stage.ts';
import { Inspector } from './steps/park.ts';
import { Officer, Worker } from './steps/plant.ts';

const stage = openStage();

/** How many hazards the ledger holds with just these words. */
async function inTheLedger(words: string): Promise<number> {
  const inspector = await stage.house.as('inspector');
  const { body } = await inspector.get<{ rows: { summary: string }[] }>(`/hazards?q=${encodeURIComponent(words)}`);
  return body.rows.filter(({ summary }) => summary === words).length;
}

describe('two people at one form', () => {
  it('HZ25 the second is told while still typing, and what was typed stands below to copy', async () => {
    const words = '消防通道停放车辆';
    await given(stage).ordered(words);
    const [first, second] = await Promise.all([
      stage.enter('safetyOfficer').then((visit) => new Officer(visit)),
      stage.enter('secondOfficer').then((visit) => new Officer(visit)),
    ]);
    await Promise.all([first.opens('/'), second.opens('/')]);
    await Promise.all([first.takesUp(words), second.looksUp(words)]);
    const form = await second.begins('报送整改结果');
    await form.writes('整改措施', '车辆已移走，地面划了禁停线');
    await first.reportsRectified('已移走', '空着的通道');

    await second.sees('这条隐患刚被他人处理过，现为“待复查”。');
    await second.presses('更新页面，保留已填内容');
    await second.sees('“报送整改结果”现在已不能办理。');
    expect(await form.field('整改措施').inputValue()).toBe('车辆已移走，地面划了禁停线');
  });

  it('HZ25 without live updates the server tells at the submit, and the form goes through on the new version', async () => {
    const words = '安全出口指示灯不亮';
    const hazard = await given(stage).ordered(words);
    const visit = await stage.enter('safetyOfficer');
    await visit.context.route('**/api/live', (route) => route.abort());
    const officer = new Officer(visit);
    await officer.opens('/');
    await officer.takesUp(words);
    const form = await officer.begins('申请延期');
    await form.inDays('申请延期至', 7);
    await form.writes('理由', '灯具须订货');
    await hazard.give(await stage.house.as('centrehead'), 'assign', { squadId: stage.park.squad, supervisorId: null });

    await form.sends('申请延期');
    await officer.presses('更新页面，保留已填内容');
    expect(await form.field('理由').inputValue()).toBe('灯具须订货');
    await officer.seesNoMore('更新页面，保留已填内容');
    await form.sends('申请延期');
    await officer.readsReceipt('申请延期');
  });
});

describe('one press too many', () => {
  it('HZ24 a double click on submit makes one hazard', async () => {
    const worker = new Worker(await stage.enter('worker', { width: 390 }));
    const words = '泵房门口油污未清';
    await worker.opens('/');
    const form = await worker.writesReport({ words });
    await form.root.getByRole('button', { name: '上报', exact: true }).dblclick();
    await worker.readsCode();
    expect(await inTheLedger(words)).toBe(1);
  });

  it('HZ24 an answer lost on the way: sent again, there is one hazard', async () => {
    const visit = await stage.enter('inspector');
    const inspector = new Inspector(visit);
    const words = '空压机皮带防护罩缺失';
    await inspector.opens('/');
    await visit.context.route(
      '**/api/hazards/record',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const form = await inspector.writesReport({ words, plant: '云岭精细化工' });
    await form.ticks('等级', '一般');
    await form.sends('检查登记');
    await inspector.sees('连接不上服务器，请检查网络后重试。');
    await form.sends('检查登记');
    await inspector.readsCode();
    expect(await inTheLedger(words)).toBe(1);
  });
});
