import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Strip, useTabTitle } from '#ui/page/page.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { DemoAccounts, demoQuery } from './demo-accounts.tsx';
import { useEnter } from './enter.ts';
import styles from './login.module.css';
import { LanguageSwitch } from './shell/language-switch.tsx';
import { words } from './words.ts';

/** Log-in by account and password; in a demo park also by one press on a post. */
export function LoginPage() {
  const w = useWords(words);
  useTabTitle(w('logIn'));
  const { busy, trouble, enter } = useEnter();
  const accounts = useQuery(demoQuery).data ?? [];
  return (
    <main id="main" className={`${styles.page} ${accounts.length === 0 ? styles.alone : ''}`}>
      <div className={styles.panel}>
        <div className={styles.brand}>
          <img src="/icon.svg" width={48} height={48} alt="" />
          <span>
            <b>{w('product')}</b>
            {w('loginLead')}
          </span>
        </div>
        <LoginForm busy={busy} trouble={trouble} enter={(body) => enter('/session', body)} />
        <LanguageSwitch label={w('language')} />
      </div>
      {accounts.length > 0 ? (
        <DemoAccounts accounts={accounts} busy={busy} enter={(login) => enter('/session/demo', { login })} />
      ) : null}
    </main>
  );
}

interface LoginFormProps {
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly enter: (body: { login: string; password: string }) => void;
}

function LoginForm({ busy, trouble, enter }: LoginFormProps) {
  const w = useWords(words);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const said = missing && (login.trim() === '' || password === '') ? w('loginMissing') : trouble;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() === '' || password === '') setMissing(true);
    else enter({ login: login.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate style={{ display: 'grid', gap: 14 }}>
      <h1 style={{ margin: 0 }}>{w('loginTitle')}</h1>
      {said === null ? null : <Strip tone="alarm">{said}</Strip>}
      <label htmlFor="login">
        {w('login')}
        <Input
          id="login"
          required
          autoComplete="username"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </label>
      <label htmlFor="password">
        {w('password')}
        <Input
          id="password"
          type="password"
          required
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {w('logIn')}
      </Button>
    </form>
  );
}
