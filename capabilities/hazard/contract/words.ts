import type {
  ClosingWay,
  HazardClock,
  HazardCommandName,
  HazardLevel,
  HazardNature,
  HazardSource,
  HazardState,
} from '../model/index.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The words of the ledger, once for screens, sheets and notices; complete by type. */
export const stateWords: { readonly [S in HazardState]: Words } = {
  unreported: { zh: '未上报', en: 'Not reported' },
  reported: { zh: '待登记', en: 'Reported' },
  rejected: { zh: '不予登记', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  merged: { zh: '已并案', en: 'Merged' },
  registered: { zh: '待处置', en: 'Registered' },
  fixedOnSpot: { zh: '现场整改待确认', en: 'Fixed on the spot' },
  awaitingPlan: { zh: '待报整改方案', en: 'Plan awaited' },
  planSubmitted: { zh: '方案待审', en: 'Plan under review' },
  rectifying: { zh: '整改中', en: 'Being rectified' },
  rectified: { zh: '待复查', en: 'Rectified' },
  recheckFailed: { zh: '复查不合格', en: 'Re-check failed' },
  rechecked: { zh: '待销账', en: 'Re-checked' },
  selfRectifying: { zh: '自改中', en: 'Self-rectifying' },
  selfRectified: { zh: '自改待验收', en: 'Self-rectified' },
  struckOff: { zh: '已销账', en: 'Struck off' },
};

export const levelWords: { readonly [L in HazardLevel]: Words } = {
  general: { zh: '一般', en: 'General' },
  major: { zh: '重大', en: 'Major' },
};

export const natureWords: { readonly [N in HazardNature]: Words } = {
  condition: { zh: '事故隐患', en: 'Hazard' },
  act: { zh: '不安全行为', en: 'Unsafe act' },
};

export const sourceWords: { readonly [S in HazardSource]: Words } = {
  worker: { zh: '职工上报', en: 'Worker’s report' },
  selfCheck: { zh: '企业自查', en: 'Self-check' },
  inspection: { zh: '检查发现', en: 'Inspection' },
  alarm: { zh: '报警', en: 'Alarm' },
  drill: { zh: '演练', en: 'Drill' },
};

export const closingWords: { readonly [W in ClosingWay]: Words } = {
  onSpot: { zh: '现场整改', en: 'On the spot' },
  byNotice: { zh: '限期整改', en: 'By notice' },
  selfCheck: { zh: '自查自改', en: 'Self-check' },
};

/** What each clock asks for, as short as a list has room for; in full it is said by the rule book. */
export const clockWords: { readonly [C in HazardClock]: Words } = {
  rectify: { zh: '整改', en: 'Rectification' },
  extensionAnswer: { zh: '延期答复', en: 'Answer on extension' },
  recheck: { zh: '复查（法定）', en: 'Re-check (by law)' },
  recheckPromised: { zh: '复查（园区承诺）', en: 'Re-check (promised)' },
  lookBack30: { zh: '回头看 30 天', en: 'Look-back, 30 days' },
  lookBack90: { zh: '回头看 90 天', en: 'Look-back, 90 days' },
};

export const commandWords: { readonly [C in HazardCommandName]: Words } = {
  report: { zh: '上报隐患', en: 'Report a hazard' },
  record: { zh: '检查登记', en: 'Record a finding' },
  selfReport: { zh: '自查登记', en: 'Record a self-check' },
  register: { zh: '登记', en: 'Register' },
  reject: { zh: '不予登记', en: 'Reject' },
  merge: { zh: '并案', en: 'Merge' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  regrade: { zh: '调整等级', en: 'Regrade' },
  assign: { zh: '派给检查组', en: 'Assign' },
  fixOnSpot: { zh: '现场整改', en: 'Fix on the spot' },
  confirmFix: { zh: '确认现场整改', en: 'Confirm the fix' },
  order: { zh: '责令限期整改', en: 'Order rectification' },
  submitPlan: { zh: '报送整改方案', en: 'Submit the plan' },
  reviewPlan: { zh: '审查整改方案', en: 'Review the plan' },
  notifyWorkers: { zh: '向从业人员通报', en: 'Notify the workers' },
  orderStopUse: { zh: '责令停止使用', en: 'Order stop-use' },
  liftStopUse: { zh: '解除停止使用', en: 'Lift stop-use' },
  askExtension: { zh: '申请延期', en: 'Ask for an extension' },
  answerExtension: { zh: '答复延期', en: 'Answer the extension' },
  rectify: { zh: '报送整改结果', en: 'Report it rectified' },
  recheck: { zh: '复查', en: 'Re-check' },
  reorder: { zh: '再次责令整改', en: 'Order again' },
  referToEnforcement: { zh: '移送执法', en: 'Refer to enforcement' },
  settleClocks: { zh: '核定期限', en: 'Settle the day' },
  strikeOff: { zh: '销账', en: 'Strike off' },
  lookBack: { zh: '回头看', en: 'Look back' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  escalate: { zh: '转报重大隐患', en: 'Escalate as major' },
  selfRectify: { zh: '自改完成', en: 'Report self-rectified' },
  selfAccept: { zh: '企业验收', en: 'Accept' },
};
