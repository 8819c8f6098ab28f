import { ConfigProvider } from 'antd';
import enGB from 'antd/es/locale/en_GB';
import zhCN from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { theme } from '#ui/theme.ts';
import { useLocale } from '#ui/words/locale.tsx';

/** antd in the product's colours and the user's language. `autoInsertSpace` would write "登 记" on a button. */
export function AntdFrame({ children }: { children: ReactNode }) {
  const { locale } = useLocale();
  return (
    <ConfigProvider
      theme={theme}
      locale={locale === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
