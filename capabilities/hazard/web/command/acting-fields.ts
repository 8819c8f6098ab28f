import type { Words } from '#ui/words/words.ts';
import { type FieldTable, line, photos, verdict, words } from './fields.ts';

const reason = words({ zh: '理由', en: 'Reason' });
const remark = words({ zh: '意见', en: 'Remark' }, { optional: true });
const measures = words({ zh: '整改措施', en: 'Measures' });
const after = photos({ zh: '整改后照片', en: 'Photos after' });
const requirements = words({ zh: '整改要求', en: 'What must be done' });
const passes: readonly [Words, Words] = [
  { zh: '合格', en: 'Passed' },
  { zh: '不合格', en: 'Not passed' },
];
const deadline = {
  dueOn: { as: 'day', label: { zh: '整改期限', en: 'Deadline' }, quick: [3, 7, 15, 30] },
  dueReason: words(
    { zh: '期限理由', en: 'Why this day' },
    { hint: { zh: '为什么定在这一天，将写入指令书。', en: 'Stands in the notice.' } },
  ),
} as const;

/** The forms of every command that acts on a hazard that is there. */
export const actingFields: Omit<FieldTable, 'report' | 'record' | 'selfReport'> = {
  register: {
    level: { as: 'level', label: { zh: '等级', en: 'Level' } },
    kind: { as: 'kind', label: { zh: '类别', en: 'Kind' } },
    basis: line({ zh: '依据条款', en: 'Clause' }, { optional: true, most: 400 }),
  },
  reject: { reason },
  merge: {
    into: line(
      { zh: '并入的隐患编号', en: 'Code of the other hazard' },
      { most: 20, hint: { zh: '如 HZ-7K3M9-QX4D8', en: 'E.g. HZ-7K3M9-QX4D8' } },
    ),
    reason,
  },
  withdraw: { reason },
  regrade: { level: { as: 'level', label: { zh: '改为', en: 'New level' } }, reason },
  assign: {
    squadId: { as: 'squad', label: { zh: '检查组', en: 'Squad' }, optional: true },
    supervisorId: {
      as: 'supervisor',
      label: { zh: '监督人', en: 'Supervisor' },
      optional: true,
      hint: { zh: '监督人不能参与整改、复查和验收。', en: 'A supervisor neither fixes, checks nor accepts.' },
    },
  },
  fixOnSpot: {
    measures,
    before: photos(
      { zh: '整改前照片', en: 'Photos before' },
      { optional: true, hint: { zh: '上报时已有照片的可以不传。', en: 'Not needed where the report has photos.' } },
    ),
    after,
  },
  confirmFix: { passed: verdict({ zh: '现场整改', en: 'The fix' }, ...passes), remark },
  order: {
    handlerId: { as: 'handler', label: { zh: '整改责任人', en: 'Handler' } },
    requirements,
    ...deadline,
  },
  submitPlan: {
    measures: words({ zh: '措施', en: 'Measures' }),
    responsible: line({ zh: '责任', en: 'Duty' }, { hint: { zh: '责任部门和责任人岗位', en: 'Department and post' } }),
    funds: line({ zh: '资金', en: 'Money' }, { hint: { zh: '金额和来源', en: 'Amount and source' } }),
    schedule: words({ zh: '时限', en: 'Time' }),
    contingency: words({ zh: '预案', en: 'Contingency' }),
  },
  reviewPlan: {
    approved: verdict(
      { zh: '审查结果', en: 'Review' },
      { zh: '通过', en: 'Approved' },
      { zh: '退回', en: 'Sent back' },
    ),
    remark,
  },
  notifyWorkers: {
    how: {
      as: 'choice',
      label: { zh: '通报方式', en: 'How' },
      options: [
        { value: 'meeting', label: { zh: '班前会或职工会', en: 'Meeting' } },
        { value: 'board', label: { zh: '公告栏', en: 'Notice board' } },
        { value: 'message', label: { zh: '短信或工作群', en: 'Message' } },
      ],
    },
    remark,
    photos: photos({ zh: '通报照片', en: 'Photos' }, { optional: true }),
  },
  orderStopUse: { what: line({ zh: '停止使用的场所、设施或设备', en: 'What may not be used' }), reason },
  liftStopUse: { remark },
  askExtension: {
    until: { as: 'day', label: { zh: '申请延期至', en: 'Until' }, quick: [3, 7, 15], counting: 'deadline' },
    reason,
  },
  answerExtension: {
    granted: verdict({ zh: '答复', en: 'Answer' }, { zh: '同意延期', en: 'Grant' }, { zh: '不同意', en: 'Refuse' }),
    remark,
  },
  rectify: { measures, photos: after },
  recheck: {
    passed: verdict({ zh: '复查结果', en: 'Result' }, ...passes),
    remark,
    photos: photos({ zh: '复查照片', en: 'Photos' }, { optional: true }),
  },
  reorder: { requirements, ...deadline },
  referToEnforcement: { reason },
  settleClocks: { remark },
  strikeOff: { remark },
  lookBack: {
    round: {
      as: 'choice',
      label: { zh: '轮次', en: 'Round' },
      options: [
        { value: '30', label: { zh: '30 日', en: '30 days' } },
        { value: '90', label: { zh: '90 日', en: '90 days' } },
        { value: 'sample', label: { zh: '抽查', en: 'Sample' } },
      ],
    },
    passed: verdict({ zh: '回头看结果', en: 'Result' }, ...passes),
    remark,
    photos: photos({ zh: '现场照片', en: 'Photos' }, { optional: true }),
  },
  reopen: { reason },
  escalate: { reason },
  selfRectify: { measures, photos: after },
  selfAccept: {
    accepted: verdict(
      { zh: '验收结果', en: 'Result' },
      { zh: '验收通过', en: 'Accepted' },
      { zh: '退回重改', en: 'Sent back' },
    ),
    remark,
  },
};
