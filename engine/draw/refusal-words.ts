import type { Words } from '../time/clock-rule.ts';
import type { DrawRefusal, DrawRefusalCode } from './refusal.ts';

/** What a draw's "no" says; `{name}` is filled from the refusal's details. */
export const DRAW_REFUSAL_WORDS: Readonly<Record<DrawRefusalCode, Words>> = {
  'draw.not-valid': { zh: '“{at}”写得不对，应为：{wanted}。', en: '“{at}” is not right; wanted: {wanted}.' },
  'draw.rule-unknown': {
    zh: '没有名为“{rule}”的抽取规则；现有：{known}。',
    en: 'There is no rule of drawing named “{rule}”; there is: {known}.',
  },
  'draw.roster-empty': { zh: '名单“{list}”是空的，请先列入名单。', en: 'The list “{list}” is empty; fill it first.' },
  'draw.id-twice': { zh: '“{id}”出现了两次，请删去一个。', en: '“{id}” stands twice; remove one.' },
  'draw.id-unknown': { zh: '名单里没有“{id}”，请核对编号。', en: '“{id}” stands in no list; check the id.' },
  'draw.all-recused': {
    zh: '所有检查人员对所有对象都须回避，请补充检查人员。',
    en: 'Every inspector is recused from every target; add inspectors.',
  },
  'draw.weight-not-number': {
    zh: '“{at}”不是数字，权重要写成数字，例如 2.5。',
    en: '“{at}” is no number; write a weight as a number, such as 2.5.',
  },
  'draw.weight-not-positive': {
    zh: '“{at}”必须大于零；不参加抽取的对象请从名单中删去。',
    en: '“{at}” must be above zero; take off the list what is not to be drawn.',
  },
  'draw.weight-not-plain': {
    zh: '“{at}”最多六位小数，且不超过一百万。',
    en: '“{at}” may have six decimals and be 1,000,000 at most.',
  },
  'draw.weights-unused': {
    zh: '抽取方式“{method}”不看权重，而名单里的权重不一样；请全部改成一样，或改用 weighted。',
    en: 'The method “{method}” takes no weights, but they differ; make them alike, or choose weighted.',
  },
  'draw.team-of-one': {
    zh: '每组检查人员不得少于两人（行政处罚法第四十二条）；不抽人员请写 0。',
    en: 'A team has two inspectors at least (行政处罚法 第四十二条); write 0 to draw none.',
  },
  'draw.too-few': {
    zh: '要 {wanted} 个，只有 {found} 个（{what}）；请减少数量、补充名单或放宽条件。',
    en: '{wanted} are wanted and there are {found} ({what}); want fewer, add to the list, or loosen the conditions.',
  },
  'draw.source-unknown': {
    zh: '没有“{kind}”这种随机来源（{at}）；可用的有：{known}。',
    en: 'There is no source of randomness “{kind}” ({at}); there are: {known}.',
  },
  'draw.source-missing': {
    zh: '没有写明随机数从哪里来，至少写一个来源。',
    en: 'No source of randomness is named; name one at least.',
  },
  'draw.fallback-too-early': {
    zh: '来源“{source}”缺了数字还要继续，就必须另有一个在公布数字截止之后才产生的来源（drand、彩票或指数）；否则请写 void。',
    en: 'If “{source}” is to go on without a number, another source (drand, lottery, index) must come out after the last moment for numbers; else write void.',
  },
  'draw.method-unfit': {
    zh: '抽取方式“{method}”不能用于“{what}”：它只抽对象（最多 65,535 个），来源只能是彩票或没有小数的指数。',
    en: 'The method “{method}” cannot take “{what}”: it draws targets only (65,535 at most), from lotteries and indices without decimals.',
  },
  'draw.log-size-missing': {
    zh: '来源“{source}”取自日志，请写明现在日志有多少条。',
    en: '“{source}” comes from the log; say how many entries the log has now.',
  },
  'draw.known-before': {
    zh: '来源“{source}”在承诺（{committed}）之前就可能已知（{known}），不能再用；请改用更晚的。',
    en: '“{source}” may have been known ({known}) before the commitment ({committed}); choose a later one.',
  },
  'draw.reveal-mismatch': {
    zh: '公开的内容与当初的承诺不符：{parts}。',
    en: 'What is revealed is not what was committed to: {parts}.',
  },
  'draw.value-missing': {
    zh: '来源“{source}”的数值还没有填写，公布后再抽。',
    en: 'The value of “{source}” is not there yet; draw once it is out.',
  },
  'draw.value-unasked': {
    zh: '承诺里没有来源“{source}”，或者它填了两次。',
    en: '“{source}” is no source of this commitment, or its value stands twice.',
  },
  'draw.value-invalid': {
    zh: '来源“{source}”的数值不合规定，应为：{wanted}。',
    en: 'The value of “{source}” is not what was announced; wanted: {wanted}.',
  },
  'draw.seat-mismatch': {
    zh: '“{seat}”公布的数字与其先前交来的校验值不符（来源“{source}”）。',
    en: 'The number that “{seat}” told is not the one whose hash was handed in (source “{source}”).',
  },
  'draw.seat-untimely': {
    zh: '“{seat}”的时间不对（来源“{source}”）：先交校验值，截止后才公布数字；过时未公布的按缺少处理，数字留空。',
    en: 'The moments of “{seat}” are out of order (source “{source}”): hashes first, numbers after the last moment for hashes; a late number counts as missing and is left empty.',
  },
  'draw.reveal-missing': {
    zh: '{seats}没有公布数字（来源“{source}”），按事先约定本次抽取作废；请重新承诺。',
    en: '{seats} did not tell the number (source “{source}”); as agreed beforehand the draw is void: commit anew.',
  },
  'draw.redraw-first': {
    zh: '还没有抽过，不能重抽。',
    en: 'Nothing has been drawn yet, so nothing can be drawn again.',
  },
};

const LISTS: Readonly<Record<string, Words>> = {
  targets: { zh: '对象', en: 'targets' },
  inspectors: { zh: '检查人员', en: 'inspectors' },
  places: { zh: '每组名额', en: 'places in a team' },
  agencies: { zh: '部门', en: 'agencies' },
  roster: { zh: '名单', en: 'roster' },
  weights: { zh: '权重', en: 'weights' },
  history: { zh: '以往抽中次数', en: 'history' },
  recusals: { zh: '回避', en: 'recusals' },
  constraints: { zh: '条件', en: 'constraints' },
  sources: { zh: '随机来源', en: 'sources' },
  salt: { zh: '盐值', en: 'salt' },
  commitment: { zh: '承诺', en: 'commitment' },
};
/** Details that name a thing of ours; all others are what somebody wrote. */
const OURS = new Set(['list', 'what', 'parts']);

/** A refusal, or why a draw is void, in words with the details filled in. */
export function sayDrawRefusal({ code, details = {} }: Pick<DrawRefusal, 'code' | 'details'>): Words {
  const say = (locale: 'zh' | 'en') =>
    DRAW_REFUSAL_WORDS[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => {
      const named = (each: string) => (OURS.has(name) ? (LISTS[each]?.[locale] ?? each) : each);
      const detail = details[name] ?? '';
      return typeof detail === 'object' ? detail.map(named).join({ zh: '、', en: ', ' }[locale]) : named(`${detail}`);
    });
  return { zh: say('zh'), en: say('en') };
}

/** Why somebody or something that was next was passed over. */
export const SKIP_WORDS: Readonly<Record<string, Words>> = {
  withdrawn: { zh: '本次重抽不参加', en: 'takes no part in this redraw' },
  recusal: { zh: '须回避', en: 'is recused' },
  skill: { zh: '不具备所需专业', en: 'lacks a skill that is needed' },
  team: { zh: '组不成检查组', en: 'has no complete team' },
  agency: { zh: '会使部门搭配不足', en: 'would leave too few agencies' },
  cap: { zh: '已达次数上限', en: 'has reached the cap' },
};

/** A fault in words: what it is about, and why. */
export function sayFault(at: string, refusal: DrawRefusal | null): Words {
  const why = refusal !== null ? sayDrawRefusal(refusal) : null;
  return {
    zh: why === null ? `“${at}”与重新计算的结果不符。` : `“${at}”：${why.zh}`,
    en: why === null ? `“${at}” is not what comes out when it is computed again.` : `“${at}”: ${why.en}`,
  };
}
