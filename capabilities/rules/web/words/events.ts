import type { Words } from '#ui/words/words.ts';
import type { RuleEventBodies, RuleEventName } from '../../model/index.ts';

type SealedField = { [Name in RuleEventName]: keyof RuleEventBodies[Name]['sealed'] }[RuleEventName];

/** What a line of a change's history is called, and the colour of its knot. */
export const eventWords: { readonly [Name in RuleEventName]: Words & { readonly tone: 'alarm' | 'done' | 'wait' } } = {
  overrideProposed: { zh: '提出本地规定', en: 'Override proposed', tone: 'wait' },
  endingProposed: { zh: '提出提前终止', en: 'Ending proposed', tone: 'wait' },
  noticeProposed: { zh: '提出录入放假通知', en: 'Holiday notice proposed', tone: 'wait' },
  approved: { zh: '核准', en: 'Approved', tone: 'done' },
  refused: { zh: '不予核准', en: 'Refused', tone: 'alarm' },
  withdrawn: { zh: '撤回', en: 'Withdrawn', tone: 'alarm' },
};

/** The words that stand beside an entry. */
export const sealedWords: { readonly [Field in SealedField]: Words } = {
  title: { zh: '通知标题', en: 'Title' },
  basis: { zh: '依据文件和文号', en: 'Document' },
  reason: { zh: '理由', en: 'Reason' },
  remark: { zh: '意见', en: 'Remark' },
};
