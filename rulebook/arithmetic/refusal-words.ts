import type { Refusal } from '#engine/flow/refusal.ts';
import type { Words } from '#engine/time/clock-rule.ts';
import { findRegion } from '../regions.ts';

/** Every code that the arithmetic refuses with. `{label}` is the input in words, `{input}` its name, the rest are details. */
export const ARITHMETIC_REFUSALS = {
  'arithmetic.unknown': {
    zh: '没有“{wanted}”这种计算。{near}现有：{known}。',
    en: 'There is no arithmetic “{wanted}”. {near} There are: {known}.',
  },
  'arithmetic.input-unknown': {
    zh: '这种计算没有“{wanted}”这一项。{near}可填：{known}。',
    en: 'This arithmetic has no input “{wanted}”. {near} There are: {known}.',
  },
  'arithmetic.missing-input': { zh: '还缺{label}（{input}）。', en: 'What is missing: {label} ({input}).' },
  'arithmetic.missing-either': {
    zh: '还缺{either}，或者{or}；至少给出一组。',
    en: 'What is missing: {either}, or else {or}; give one of the two.',
  },
  'arithmetic.money-invalid': {
    zh: '{label}（{input}）应写成元，最多两位小数，不带逗号和单位，如 18000 或 18000.50；给出的是“{given}”。',
    en: 'Write {label} ({input}) in yuan with at most two decimals, without commas or units: 18000 or 18000.50; given was “{given}”.',
  },
  'arithmetic.number-unquoted': {
    zh: '{label}（{input}）在 JSON 里带小数或者位数很多时，要加引号写成文字，如 "18000.50"，免得数值走样；给出的是 {given}。',
    en: 'In JSON, write {label} ({input}) in quotes when it has decimals or very many digits, such as "18000.50", so that its value cannot shift; given was {given}.',
  },
  'arithmetic.negative': {
    zh: '{label}（{input}）不能是负数；给出的是“{given}”。',
    en: '{label} ({input}) cannot be below zero; given was “{given}”.',
  },
  'arithmetic.zero': { zh: '{label}（{input}）要大于零。', en: '{label} ({input}) must be above zero.' },
  'arithmetic.date-invalid': {
    zh: '{label}（{input}）应写成日历上有的一天，如 2026-03-02；给出的是“{given}”。',
    en: 'Write {label} ({input}) as a day of the calendar, such as 2026-03-02; given was “{given}”.',
  },
  'arithmetic.dates-reversed': {
    zh: '{label}（{input}）的止日 {to} 早于起日 {from}；请核对。',
    en: '{label} ({input}) ends on {to}, before it begins on {from}; check both days.',
  },
  'arithmetic.period-invalid': {
    zh: '{label}（{input}）应写成“起日..止日”，如 2026-03-10..2026-05-06，还没有结束的写成“2026-03-10..”；给出的是“{given}”。',
    en: 'Write {label} ({input}) as first..last day, such as 2026-03-10..2026-05-06, or 2026-03-10.. while it goes on; given was “{given}”.',
  },
  'arithmetic.count-invalid': {
    zh: '{label}（{input}）应是整数；给出的是“{given}”。',
    en: '{label} ({input}) must be a whole number; given was “{given}”.',
  },
  'arithmetic.count-outside': {
    zh: '{label}（{input}）应在 {least} 到 {most} 之间；给出的是“{given}”。',
    en: '{label} ({input}) must lie between {least} and {most}; given was “{given}”.',
  },
  'arithmetic.percent-invalid': {
    zh: '{label}（{input}）应写成百分数的数字，如 75 或 62.5，不带百分号；给出的是“{given}”。',
    en: 'Write {label} ({input}) as the number of the percentage, such as 75 or 62.5, without a sign; given was “{given}”.',
  },
  'arithmetic.percent-outside': {
    zh: '{label}（{input}）只能在 {least}% 到 {most}% 之间；给出的是 {given}%。',
    en: '{label} ({input}) may only lie between {least} % and {most} %; given was {given} %.',
  },
  'arithmetic.choice-unknown': {
    zh: '{label}（{input}）没有“{given}”这一选项；可选：{known}。',
    en: '{label} ({input}) has no “{given}”; there are: {known}.',
  },
  'arithmetic.item-invalid': {
    zh: '{label}（{input}）应写成“种类=金额”，如 severance=25000；给出的是“{given}”。',
    en: 'Write {label} ({input}) as kind=amount, such as severance=25000; given was “{given}”.',
  },
  'arithmetic.region-unknown': {
    zh: '没有地区“{region}”。{near}应写省级地区的代码，如 CN-44（广东省），或者 CN（全国）。',
    en: 'There is no region “{region}”. {near} Write the code of a province, such as CN-44 (Guangdong), or CN for the whole country.',
  },
  'arithmetic.region-without-list': {
    zh: '规则库里没有{place}（{region}）在该日有效的数额标准。请按当地高级人民法院的文件给出：--one-worker-floor（一名劳动者，{oneLeast} 元到 {oneMost} 元）、--many-workers-floor（多名劳动者累计，{manyLeast} 元到 {manyMost} 元），文件写在 --floor-basis 里；在 JSON 里是 oneWorkerFloor、manyWorkersFloor、floorBasis。不带地区的，只按全国幅度计算。',
    en: 'The book has no amounts for {place} ({region}) on that day. Give those of its High Court’s document: --one-worker-floor (one worker, {oneLeast} to {oneMost} yuan), --many-workers-floor (several together, {manyLeast} to {manyMost} yuan), and name the document with --floor-basis; in JSON they are oneWorkerFloor, manyWorkersFloor and floorBasis. Without a region the national range alone is used.',
  },
  'arithmetic.floor-outside-range': {
    zh: '{label}（{input}）{given} 元不在全国幅度 {least} 元到 {most} 元之内；请按高级人民法院的文件核对。',
    en: '{label} ({input}), {given} yuan, lies outside the national range of {least} to {most} yuan; check it against the High Court’s document.',
  },
  'arithmetic.text-invalid': {
    zh: '{label}（{input}）应是一行文字，最多 {most} 个字，不能是空白。',
    en: 'Write {label} ({input}) on one line, with at most {most} characters and not blank.',
  },
  'arithmetic.not-in-force': {
    zh: '这项规定自 {from} 起施行，{day} 不在其有效期内，不能按它计算。',
    en: 'This provision is in force from {from}; {day} lies outside its validity, so it cannot be applied.',
  },
} as const satisfies Record<string, Words>;
export type ArithmeticRefusal = keyof typeof ARITHMETIC_REFUSALS;

export function isArithmeticRefusal(refusal: Refusal): refusal is Refusal<ArithmeticRefusal> {
  return refusal.code in ARITHMETIC_REFUSALS;
}

/** The refusal as sentences; `labels` are the inputs in words by their names. */
export function sayRefusal(
  { code, details = {} }: Refusal<ArithmeticRefusal>,
  labels: Readonly<Record<string, Words>> = {},
): Words {
  const { zh, en } = ARITHMETIC_REFUSALS[code];
  return {
    zh: fill(zh, '、', { ...details, ...inWords('zh', details, labels) }),
    en: fill(en, ', ', { ...details, ...inWords('en', details, labels) }),
  };
}

/** The facts that are said in words: inputs, the region, names that may have been meant. */
function inWords(
  locale: 'zh' | 'en',
  details: NonNullable<Refusal['details']>,
  labels: Readonly<Record<string, Words>>,
): Record<string, string> {
  const near = listOf(details.near);
  const named = (input: string) => {
    const label = labels[input]?.[locale] ?? '';
    return locale === 'zh' ? `${label}（${input}）` : `${label} (${input})`;
  };
  const together = (inputs: unknown) => listOf(inputs).map(named).join({ zh: '和', en: ' and ' }[locale]);
  return {
    label: labels[String(details.input)]?.[locale] ?? '',
    place: findRegion(String(details.region))?.[locale] ?? '',
    either: together(details.either),
    or: together(details.or),
    near:
      near.length === 0 ? '' : { zh: `是不是 ${near.join('、')}？`, en: `Did you mean ${near.join(', ')}?` }[locale],
  };
}

const listOf = (fact: unknown): readonly string[] => (Array.isArray(fact) ? fact : []);

function fill(text: string, between: string, facts: NonNullable<Refusal['details']>): string {
  const said = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? '';
    return typeof fact === 'object' ? fact.join(between) : String(fact);
  });
  const tidy = said.replace(/ {2,}/g, ' ').trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
