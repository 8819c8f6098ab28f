import type { Words } from '#engine/time/clock-rule.ts';
import type { ChangeKind, ChangeState, OverrideGround, RuleCommandName } from '../model/index.ts';

/** The words of a change, once for every screen; complete by type. */
export const stateWords: { readonly [S in ChangeState]: Words } = {
  unproposed: { zh: '未提出', en: 'Not proposed' },
  proposed: { zh: '待核准', en: 'Awaits approval' },
  inForce: { zh: '已施行', en: 'In force' },
  refused: { zh: '未予核准', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const kindWords: { readonly [K in ChangeKind]: Words } = {
  override: { zh: '本地规定', en: 'Override' },
  ending: { zh: '提前终止', en: 'Ending' },
  notice: { zh: '放假通知', en: 'Holiday notice' },
};

export const groundWords: { readonly [G in OverrideGround]: Words } = {
  local: { zh: '本地更严', en: 'Stricter local rule' },
  newLaw: { zh: '新规定', en: 'Change of law' },
};

export const commandWords: { readonly [C in RuleCommandName]: Words } = {
  proposeOverride: { zh: '提出本地规定', en: 'Propose an override' },
  proposeEnding: { zh: '提出提前终止', en: 'Propose an ending' },
  proposeNotice: { zh: '提出录入放假通知', en: 'Propose a holiday notice' },
  approve: { zh: '核准', en: 'Approve' },
  refuse: { zh: '不予核准', en: 'Refuse' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};
