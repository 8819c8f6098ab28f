import type { DrawNotice } from '#engine/draw/code.ts';
import type { Draw } from '#engine/draw/draw.ts';
import { SKIP_WORDS, sayDrawRefusal } from '#engine/draw/refusal-words.ts';
import type { Locale } from '../language.ts';
import { columns, plain } from '../width.ts';

/** A draw as it is read out: who goes where, who was passed over and why, and what makes it checkable. */
export function drawText(draw: Draw, locale: Locale): string {
  const says = {
    zh: {
      title: `第 ${draw.number} 次抽取`,
      void: '作废：',
      reason: '重抽理由：',
      skips: '跳过：',
      silent: '没有公布数字：',
    },
    en: {
      title: `Draw ${draw.number}`,
      void: 'Void: ',
      reason: 'Drawn again: ',
      skips: 'Passed over:',
      silent: 'Told no number: ',
    },
  }[locale];
  return [
    says.title,
    ...(draw.reason === null ? [] : [`${says.reason}${plain(draw.reason)}`]),
    ...(draw.void === null ? [] : [`${says.void}${plain(sayDrawRefusal(draw.void)[locale])}`]),
    ...draw.missing.map(({ seat, source }) => plain(`${says.silent}${seat} (${source})`)),
    ...chosenText(draw.selection),
    ...skipsText(draw.skips, says.skips, locale),
    ...(draw.seed === null ? [] : [`seed  ${draw.seed}`]),
    `hash  ${draw.hash}`,
  ].join('\n');
}

function chosenText(selection: DrawNotice['selection']): string[] {
  const rows = selection.map(({ target, inspectors }, at) => [
    `  ${at + 1}.`,
    plain(target),
    inspectors.map(plain).join(' '),
  ]);
  return rows.length === 0 ? [] : [columns(rows)];
}

function skipsText(skips: DrawNotice['skips'], title: string, locale: Locale): string[] {
  if (skips.length === 0) return [];
  const rows = skips.map(({ target, inspector, why }) => [
    `  ${plain(target)}`,
    plain(inspector ?? ''),
    SKIP_WORDS[why]?.[locale] ?? why,
  ]);
  return [title, columns(rows)];
}
