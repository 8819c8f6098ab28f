import { majorHazardView, type SubstanceView } from '#capabilities/risk/contract/views.ts';
import type { MajorHazardGrading } from '#capabilities/risk/model/index.ts';
import { compare, decimalText, type Fraction, fractionText, parseDecimal, ZERO } from '#engine/exact/fraction.ts';
import type { Locale } from '../language.ts';
import { columns } from '../width.ts';

/** A grading by GB 18218-2018 for a person: the verdict, how it is reckoned, every substance, what to check. */
export function majorHazardPage(grading: MajorHazardGrading, locale: Locale): string {
  const view = majorHazardView(grading);
  return [
    verdict(grading, locale),
    '',
    sums(grading, locale),
    '',
    columns([HEAD[locale], ...view.substances.map((each, at) => line(each, at, locale))]),
    '',
    ...view.notes.map((note) => `${place(note.substance, locale)}${note[locale]}`),
  ].join('\n');
}

const GRADES = ['一级', '二级', '三级', '四级'];

function verdict({ major, level }: MajorHazardGrading, locale: Locale): string {
  if (!major || level === null) {
    return { zh: '不构成重大危险源（S<1）。', en: 'No major hazard source (S < 1).' }[locale];
  }
  return {
    zh: `构成${GRADES[level - 1]}重大危险源（S≥1）。`,
    en: `A major hazard source of level ${level} (S ≥ 1).`,
  }[locale];
}

function sums({ S, R, alpha, people }: MajorHazardGrading, locale: Locale): string {
  const a = decimalText(alpha, 0);
  return {
    zh: `S = Σq/Q = ${number(S)}\nR = α·Σβ·q/Q = ${number(R)}（α = ${a}，厂区边界外500米范围内常住人口${people}人）`,
    en: `S = Σq/Q = ${number(S)}\nR = α·Σβ·q/Q = ${number(R)} (α = ${a}: ${people} people within 500 m outside the plant boundary)`,
  }[locale];
}

/** The exact fraction, and the decimal that people compare: `7/5 = 1.4`, `1/3 ≈ 0.3333`. */
function number(value: Fraction): string {
  const exact = fractionText(value);
  const decimal = decimalText(value, 4);
  if (decimal === exact) return exact;
  return `${exact} ${compare(parseDecimal(decimal) ?? ZERO, value) === 0 ? '=' : '≈'} ${decimal}`;
}

const HEAD = {
  zh: ['序号', 'q（吨）', 'Q（吨）', 'q/Q', 'β', 'β的来历', '物质'],
  en: ['No.', 'q (t)', 'Q (t)', 'q/Q', 'β', 'β from', 'Substance'],
};

function line(each: SubstanceView, at: number, locale: Locale): string[] {
  return [`${at + 1}`, each.tonnes, each.Q, each.ratio, each.beta, betaFrom(each, locale), named(each, locale)];
}

function betaFrom({ betaBy, betaClass, betaVerified }: SubstanceView, locale: Locale): string {
  if (betaBy === 'name') return { zh: '表3', en: 'table 3' }[locale];
  const assumed = betaVerified ? '' : { zh: '（推定）', en: ' (assumed)' }[locale];
  return `${{ zh: '表4', en: 'table 4' }[locale]}${betaClass === null ? '' : ` ${betaClass}`}${assumed}`;
}

function named({ name, cas, classes }: SubstanceView, locale: Locale): string {
  return [name?.[locale], cas, classes.join({ zh: '、', en: ', ' }[locale])].filter(Boolean).join(' ');
}

function place(substance: number | null, locale: Locale): string {
  if (substance === null) return { zh: '注意：', en: 'Note: ' }[locale];
  return { zh: `第${substance + 1}项：`, en: `No. ${substance + 1}: ` }[locale];
}
