import { Link } from '@tanstack/react-router';
import type { Me } from '#ui/api/me.ts';
import { Icon } from '#ui/page/icon.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { words } from '../words.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LogOut } from './log-out.tsx';
import { Nav } from './nav.tsx';
import styles from './shell.module.css';

/** The frame's header at the side: brand, navigation, and whose desk it is. */
export function Side({ me, park }: { me: Me; park: string }) {
  const w = useWords(words);
  return (
    <header className={styles.side}>
      <Brand park={park} />
      <Nav me={me} />
      <div className={styles.foot}>
        <LanguageSwitch label={w('language')} />
        <Link to="/account" search={{}} className={styles.person} activeProps={{}}>
          {me.name}
          <small>{me.title}</small>
        </Link>
        <LogOut />
      </div>
    </header>
  );
}

/** The same on a phone, where the navigation stands at the foot. */
export function Top({ me, park }: { me: Me; park: string }) {
  const w = useWords(words);
  return (
    <header className={styles.top}>
      <Brand park={park} />
      <Link to="/account" search={{}} aria-label={`${w('account')}: ${me.name}`} activeProps={{}}>
        <Icon name="account" size={26} />
      </Link>
    </header>
  );
}
