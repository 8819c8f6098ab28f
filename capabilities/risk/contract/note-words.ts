import type { Words } from '#engine/time/clock-rule.ts';
import { findClass } from '#rulebook/chemicals/classes.ts';
import { findRow } from '#rulebook/chemicals/named.ts';
import type { RiskNote, RiskNoteCode } from '../model/index.ts';

/** `{name}` is replaced from the note's details. `row-note` and `class-note` are said in the rule book's own words. */
const NOTE_WORDS: { readonly [Code in Exclude<RiskNoteCode, 'row-note' | 'class-note'>]: Words } = {
  'design-maximum': {
    zh: '数量应为设计最大量，不是当前存量；单元划分和混合物的归类请按GB 18218-2018核对。',
    en: 'Quantities are the design maximum, not today’s stock. Check the bounds of the unit and the class of mixtures against GB 18218-2018.',
  },
  'no-level': {
    zh: 'S小于1，不构成重大危险源，因此不定级。',
    en: 'S is below 1: no major hazard source, and so no level.',
  },
  'rows-share-cas': {
    zh: '表1第{rows}行共用CAS号{cas}，按临界量最低的第{row}行计算；如确知是哪一行，请用“row”注明。',
    en: 'Rows {rows} of table 1 share the CAS number {cas}; row {row}, with the lowest critical quantity, is taken. Name the row as “row” where it is known.',
  },
  'lowest-quantity': {
    zh: '有多种危险性，按临界量最低的{taken}计算。',
    en: 'Of several hazards the lowest critical quantity is taken, that of {taken}.',
  },
  'quantity-and-beta': {
    zh: '有多种危险性：临界量按最低的{taken}取；β按最高的{from}取，为{beta}。标准没有规定有多种危险性时取哪一类的β，取最高的不会低估R。',
    en: 'Of several hazards the lowest critical quantity is taken, that of {taken}, and the highest β, {beta}, that of {from}. The standard does not say whose β counts; the highest never understates R.',
  },
  'beta-by-name': {
    zh: '有多种危险性：临界量按最低的{taken}取；该物质列在表3，β按名称取，为{beta}。',
    en: 'Of several hazards the lowest critical quantity is taken, that of {taken}; the substance stands in table 3, and so β, {beta}, goes by its name.',
  },
  'beta-by-class': {
    zh: 'β按推定的类别{symbol}取表4的值，请核对该物质的官方分类。',
    en: 'β is that of the assumed class {symbol} in table 4. Check the official classification of the substance.',
  },
  'nothing-there': { zh: '数量为0，不计入S和R。', en: 'The quantity is 0 and adds nothing to S and R.' },
};

/** What a note says. */
export function noteWords({ code, details }: RiskNote): Words {
  if (code === 'row-note') return findRow(Number(details.row))?.note ?? NONE;
  if (code === 'class-note') return findClass(`${details.symbol}`)?.note ?? NONE;
  const say = (locale: 'zh' | 'en') =>
    NOTE_WORDS[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => value(details[name] ?? '', locale, name));
  return { zh: say('zh'), en: say('en') };
}

const NONE: Words = { zh: '', en: '' };

function value(fact: string | number, locale: 'zh' | 'en', name: string): string {
  if (name !== 'taken' && name !== 'from') return `${fact}`;
  const table = name === 'taken' ? 2 : 4;
  if (typeof fact === 'string')
    return { zh: `类别${fact}（表${table}）`, en: `class ${fact} (table ${table})` }[locale];
  return { zh: `第${fact}行（表1）`, en: `row ${fact} (table 1)` }[locale];
}
