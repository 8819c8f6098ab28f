import type { Basis, Words } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const yuan = words('元', 'yuan');
const REPRINT = words(
  '按转载文本收录，请以当地现行文件为准。',
  'Taken from a reprint: the document in force locally prevails.',
);

/**
 * Who reports what is unsafe, and how that person is protected, 安全生产法 第五十二条 to 第七十六条 and the documents beside it. The days of
 * an answer are the clocks `report.verify` and `report.feedback`; the duty of 第五十九条 to report stands as `hazard.worker-reports`.
 */
export const REPORTING_NORMS: readonly Norm[] = [
  ...contract(),
  ...workers(),
  ...unionAndAuthorities(),
  ...rewards(),
  ...employees(),
  ...enterprises(),
];

function row(id: string, text: Words, basis: Basis | Basis[], rest: Partial<Norm> = {}): Norm {
  return norm({ id: `reporting.${id}`, text, basis: [basis].flat(), validFrom: '2021-09-01', ...rest });
}

/** 第五十二条 and 第一百零六条: what a labour contract says, and what it may not say. */
function contract(): Norm[] {
  return [
    row(
      'contract-terms',
      words(
        '劳动合同要写明怎样保障您的劳动安全、防止职业危害，以及依法为您办理工伤保险',
        'Your labour contract states how your safety is guarded, how harm to health is prevented, and that you are insured against work injury',
      ),
      at('workSafety', '第五十二条第一款'),
    ),
    row(
      'no-waiver',
      words(
        '单位不得以任何形式和您约定免除或者减轻生产安全事故伤亡的责任；这样的协议签了也无效',
        'The unit may in no form agree with you to be freed of its liability for accidents, wholly or partly; such an agreement is void even if signed',
      ),
      [at('workSafety', '第五十二条第二款'), at('workSafety', '第一百零六条')],
    ),
    row(
      'waiver-fine',
      words(
        '单位和从业人员订立这种无效协议的，对主要负责人、个人经营的投资人的罚款',
        'Fine on the head of a unit, or on the investor of a sole business, that made such a void agreement',
      ),
      at('workSafety', '第一百零六条'),
      { number: '20000–100000', unit: yuan },
    ),
  ];
}

/** 第五十三条 to 第五十五条: what a worker may know, say, refuse and leave. */
function workers(): Norm[] {
  return [
    row(
      'right-to-know',
      words(
        '您有权了解作业场所和工作岗位有哪些危险、怎样防范、出事怎样应急',
        'You may know the dangers of your workplace and post, how they are prevented, and what to do in an emergency',
      ),
      at('workSafety', '第五十三条'),
    ),
    row(
      'right-to-suggest',
      words('您有权对本单位的安全生产工作提出建议', 'You may make suggestions on the safety work of your unit'),
      at('workSafety', '第五十三条'),
    ),
    row(
      'right-to-report',
      words(
        '您有权对本单位安全生产工作中存在的问题提出批评、检举、控告',
        'You may criticise, report and accuse what is wrong with safety in your unit',
      ),
      at('workSafety', '第五十四条第一款'),
    ),
    row(
      'right-to-refuse',
      words(
        '您有权拒绝违章指挥和强令冒险作业',
        'You may refuse orders that break the rules, and work that you are forced to do at risk',
      ),
      at('workSafety', '第五十四条第一款'),
    ),
    row(
      'no-retaliation',
      words(
        '您批评、检举、控告，或者拒绝违章指挥、强令冒险作业，单位不得因此降低您的工资、福利等待遇，也不得解除劳动合同',
        'Because you criticised, reported, accused or refused, the unit may not cut your pay, benefits or other treatment, nor dismiss you',
      ),
      at('workSafety', '第五十四条第二款'),
    ),
    row(
      'stop-and-leave',
      words(
        '发现直接危及人身安全的紧急情况，您有权停止作业，或者在采取可能的应急措施后撤离',
        'In an emergency that directly endangers life you may stop work, or leave after taking what emergency steps are possible',
      ),
      at('workSafety', '第五十五条第一款'),
    ),
    row(
      'no-retaliation-for-leaving',
      words(
        '您在紧急情况下停止作业或者紧急撤离，单位不得因此降低您的工资、福利等待遇，也不得解除劳动合同',
        'Because you stopped or left in an emergency, the unit may not cut your pay, benefits or other treatment, nor dismiss you',
      ),
      at('workSafety', '第五十五条第二款'),
    ),
  ];
}

/** 第六十条, 第七十三条 and 第七十四条: what the union may ask, where anyone may report, and what the authority does then. */
function unionAndAuthorities(): Norm[] {
  return [
    row(
      'union-suggests',
      words(
        '工会发现违章指挥、强令冒险作业或者事故隐患，有权提出解决的建议，单位应当及时研究答复；危及生命安全时建议撤离的，单位必须立即处理',
        'Where the union finds orders against the rules, work forced at risk, or a hazard, it may propose a remedy and the unit promptly studies and answers; where it proposes to leave because lives are in danger, the unit acts at once',
      ),
      at('workSafety', '第六十条第二款'),
    ),
    row(
      'channel',
      words(
        '负有安全生产监督管理职责的部门要公开举报电话、信箱或者网络平台；查实的写成书面材料，要整改的由负责人签字督促，不归它管的转交有关部门',
        'The authority publishes a telephone, mailbox or online channel; what it verified is put in writing, correction is signed for and followed up, and what is not its own is passed on',
      ),
      at('workSafety', '第七十三条第一款'),
    ),
    row(
      'deaths',
      words(
        '涉及人员死亡的举报，由县级以上人民政府组织核查处理',
        'A report that involves a death is verified and handled by the government at county level or above',
      ),
      at('workSafety', '第七十三条第二款'),
    ),
    row(
      'anyone',
      words(
        '任何单位和个人都可以向负有安全生产监督管理职责的部门报告事故隐患，举报安全生产违法行为',
        'Any unit or person may report a hazard or an offence against work safety to the authority',
      ),
      at('workSafety', '第七十四条第一款'),
    ),
    row(
      'public-interest-action',
      words(
        '违法行为造成重大事故隐患或者导致重大事故，损害国家利益或者社会公共利益的，人民检察院可以提起公益诉讼',
        'Where an offence made a major hazard or accident and harmed the state or the public, the prosecutor may bring a public-interest action',
      ),
      at('workSafety', '第七十四条第二款'),
    ),
  ];
}

/** 第七十六条, the measures of 2018, and 危险化学品安全法 第十条. */
function rewards(): Norm[] {
  return [
    row(
      'reward',
      words(
        '报告重大事故隐患或者举报安全生产违法行为有功的，由县级以上人民政府及其有关部门给予奖励',
        'Who reported a major hazard or an offence and earned merit by it is rewarded by the government and its departments at county level or above',
      ),
      at('workSafety', '第七十六条'),
    ),
    row(
      'reward-amount',
      words(
        '举报重大事故隐患、违法生产经营建设，经查实的，奖金按罚款的一定比例计算，在此范围内',
        'Reward for a verified report of a major hazard or of unlawful production: a share of the fine, within these bounds',
      ),
      at('safetyReportRewardNow'),
      {
        number: '3000–300000',
        unit: yuan,
        validFrom: '2018-01-04',
        note: words(
          '金额按转载文本和地方办法收录，条号未查到；各地可以另有标准，请对照当地办法。',
          'From reprints and local measures, the article was not found; localities may differ: compare the local measures.',
        ),
      },
    ),
    row(
      'chemicals-reward',
      words(
        '举报危险化学品违法行为或者报告重大事故隐患有功的，依法给予奖励',
        'Who reported an offence or a major hazard with hazardous chemicals and earned merit by it is rewarded',
      ),
      at('hazardousChemicals', '第十条'),
      { validFrom: '2026-05-01' },
    ),
    row(
      'chemicals-confidential',
      words(
        '政府及其有关部门对危险化学品举报人、报告人的信息严格保密',
        'The government and its departments keep all information on the person who reported strictly confidential',
      ),
      at('hazardousChemicals', '第十条'),
      { validFrom: '2026-05-01' },
    ),
  ];
}

/** 应急〔2020〕69号 and 应急〔2023〕106号: an employee's report to the emergency authority. */
function employees(): Norm[] {
  const from = { validFrom: '2020-09-16', note: REPRINT };
  return [
    row(
      'employee-real-name',
      words(
        '您向应急管理部门举报自己单位的重大事故隐患、安全生产违法行为，要留真实姓名和真实有效的联系方式，不留的可能不予受理',
        'To report a major hazard or an offence of your own unit to the emergency authority, give your real name and a contact that works; otherwise it may refuse the report',
      ),
      at('employeeReports', '第四条'),
      {
        validFrom: '2020-09-16',
        note: words(
          '这一条只管员工向应急管理部门举报自己单位，不管园区自己的反映渠道。按转载文本收录，请以当地现行文件为准。',
          'It governs an employee’s report to the emergency authority, not the park’s own channel. Taken from a reprint: the document in force locally prevails.',
        ),
      },
    ),
    row(
      'employee-identity',
      words(
        '应急管理部门严格保护举报人的信息，不得泄露您的身份',
        'The emergency authority guards the reporter’s information and does not reveal who you are',
      ),
      at('employeeReports'),
      from,
    ),
    row(
      'employee-no-retaliation',
      words('单位不得打击报复举报的员工', 'The unit may not retaliate against the employee who reported'),
      at('employeeReports'),
      from,
    ),
    row(
      'employee-follow-up',
      words(
        '应急管理部门对举报的员工进行回访，看合法权益有没有受到侵害',
        'The emergency authority visits the employee afterwards, to see that no right was harmed',
      ),
      at('employeeReports'),
      from,
    ),
    row(
      'guidance',
      words(
        '应急管理部门畅通举报渠道，规范受理、核查、反馈和奖励，鼓励社会公众和员工举报',
        'The emergency authorities keep channels open, handle, verify, answer and reward by rule, and encourage the public and employees to report',
      ),
      at('reportingGuidance'),
      { validFrom: '2023-10-18', note: REPRINT },
    ),
  ];
}

/** 安委〔2024〕7号: the enterprise's own scheme of rewards for reports from within. */
function enterprises(): Norm[] {
  const from = { validFrom: '2024-07-25', note: REPRINT };
  return [
    row(
      'internal-what',
      words(
        '单位内部可以报告什么：人的不安全行为、设施设备的不安全状态、环境的不安全因素、安全管理的漏洞和缺陷',
        'What may be reported within the unit: unsafe acts, unsafe state of plant and equipment, unsafe surroundings, gaps in safety management',
      ),
      at('internalReports'),
      { ...from, number: '4', unit: words('类', 'kinds') },
    ),
    row(
      'internal-scheme',
      words(
        '单位建立内部报告奖励机制：报告途径明白，认真核查整改，资金落实，奖励及时，正向激励，用好结果',
        'The unit’s own scheme: a clear route, verification and correction, money set aside, prompt payment, positive incentives, and use of the results',
      ),
      at('internalReports'),
      from,
    ),
  ];
}
