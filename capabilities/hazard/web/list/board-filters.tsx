import { Button, Input } from 'antd';
import { useState } from 'react';
import { Icon } from '#ui/page/icon.tsx';
import { useNarrow } from '#ui/page/narrow.ts';
import { useWords } from '#ui/words/locale.tsx';
import { pages } from '../words/pages.ts';
import { Choices } from './choices.tsx';
import { type Filters, filterCount } from './filters.ts';
import styles from './list.module.css';

interface Props {
  readonly filters: Filters;
  readonly change: (change: Readonly<Record<string, unknown>>) => void;
}

/** The row above the board. On a phone the choices fold away behind one button. */
export function BoardFilters({ filters, change }: Props) {
  const w = useWords(pages);
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const count = filterCount(filters);
  return (
    <search className={styles.tools} aria-label={w('filters')}>
      <WordSearch key={filters.q ?? ''} q={filters.q ?? ''} search={(q) => change({ q })} />
      {narrow ? (
        <Button icon={<Icon name="filter" />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {count > 0 ? `${w('moreFilters')} ${count}` : w('moreFilters')}
        </Button>
      ) : null}
      {!narrow || open ? <Choices filters={filters} change={change} /> : null}
      {count > 0 ? (
        <Button type="link" onClick={() => change(cleared)}>
          {w('clearFilters')}
        </Button>
      ) : null}
    </search>
  );
}

const cleared = Object.fromEntries(
  ['state', 'level', 'nature', 'source', 'kind', 'enterpriseId', 'squadId', 'zoneId', 'due', 'q'].map((name) => [
    name,
    undefined,
  ]),
);

function WordSearch({ q, search }: { q: string; search: (q: string) => void }) {
  const w = useWords(pages);
  const [typed, setTyped] = useState(q);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        search(typed.trim());
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
  );
}
