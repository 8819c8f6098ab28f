import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import styles from './shell.module.css';

/** Two moles and a light between them: the harbour. */
export function Mark({ size = 32 }: { size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />;
}

export function Brand({ park }: { park: string }) {
  const w = useWords(words);
  return (
    <Link to="/" search={{}} className={styles.brand} activeProps={{}}>
      <Mark />
      <span>
        <b>{w('product')}</b>
        <small>{park}</small>
      </span>
    </Link>
  );
}
