import type { Basis } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2021-09-01';
const CHEMICALS_FROM = '2026-05-01';
const OLD_RULE = '2008-02-01';
const yuan = words('元', 'yuan');

const DRAFT: Basis = {
  law: words('生产安全事故隐患排查治理条例（草案征求意见稿）', 'Regulations on Hazards (draft for comment)'),
  article: null,
  document: null,
};

/** Hazards, the enterprise's and the worker's duties about them, and how enterprises may be inspected. */
export const SAFETY_NORMS: readonly Norm[] = [
  norm({
    id: 'hazard.record',
    text: words(
      '事故隐患排查治理情况应当如实记录，并通过职工大会或者职工代表大会、信息公示栏等方式向从业人员通报',
      'Hazards found and cured are truthfully recorded and made known to the workers in a meeting, on a board or otherwise',
    ),
    basis: [at('workSafety', '第四十一条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.report-major',
    text: words(
      '重大事故隐患排查治理情况应当及时向负有安全生产监督管理职责的部门和职工大会或者职工代表大会报告',
      'Major hazards are promptly reported to the supervising authority and to the workers’ congress',
    ),
    basis: [at('workSafety', '第四十一条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.fine-not-recorded',
    text: words(
      '未如实记录事故隐患排查治理情况或者未向从业人员通报的，责令限期改正，罚款上限',
      'Highest fine, with an order to correct, for hazards not recorded or not made known to the workers',
    ),
    number: '100000',
    unit: yuan,
    basis: [at('workSafety', '第九十七条第五项')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.fine-not-removed',
    text: words(
      '未采取措施消除事故隐患的，责令立即或者限期消除，罚款上限；拒不执行的，责令停产停业整顿',
      'Highest fine, with an order to remove it, for a hazard not removed; who refuses is stopped',
    ),
    number: '50000',
    unit: yuan,
    basis: [at('workSafety', '第一百零二条')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.officer-may-report',
    text: words(
      '安全生产管理人员向本单位负责人报告重大事故隐患而不及时处理的，可以向主管的负有安全生产监督管理职责的部门报告',
      'A safety manager whose head does not deal with a major hazard may report it to the authority',
    ),
    basis: [at('workSafety', '第四十六条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.worker-reports',
    text: words(
      '从业人员发现事故隐患应当立即报告；接到报告的人员应当及时处理',
      'A worker reports a hazard at once; who receives the report acts in time',
    ),
    basis: [at('workSafety', '第五十九条')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.levels',
    text: words(
      '一般事故隐患能够立即整改排除；重大事故隐患应当全部或者局部停产停业，经一定时间整改，或者因外部因素本单位自身难以排除',
      'A general hazard can be removed at once; a major one needs a full or partial stop and time, or cannot be removed by the unit alone',
    ),
    basis: [at('hazardProvisions', '第三条')],
    validFrom: OLD_RULE,
  }),
  norm({
    id: 'hazard.major-plan',
    text: words(
      '重大事故隐患报告的内容，以及治理方案的目标和任务、方法和措施、经费和物资、机构和人员、时限和要求、应急预案',
      'What the report of a major hazard holds, and its plan: goal, method, money, people, time, and the emergency plan',
    ),
    basis: [at('hazardProvisions', '第十四条'), at('hazardProvisions', '第十五条')],
    validFrom: OLD_RULE,
    verified: false,
    note: words(
      '方案要素与条号未逐字核对，使用前请核对规定第十四条、第十五条原文。',
      'The elements and the articles were not compared word for word: check Articles 14 and 15 first.',
    ),
  }),
  norm({
    id: 'hazard.five-elements',
    text: words(
      '五落实：整改措施、责任、资金、时限、预案到位',
      'Five elements settled: measures, duty, money, time, contingency plan',
    ),
    number: '5',
    unit: words('项', 'elements'),
    basis: [at('hazardProvisions')],
    validFrom: OLD_RULE,
  }),
  norm({
    id: 'hazard.resume-after-consent',
    text: words(
      '重大事故隐患排除后，经审查同意，方可恢复生产经营和使用',
      'After a major hazard is removed, work resumes only after examination and consent',
    ),
    basis: [at('workSafety', '第六十五条第一款第三项')],
    validFrom: FROM,
  }),
  norm({
    id: 'hazard.draft-regulation',
    text: words(
      '《生产安全事故隐患排查治理条例（草案征求意见稿）》2026年1月1日起征求意见，意见反馈截至2026年2月17日；未查到通过的文本，不作为依据',
      'Draft regulations on hazards were open for comment from 2026-01-01 to 2026-02-17; no adopted text was found, so nothing rests on them',
    ),
    basis: [DRAFT],
    validFrom: '2026-01-01',
    note: words(
      '请留意条例是否通过；通过后按新条例增加规则版本。',
      'Watch for its adoption; once adopted, new versions of the rules are added.',
    ),
  }),
  norm({
    id: 'chemicals.risk-grading',
    text: words(
      '建立安全风险分级管控制度；工艺、设施、设备、原料等发生变更时重新进行安全风险辨识评估',
      'Grade and control risks; identify and assess them again when process, plant, equipment or raw material changes',
    ),
    basis: [at('hazardousChemicals', '第三十四条')],
    validFrom: CHEMICALS_FROM,
  }),
  norm({
    id: 'chemicals.warning-system',
    text: words(
      '装备自动控制系统和安全仪表系统，建立安全风险监测预警系统，并与政府有关部门互联互通',
      'Install automatic control and safety-instrumented systems and a risk-warning system linked to government',
    ),
    basis: [at('hazardousChemicals', '第三十六条')],
    validFrom: CHEMICALS_FROM,
  }),
  norm({
    id: 'chemicals.no-tampering',
    text: words(
      '不得关闭、破坏直接关系生产安全的监控、报警、防护、救生设施、设备，不得篡改、隐瞒、销毁其相关数据、信息',
      'Monitoring, alarm, protection and rescue systems may not be closed or damaged, nor their data altered, hidden or destroyed',
    ),
    basis: [at('hazardousChemicals', '第三十八条第二款')],
    validFrom: CHEMICALS_FROM,
  }),
  ...inspections(),
];

/** 国办发〔2024〕54号: how an enterprise may be inspected. */
function inspections(): Norm[] {
  const rows = [
    [
      'inspection.lawful-bodies',
      '只有依法具有行政检查职权的主体才可以实施涉企行政检查',
      'Only bodies with lawful power may inspect',
    ],
    [
      'inspection.prohibitions',
      '涉企行政检查遵守“五个严禁、八个不得”',
      'Inspections keep to the “five strict bans and eight must-nots”',
    ],
    [
      'inspection.yearly-cap',
      '2025年6月底前公布对同一企业实施行政检查的年度频次上限',
      'Yearly caps of inspections per enterprise are published by the end of June 2025',
    ],
    [
      'inspection.one-visit',
      '能合并的检查合并实施，综合查一次',
      'What can be combined is combined: one comprehensive visit',
    ],
    [
      'inspection.scan-code',
      '检查人员扫码入企，检查留下电子记录',
      'Inspectors scan a code on entry, so that each visit leaves a record',
    ],
    [
      'inspection.approved',
      '检查须经批准，并告知企业',
      'An inspection is approved first and made known to the enterprise',
    ],
    [
      'inspection.enterprise-rights',
      '企业有权知悉检查频次上限，有权申请检查人员回避',
      'The enterprise is told of the cap and may ask that an inspector step aside',
    ],
  ] as const;
  return rows.map(([id, zh, en]) =>
    norm({ id, text: words(zh, en), basis: [at('enterpriseInspection')], validFrom: '2025-01-03' }),
  );
}
