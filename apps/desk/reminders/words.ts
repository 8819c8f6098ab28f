import type { ReminderStage } from '#engine/time/escalation.ts';
import type { Tone } from '#ui/page/chip.tsx';
import type { Words } from '#ui/words/words.ts';

/** The words of the page of reminders. */
export const words = {
  title: { zh: '期限提醒', en: 'Reminders' },
  lead: {
    zh: '您职责范围内将到期和已逾期的事项，最近提醒的在前。',
    en: 'What is due soon or overdue within your duties, the latest first.',
  },
  noScore: {
    zh: '提醒只针对事项，不计入任何人的评价。',
    en: 'Reminders are about matters; they count towards nobody’s appraisal.',
  },
  none: { zh: '眼下没有要提醒的期限', en: 'Nothing to be reminded of' },
  noneLead: {
    zh: '期限将近、到期当天和逾期以后，事项会出现在这里；办完即不再提醒。',
    en: 'A matter shows up here shortly before its day, on the day and when it is overdue; once dealt with, it is gone.',
  },
  toWork: { zh: '查看我的待办', en: 'Open my work' },
  stage: { zh: '提醒', en: 'Reminder' },
  nth: { zh: '第 {n} 次提醒', en: 'reminder {n}' },
  matter: { zh: '事项', en: 'Matter' },
  clock: { zh: '期限', en: 'Deadline' },
  dueOn: { zh: '到期日', en: 'Due on' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  remindedAt: { zh: '提醒时间', en: 'Reminded' },
  came: { zh: '有新的提醒', en: 'There are new reminders' },
} as const;

export const stageWords: { readonly [Stage in ReminderStage]: Words } = {
  before: { zh: '即将到期', en: 'Due soon' },
  due: { zh: '今天到期', en: 'Due today' },
  overdue: { zh: '已逾期', en: 'Overdue' },
};

export const stageTones: { readonly [Stage in ReminderStage]: Tone } = {
  before: 'wait',
  due: 'work',
  overdue: 'alarm',
};
