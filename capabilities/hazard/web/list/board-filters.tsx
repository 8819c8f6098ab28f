import { Button, Input } from 'antd';
import { useState } from 'react';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import { SelectField } from '#ui/form/select-field.tsx';
import { Icon } from '#ui/page/icon.tsx';
import { useNarrow } from '#ui/page/narrow.ts';
import { useLocale, useSay, useWords } from '#ui/words/locale.tsx';
import type { Words } from '#ui/words/words.ts';
import { levelWords, natureWords, stateWords } from '../../contract/words.ts';
import { useDirectory } from '../directory.ts';
import { pages } from '../words/pages.ts';
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

function Choices({ filters, change }: Props) {
  const w = useWords(pages);
  const say = useSay();
  const { locale } = useLocale();
  const directory = useDirectory();
  const options = (words: Readonly<Record<string, Words>>) =>
    Object.entries(words).map(([value, both]) => ({ value, label: say(both) }));
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const { unreported: _, ...states } = stateWords;
  const due = { week: pages.dueWeek, overdue: pages.overdue };
  const sorts = { newest: pages.newest, oldest: pages.oldest, due: pages.byDue };
  const kinds = HAZARD_KINDS.map((kind) => ({ value: kind.id, label: kind[locale] }));
  const pick = (name: keyof Filters, label: string, all: Option[], many = false) => (
    <Pick
      key={name}
      label={label}
      many={many}
      value={filters[name]}
      options={all}
      onChange={(v) => change({ [name]: v })}
    />
  );
  return (
    <>
      {pick('state', w('state'), options(states), true)}
      {pick('level', w('level'), options(levelWords))}
      {pick('enterpriseId', w('enterprise'), named(directory.enterprises))}
      {pick('kind', w('kind'), kinds, true)}
      {pick('squadId', w('squad'), named(directory.squads))}
      {pick('due', w('due'), options(due))}
      {pick('nature', w('nature'), options(natureWords))}
      <SelectField
        className={styles.pick}
        aria-label={w('sort')}
        value={filters.sort}
        options={options(sorts)}
        onChange={(sort) => change({ sort })}
      />
    </>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface PickProps {
  readonly label: string;
  readonly many: boolean;
  readonly value: unknown;
  readonly options: Option[];
  readonly onChange: (value: unknown) => void;
}

function Pick({ label, many, value, options, onChange }: PickProps) {
  return (
    <SelectField
      className={styles.pick}
      aria-label={label}
      placeholder={label}
      {...(many ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
      value={value}
      options={options}
      allowClear
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  );
}
