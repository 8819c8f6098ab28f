import { productView } from '#capabilities/risk/contract/views.ts';
import { gradeByProduct, type ProductGrading } from '#capabilities/risk/model/index.ts';
import { decimalText } from '#engine/exact/fraction.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import type { RiskMethod } from '#rulebook/risk-scales.ts';
import type { Cli } from '../cli.ts';
import type { Locale } from '../language.ts';
import { columns } from '../width.ts';
import { notGraded } from './refused.ts';

/** Grades by a method of the rule book and answers; `values` are what was typed, by factor. */
export function answerProduct(cli: Cli, method: RiskMethod, values: Readonly<Record<string, string>>): void {
  const grading = gradeByProduct(method, values);
  if (isRefusal(grading)) throw notGraded(grading);
  cli.answer(productView(grading), page(grading, cli.locale));
}

function page({ method, steps, product, band, colour }: ProductGrading, locale: Locale): string {
  const { levelText, colourText } = colour;
  const written = steps.map(({ step }) => step.value).join(' × ');
  const rows = steps.map(({ factor, step }) => [factor.id, step.value, factor.name[locale], step.text[locale]]);
  return {
    zh: [
      `${method.product} = ${written} = ${decimalText(product, 0)}，在${band.band}：${band.text.zh}。`,
      `四色：${colourText.zh}（${levelText.zh}）。`,
      ...['', columns(rows), '', `注意：${method.note.zh}`],
    ],
    en: [
      `${method.product} = ${written} = ${decimalText(product, 0)}, in ${band.band}: ${band.text.en}.`,
      `Colour: ${colourText.en} (${levelText.en}).`,
      ...['', columns(rows), '', `Note: ${method.note.en}`],
    ],
  }[locale].join('\n');
}

/** The values that a factor may take, for the help. */
export function allowed(method: RiskMethod, id: string, locale: Locale): string {
  const factor = method.factors.find((each) => each.id === id);
  const values = factor?.steps.map(({ value }) => value) ?? [];
  const name = factor?.name[locale] ?? id;
  return { zh: `${name}：${values.join('、')}`, en: `${name}: ${values.join(', ')}` }[locale];
}
