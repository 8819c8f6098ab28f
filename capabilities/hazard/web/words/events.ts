import type { Words } from '#ui/words/words.ts';
import type { TimelineEntry } from '../../contract/views.ts';
import type { HazardEventBodies, HazardEventName } from '../../model/index.ts';

type EventTone = 'alarm' | 'done' | 'wait';
type SealedField = { [Name in HazardEventName]: keyof HazardEventBodies[Name]['sealed'] }[HazardEventName];

/** What a line of the timeline is called, and the colour of its knot where it matters more than its neighbours. */
export const eventWords: { readonly [Name in HazardEventName]: Words & { readonly tone?: EventTone } } = {
  reported: { zh: '上报隐患', en: 'Reported', tone: 'wait' },
  recorded: { zh: '检查登记', en: 'Recorded at an inspection', tone: 'wait' },
  selfReported: { zh: '企业自查登记', en: 'Recorded at a self-check', tone: 'wait' },
  registered: { zh: '登记', en: 'Registered' },
  rejected: { zh: '不予登记', en: 'Not registered' },
  merged: { zh: '并案', en: 'Merged into another' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  regraded: { zh: '变更等级', en: 'Regraded' },
  assigned: { zh: '指派', en: 'Assigned' },
  fixedOnSpot: { zh: '现场整改', en: 'Fixed on the spot' },
  fixConfirmed: { zh: '确认现场整改', en: 'Fix confirmed' },
  fixReturned: { zh: '现场整改退回', en: 'Fix sent back', tone: 'alarm' },
  ordered: { zh: '责令限期整改', en: 'Ordered with a deadline', tone: 'wait' },
  planSubmitted: { zh: '报送整改方案', en: 'Plan submitted' },
  planApproved: { zh: '整改方案审核通过', en: 'Plan approved' },
  planReturned: { zh: '整改方案退回', en: 'Plan sent back', tone: 'alarm' },
  workersNotified: { zh: '向从业人员通报', en: 'Workers notified' },
  stopUseOrdered: { zh: '责令停止使用', en: 'Use stopped by order', tone: 'alarm' },
  stopUseLifted: { zh: '解除停止使用', en: 'Stop-use lifted' },
  extensionAsked: { zh: '申请延期', en: 'Extension asked' },
  extensionGranted: { zh: '同意延期', en: 'Extension granted' },
  extensionRefused: { zh: '不同意延期', en: 'Extension refused' },
  rectified: { zh: '报告整改完成', en: 'Reported as rectified' },
  recheckPassed: { zh: '复查合格', en: 'Re-check passed' },
  recheckFailed: { zh: '复查不合格', en: 'Re-check failed', tone: 'alarm' },
  reordered: { zh: '再次责令限期整改', en: 'Ordered again', tone: 'alarm' },
  clocksSettled: { zh: '按放假通知核定期限', en: 'Day settled by the holiday notice' },
  referredToEnforcement: { zh: '移送执法', en: 'Referred to enforcement', tone: 'alarm' },
  struckOff: { zh: '销账', en: 'Struck off', tone: 'done' },
  lookBackPassed: { zh: '回头看合格', en: 'Look-back passed', tone: 'done' },
  lookBackFailed: { zh: '回头看不合格，重新打开', en: 'Look-back failed, reopened', tone: 'alarm' },
  reopened: { zh: '重新打开', en: 'Reopened', tone: 'alarm' },
  escalated: { zh: '上升为重大隐患', en: 'Escalated to major', tone: 'alarm' },
  selfRectified: { zh: '自改完成', en: 'Self-rectified' },
  selfAccepted: { zh: '企业验收销账', en: 'Accepted inside and struck off', tone: 'done' },
  selfReturned: { zh: '企业验收退回', en: 'Sent back inside', tone: 'alarm' },
};

export function wordsOfEvent({ entry }: TimelineEntry) {
  return eventWords[entry.type.replace('hazard.', '') as HazardEventName];
}

/** The words that stand beside an entry. Photos are shown, not named. */
export const sealedWords: { readonly [Field in Exclude<SealedField, 'photos' | 'before' | 'after'>]: Words } = {
  description: { zh: '情况', en: 'What was found' },
  placeWords: { zh: '位置', en: 'Place' },
  basis: { zh: '依据', en: 'Basis' },
  reason: { zh: '理由', en: 'Reason' },
  remark: { zh: '意见', en: 'Remark' },
  measures: { zh: '措施', en: 'Measures' },
  requirements: { zh: '整改要求', en: 'Requirements' },
  dueReason: { zh: '期限理由', en: 'Why this day' },
  responsible: { zh: '责任', en: 'Duty' },
  funds: { zh: '资金', en: 'Money' },
  schedule: { zh: '时限', en: 'Time' },
  contingency: { zh: '预案', en: 'Contingency' },
  what: { zh: '停止使用', en: 'Out of use' },
};

/** Facts of an entry that a reader wants to see; ids of people and places stand on the page already. */
export const factWords = {
  level: { zh: '等级', en: 'Level' },
  kind: { zh: '类别', en: 'Kind' },
  dueOn: { zh: '整改期限', en: 'Deadline' },
  until: { zh: '延期至', en: 'Until' },
  round: { zh: '轮次', en: 'Round' },
  how: { zh: '方式', en: 'How' },
  into: { zh: '并入', en: 'Into' },
  recurrenceOf: { zh: '同处再次发生', en: 'Recurrence of' },
  squadId: { zh: '检查组', en: 'Squad' },
} as const satisfies Record<string, Words>;
export type FactName = keyof typeof factWords;

/** Values of facts that are words of a list. */
export const valueWords = {
  round: {
    '30': { zh: '30 日回头看', en: '30 days' },
    '90': { zh: '90 日回头看', en: '90 days' },
    sample: { zh: '抽查', en: 'Sample' },
  },
  how: {
    meeting: { zh: '班前会或职工会', en: 'Meeting' },
    board: { zh: '公告栏', en: 'Notice board' },
    message: { zh: '短信或工作群', en: 'Message' },
  },
} as const satisfies Record<string, Record<string, Words>>;
