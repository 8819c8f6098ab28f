import type { Words } from '#ui/words/words.ts';
import type { FigureName } from '../../model/index.ts';

export const figureWords: { readonly [Name in FigureName]: Words } = {
  found: { zh: '查出隐患', en: 'Found' },
  major: { zh: '其中重大隐患', en: 'of these major' },
  onSpot: { zh: '现场整改', en: 'On the spot' },
  byNotice: { zh: '限期整改', en: 'By notice' },
  selfCheck: { zh: '自查自改', en: 'Self-check' },
  struckOff: { zh: '已销账', en: 'Struck off' },
  open: { zh: '未销账', en: 'Open' },
  awaiting: { zh: '上报待登记', en: 'Reports to be registered' },
  overdue: { zh: '其中已逾期', en: 'of these overdue' },
  actsFound: { zh: '发现', en: 'Seen' },
  actsCorrected: { zh: '已纠正', en: 'Corrected' },
  reopened: { zh: '重新打开', en: 'Reopened' },
  merged: { zh: '并案', en: 'Merged' },
  rejected: { zh: '不予登记', en: 'Not registered' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  downgraded: { zh: '降级', en: 'Downgraded' },
  extended: { zh: '延期', en: 'Extended' },
  failedRechecks: { zh: '复查不合格', en: 'Re-checks failed' },
  referred: { zh: '移送执法', en: 'Referred to enforcement' },
};

/** What stands beside every closing rate (M6), with what it means. */
export const besideTheRate = {
  reopened: { zh: '销账后又打开的次数', en: 'Times a hazard was opened again after it was struck off' },
  failedRechecks: { zh: '复查没有通过的次数', en: 'Times a re-check was not passed' },
  extended: { zh: '同意延长期限的次数', en: 'Times a deadline was extended' },
  downgraded: { zh: '由重大降为一般的次数', en: 'Times a major hazard was graded down' },
  merged: { zh: '并入其他隐患，不单独计数', en: 'Made part of another, not counted by itself' },
  rejected: { zh: '核实后不属于隐患', en: 'Found to be no hazard' },
  withdrawn: { zh: '上报人自行撤回', en: 'Taken back by whoever reported it' },
  referred: { zh: '移送执法部门处理', en: 'Handed over to enforcement' },
} as const satisfies { readonly [Name in FigureName]?: Words };
