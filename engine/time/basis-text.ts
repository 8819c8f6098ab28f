import type { Basis, Words } from './clock-rule.ts';

/** `《信访工作条例》第三十四条`; `Regulations on Petition Work, art. 34`; the document number stands before the article. */
export function basisText({ law, article, document }: Basis): Words {
  const name = law.zh.replaceAll('《', '〈').replaceAll('》', '〉');
  return {
    zh: `《${name}》${document === null ? '' : `（${document}）`}${article ?? ''}`,
    en: `${law.en}${document === null ? '' : ` (${document})`}${article === null ? '' : `, ${articleInEnglish(article)}`}`,
  };
}

const PARTS: readonly [zh: string, en: string][] = [
  ['条', 'art.'],
  ['款', 'para.'],
  ['项', 'item'],
];

/** `第四十三条第一款` is `art. 43 para. 1`; an article in another shape stays as the act writes it. */
function articleInEnglish(article: string): string {
  const parts = article.match(/第（?[零一二三四五六七八九十百]+）?[条款项]/g);
  if (parts === null || parts.join('') !== article) return article;
  return parts
    .map((part) => {
      const [, unit] = PARTS.find(([zh]) => part.endsWith(zh)) ?? ['', ''];
      return `${unit} ${numberOf(part.replace(/[^零一二三四五六七八九十百]/g, ''))}`;
    })
    .join(' ');
}

const DIGITS = '零一二三四五六七八九';

/** Chinese numerals below a thousand: 四十三, 一百零五, 十. */
function numberOf(numerals: string): number {
  let [sum, digit] = [0, 0];
  for (const each of numerals) {
    if (each === '百') sum += digit * 100;
    else if (each === '十') sum += (digit === 0 ? 1 : digit) * 10;
    digit = each === '百' || each === '十' ? 0 : DIGITS.indexOf(each);
  }
  return sum + digit;
}
