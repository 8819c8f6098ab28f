import { useState } from 'react';
import { call } from '#ui/api/client.ts';
import { useMe } from '#ui/api/me.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { PageHead, Sheet, Strip } from '#ui/page/page.tsx';
import { useLocale, useWords } from '#ui/words/locale.tsx';
import styles from './account.module.css';
import { LanguageSwitch } from './shell/language-switch.tsx';
import { LogOut } from './shell/log-out.tsx';
import { words } from './words.ts';

/** 我的账号: who I am here, my language, my password. */
export function AccountPage() {
  const w = useWords(words);
  const { locale } = useLocale();
  const me = useMe();
  return (
    <>
      <PageHead title={w('account')} />
      <div className={styles.sheets}>
        <Sheet label={w('account')}>
          <dl className={styles.facts}>
            <dt>{w('name')}</dt>
            <dd>{me.name}</dd>
            <dt>{w('title')}</dt>
            <dd>{me.title}</dd>
            <dt>{w('login')}</dt>
            <dd className="mono">{me.login}</dd>
            <dt>{w('park')}</dt>
            <dd>{locale === 'zh' ? me.park.nameZh : me.park.nameEn}</dd>
            <dt>{w('language')}</dt>
            <dd>
              <LanguageSwitch label={w('language')} />
              <p className="quiet">{w('languageHint')}</p>
            </dd>
          </dl>
          <LogOut />
        </Sheet>
        <Sheet label={w('changePassword')}>
          <h2>{w('changePassword')}</h2>
          <PasswordForm />
        </Sheet>
      </div>
    </>
  );
}

function PasswordForm() {
  const w = useWords(words);
  const [done, setDone] = useState(0);
  return (
    <>
      {done > 0 ? <Strip tone="done">{w('passwordChanged')}</Strip> : null}
      <FormBody
        key={done}
        submit={w('changePassword')}
        rows={[
          { as: 'secret', name: 'old', label: w('oldPassword'), required: true, fill: 'current-password' },
          {
            as: 'secret',
            name: 'new',
            label: w('newPassword'),
            required: true,
            hint: w('passwordHint'),
            fill: 'new-password',
          },
        ]}
        fieldsOf={({ code }) =>
          code === 'session.password-too-short' ? ['new'] : code === 'session.wrong-login' ? ['old'] : []
        }
        onSubmit={async (values) => {
          await call('PUT', '/me/password', values);
          setDone((times) => times + 1);
        }}
      />
    </>
  );
}
