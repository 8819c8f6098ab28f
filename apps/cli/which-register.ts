import { idOfWord, REGISTERS, registerWords, type SheetName } from '#capabilities/register/model/index.ts';
import { misused } from './exit.ts';

/** Every register, persons last: the order in which they fill an empty park. */
export const SHEETS: readonly SheetName[] = [...REGISTERS, 'person'];

/** The register that a word names: its id, or its Chinese or English name. */
export function registerNamed(word: string): SheetName {
  const found = idOfWord(registerWords, word);
  if (found !== null) return found;
  throw misused({
    zh: `没有名录“${word}”；可用：${listed('zh')}。`,
    en: `There is no register “${word}”; use one of ${listed('en')}.`,
  });
}

export function listed(locale: 'zh' | 'en'): string {
  return locale === 'zh'
    ? SHEETS.map((sheet) => `${sheet}（${registerWords[sheet].zh}）`).join('、')
    : SHEETS.join(', ');
}
