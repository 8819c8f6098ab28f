import type { ClockMeaning, ClockSide, Roll } from '#engine/time/clock-rule.ts';
import type { Words } from '#ui/words/words.ts';

/** Who is bound. */
export const sideWords: { readonly [S in ClockSide]: Words } = {
  authority: { zh: '办理机关', en: 'The authority' },
  party: { zh: '当事人', en: 'The party' },
  enterprise: { zh: '企业', en: 'The enterprise' },
  park: { zh: '园区', en: 'The park' },
};

/** What the computed day is. */
export const meaningWords: { readonly [M in ClockMeaning]: Words } = {
  deadline: { zh: '办理期限的最后一日', en: 'The last day to act' },
  notBefore: { zh: '最早可以办理的一日', en: 'The first day on which it may be done' },
  expiry: { zh: '有效期的最后一日', en: 'The last day of validity' },
  retention: { zh: '保存期的最后一日', en: 'The last day of keeping' },
};

export const rollWords: { readonly [R in Roll]: Words } = {
  forward: { zh: '顺延到下一个工作日', en: 'Moves on to the next working day' },
  backward: { zh: '提前到前一个工作日', en: 'Moves back to the working day before' },
  none: { zh: '照常计算，不顺延', en: 'Counts like any other day; nothing moves' },
};

/** Regions that rows of the book name: ISO 3166-2, for cities `CN-` and GB/T 2260, or the park itself. */
export const regionWords: Readonly<Record<string, Words>> = {
  CN: { zh: '全国', en: 'The whole country' },
  park: { zh: '本园区', en: 'This park' },
  'CN-23': { zh: '黑龙江省', en: 'Heilongjiang' },
  'CN-32': { zh: '江苏省', en: 'Jiangsu' },
  'CN-37': { zh: '山东省', en: 'Shandong' },
  'CN-44': { zh: '广东省', en: 'Guangdong' },
  'CN-440400': { zh: '珠海市', en: 'Zhuhai' },
};

/** Labels of a clock's fields. */
export const factWords = {
  id: { zh: '编号', en: 'Id' },
  what: { zh: '内容', en: 'What' },
  period: { zh: '期限', en: 'Period' },
  start: { zh: '起算', en: 'Runs from' },
  basis: { zh: '依据', en: 'Basis' },
  applies: { zh: '今天适用', en: 'Applies today' },
  side: { zh: '约束对象', en: 'Who is bound' },
  meaning: { zh: '算出的是', en: 'The day means' },
  roll: { zh: '末日遇休息日', en: 'Ending on a day of rest' },
  extension: { zh: '延长', en: 'Extension' },
  suspensions: { zh: '暂停事由', en: 'Grounds to pause' },
  interruptions: { zh: '中断事由', en: 'Grounds to begin anew' },
  effect: { zh: '逾期后果', en: 'If missed' },
  counting: { zh: '算期规则', en: 'Counting rules' },
  region: { zh: '适用地区', en: 'Region' },
  verified: { zh: '条文核对', en: 'Checked' },
  note: { zh: '注意', en: 'Note' },
  otherReading: { zh: '另一种算法', en: 'Another reading' },
  versions: { zh: '版本', en: 'Versions' },
} as const satisfies Record<string, Words>;

/** Values that are no words of the book's own. */
export const valueWords = {
  onTheDay: { zh: '当日', en: 'the day itself' },
  before: { zh: '提前{period}', en: '{period} before' },
  plusDays: { zh: '{period}末后{n}日内', en: 'within {n} days after {period}' },
  byTime: { zh: '{period}{at}前', en: '{period}, by {at}' },
  noExtension: { zh: '不延长', en: 'no extension' },
  mayExtend: { zh: '可延长{period}', en: 'up to {period} more' },
  extension: { zh: '最多再延长{period}：{approval}', en: 'At most {period} more: {approval}' },
  noSuspension: { zh: '没有法定的暂停事由', en: 'None by law' },
  noEffect: { zh: '法律没有写明', en: 'The law is silent' },
  verified: { zh: '已对照条文', en: 'Checked against the text of the act' },
  unverified: { zh: '尚未对照条文，使用前请查原文', en: 'Not checked against the text yet; look it up before use' },
  openMatters: { zh: '施行前已开始的事项也适用', en: 'Also governs matters begun before' },
  since: { zh: '自 {from} 起', en: 'from {from}' },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  none: { zh: '—', en: '—' },
} as const satisfies Record<string, Words>;
