import { useLocale, useSay, useWords } from '#ui/words/locale.tsx';
import { factWords, valueWords } from './book.ts';
import { changesWords } from './changes.ts';
import { pages } from './pages.ts';

const all = { ...pages, ...changesWords };

/** The page's words in the user's language: `w` those of the page, `fact` labels of a clock's fields, `value` what stands beside them. */
export function useRuleWords() {
  const { locale } = useLocale();
  return { w: useWords(all), fact: useWords(factWords), value: useWords(valueWords), say: useSay(), locale };
}
