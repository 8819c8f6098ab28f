import { CLOCK_REFUSAL_WORDS, OVERRIDE_REFUSAL_WORDS } from '#engine/time/clock-refusal-words.ts';
import type { RuleRefusal } from '../model/index.ts';

interface Said {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** The engine's words; what it refuses has been understood and cannot be done, and a clock that is not there is not found. */
const said = <Code extends string>(all: Readonly<Record<Code, { readonly zh: string; readonly en: string }>>) =>
  Object.fromEntries(
    Object.entries<{ zh: string; en: string }>(all).map(([code, words]) => [code, { status: 422, ...words }]),
  ) as Record<Code, Said>;

/** Status and words of every refusal around the rule book; a code without words does not compile. */
export const ruleRefusalWords: { readonly [Code in RuleRefusal]: Said } = {
  ...said(CLOCK_REFUSAL_WORDS),
  ...said(OVERRIDE_REFUSAL_WORDS),
  'clock.unknown-rule': { status: 404, ...CLOCK_REFUSAL_WORDS['clock.unknown-rule'] },
  'clock.region-without-rule': { status: 404, ...CLOCK_REFUSAL_WORDS['clock.region-without-rule'] },
  'rules.wrong-state': {
    status: 409,
    zh: '这项变更当前状态不能进行这项操作，请刷新后查看。',
    en: 'This cannot be done in the change’s present state; reload to see it.',
  },
  'rules.proposer-cannot-decide': {
    status: 422,
    zh: '提出人不能自己核准或者否决，请由另一人办理；提出人可以撤回。',
    en: 'Whoever proposed it cannot decide on it; another person must. The proposer may withdraw it.',
  },
  'rules.only-proposer-withdraws': {
    status: 422,
    zh: '只有提出人可以撤回；您可以不予核准并写明理由。',
    en: 'Only the proposer withdraws; you may refuse it, with your reason.',
  },
  'rules.begins-today': {
    status: 422,
    zh: '生效日最早为明天（{earliest}）：今天已经起算的时限不能改。',
    en: 'It begins tomorrow ({earliest}) at the earliest: clocks that started today must not move.',
  },
  'rules.law-changes-within': {
    status: 422,
    zh: '规则库中这条时限自 {from} 起另有新版本；请把失效日定在此前一日，新版本另行提出。',
    en: 'The book has a new version of this clock from {from}; let the override end the day before and propose another for what follows.',
  },
  'rules.override-not-in-force': {
    status: 422,
    zh: '没有这条正在施行的本地规定，或者它已经到期。',
    en: 'There is no such override in force, or it has ended already.',
  },
  'rules.ends-in-the-past': {
    status: 422,
    zh: '最后适用日 {lastDay} 早于今天（{today}）：已经起算的事项不能改。',
    en: 'The last day {lastDay} is before today ({today}): clocks that run already must not move.',
  },
  'rules.ending-not-earlier': {
    status: 422,
    zh: '这条本地规定本来就到 {to} 为止；终止只能提前。',
    en: 'The override ends on {to} anyway; an ending only brings that forward.',
  },
  'rules.notice-held': {
    status: 422,
    zh: '已有 {year} 年的放假通知（{published} 发布）；只有发布更晚的修改通知才能录入。',
    en: 'The notice for {year}, published on {published}, is held already; only one that was published later amends it.',
  },
  'rules.notice-not-yet-published': {
    status: 422,
    zh: '发布日 {published} 晚于今天（{today}）：通知发布后才能录入。',
    en: 'It would be published on {published}, after today ({today}): enter it once it is out.',
  },
  'rules.one-notice-a-day': {
    status: 422,
    zh: '今天已有一份放假通知生效，请明天再核准这一份：同一天只能有一个版本的日历。',
    en: 'A holiday notice has come into force today already; approve this one tomorrow, so that a day has one calendar.',
  },
  'rules.notice-of-another-year': {
    status: 422,
    zh: '{year} 年的放假通知应在上一年或者当年发布，发布日写的是 {published}。',
    en: 'A notice for {year} is published in the year before or in that year, not on {published}.',
  },
  'rules.address-not-official': {
    status: 422,
    zh: '请填写通知在政府网站上的网址，以 https:// 开头、域名以 gov.cn 结尾。',
    en: 'Give the notice’s address on a government site: https, and a host that ends in gov.cn.',
  },
  'rules.make-up-on-weekday': {
    status: 422,
    zh: '{on} 不是周末，不能作为调休上班日。',
    en: '{on} is no weekend day and cannot be a make-up workday.',
  },
};
