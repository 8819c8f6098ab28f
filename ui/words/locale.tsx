import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { speak } from '../api/client.ts';
import { type Catalogue, type Locale, readLocale, say, type Values, type Words } from './words.ts';

const STORED = 'gangwan.locale';

interface Chosen {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

const Context = createContext<Chosen>({ locale: 'zh', choose: () => {} });

/** Holds the language of the whole screen: the last one chosen on this device until the account says otherwise. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => readLocale(localStorage.getItem(STORED)));
  speak(locale);
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(STORED, locale);
  }, [locale]);
  return <Context value={{ locale, choose: setLocale }}>{children}</Context>;
}

export function useLocale(): Chosen {
  return useContext(Context);
}

/** `const w = useWords(catalogue)`, then `w('title')`: a key that the catalogue lacks does not compile. */
export function useWords<C extends Catalogue>(catalogue: C): (key: keyof C, values?: Values) => string {
  const { locale } = useLocale();
  return useCallback(
    (key: keyof C, values?: Values) => say(catalogue[key] as Words, locale, values),
    [catalogue, locale],
  );
}

/** Says words that stand outside a catalogue, e.g. in a field table. */
export function useSay(): (words: Words, values?: Values) => string {
  const { locale } = useLocale();
  return useCallback((words: Words, values?: Values) => say(words, locale, values), [locale]);
}
