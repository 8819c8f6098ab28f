import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { SelectField } from '#ui/form/select-field.tsx';
import { Icon } from '#ui/page/icon.tsx';
import { Tabs } from '#ui/page/tabs.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { registerWords, type SheetName } from '../model/index.ts';
import { pathOf } from './paths.ts';
import type { Asked } from './queries.ts';
import styles from './registers.module.css';
import { words } from './words.ts';

export function RegisterTabs({ sheets, sheet }: { sheets: readonly SheetName[]; sheet: SheetName }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <Tabs label={w('title')}>
      {sheets.map((one) => (
        <Link
          key={one}
          to="/registers"
          search={{ register: pathOf(one) }}
          aria-current={one === sheet ? 'page' : undefined}
          activeProps={{}}
        >
          {say(registerWords[one])}
        </Link>
      ))}
    </Tabs>
  );
}

interface ToolsProps {
  readonly asked: Asked;
  readonly go: (search: Readonly<Record<string, string>>) => void;
}

export function Tools({ asked, go }: ToolsProps) {
  const w = useWords(words);
  const [typed, setTyped] = useState(asked.q ?? '');
  const closed = asked.closed ?? 'no';
  const search = (q: string, show: string) =>
    go({ ...(q === '' ? {} : { q }), ...(show === 'no' ? {} : { closed: show }) });
  return (
    <search className={styles.tools} aria-label={w('search')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(typed.trim(), closed);
        }}
      >
        <Input
          value={typed}
          maxLength={40}
          aria-label={w('search')}
          placeholder={w('search')}
          prefix={<Icon name="search" size={16} />}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <SelectField
        aria-label={w('show')}
        value={closed}
        onChange={(show) => search(typed.trim(), show)}
        options={[
          { value: 'no', label: w('current') },
          { value: 'yes', label: w('closed') },
          { value: 'all', label: w('all') },
        ]}
      />
    </search>
  );
}
