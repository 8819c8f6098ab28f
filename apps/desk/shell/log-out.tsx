import { useQueryClient } from '@tanstack/react-query';
import { call } from '#ui/api/client.ts';
import { Icon } from '#ui/page/icon.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import styles from './shell.module.css';

export function LogOut() {
  const w = useWords(words);
  const client = useQueryClient();
  const leave = async () => {
    await call('DELETE', '/session').catch(() => {});
    client.clear();
    location.assign('/login');
  };
  return (
    <button type="button" className={styles.out} onClick={leave}>
      <Icon name="logout" /> {w('logOut')}
    </button>
  );
}
