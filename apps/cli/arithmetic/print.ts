import type { Basis } from '#engine/time/clock-rule.ts';
import type { Arithmetic, ArithmeticAnswer } from '#rulebook/arithmetic/arithmetic.ts';
import type { Locale } from '../language.ts';
import { columns } from '../width.ts';

/** The answer as a clerk would read it out: the steps, what they rest on, and what to mind. */
export function answerText({ id, text, verified, note }: Arithmetic, answer: ArithmeticAnswer, locale: Locale): string {
  const says = {
    zh: { basis: '依据：', note: '说明：', unverified: '这一条还没有核对原文，使用前请核对。' },
    en: { basis: 'Basis:', note: 'Note: ', unverified: 'This row has not been checked against the text of the act.' },
  }[locale];
  return [
    locale === 'zh' ? `${text.zh}（${id}）` : `${text.en} (${id})`,
    ...answer.steps.map((step, at) => `  ${at + 1}. ${step.text[locale]}`),
    says.basis,
    ...answer.basis.map((each) => `  ${basisText(each, locale)}`),
    ...(note === null ? [] : [`${says.note}${note[locale]}`]),
    ...(verified ? [] : [says.unverified]),
  ].join('\n');
}

export function listText(rows: readonly Arithmetic[], locale: Locale): string {
  return columns(
    rows.map(({ id, text, basis }) => [
      id,
      text[locale],
      basis.map((each) => basisText(each, locale)).join(locale === 'zh' ? '；' : '; '),
    ]),
  );
}

function basisText({ law, article, document }: Basis, locale: Locale): string {
  return locale === 'zh'
    ? `《${law.zh}》${document === null ? '' : `（${document}）`}${article ?? ''}`
    : `${[law.en, ...(article === null ? [] : [article])].join(', ')}${document === null ? '' : ` (${document})`}`;
}

/** A row as data: what the book says, without its function. */
export function rowAsJson({ compute: _, ...row }: Arithmetic): object {
  return row;
}
