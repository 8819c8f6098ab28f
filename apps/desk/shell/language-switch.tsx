import { useQueryClient } from '@tanstack/react-query';
import { put } from '#ui/api/client.ts';
import { meQuery, useMaybeMe } from '#ui/api/me.ts';
import { useLocale } from '#ui/words/locale.tsx';
import type { Locale } from '#ui/words/words.ts';
import styles from './shell.module.css';

const NAMES = { zh: '中文', en: 'English' } as const;

/** 中文 / English; kept on the device, and in the account once somebody is logged in. */
export function LanguageSwitch({ label }: { label: string }) {
  const { locale, choose } = useLocale();
  const client = useQueryClient();
  const me = useMaybeMe();
  const pick = (next: Locale) => {
    choose(next);
    if (me === null) return;
    client.setQueryData(meQuery.queryKey, (now) => (now ? { ...now, locale: next } : now));
    // The device keeps the choice anyway; the account learns it with the next change.
    void put('/me/locale', { locale: next }).catch(() => {});
  };
  return (
    <fieldset className={styles.language}>
      <legend className="unseen">{label}</legend>
      {(['zh', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one === 'zh' ? 'zh-CN' : 'en'}
          aria-pressed={one === locale}
          onClick={() => pick(one)}
        >
          {NAMES[one]}
        </button>
      ))}
    </fieldset>
  );
}
