import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import { SelectField } from '#ui/form/select-field.tsx';
import { useLocale, useSay, useWords } from '#ui/words/locale.tsx';
import type { Words } from '#ui/words/words.ts';
import { levelWords, natureWords, stateWords } from '../../contract/words.ts';
import { useDirectory } from '../directory.ts';
import { pages } from '../words/pages.ts';
import type { Filters } from './filters.ts';
import styles from './list.module.css';

interface Props {
  readonly filters: Filters;
  readonly change: (change: Readonly<Record<string, unknown>>) => void;
}

/** The board's choices, each with the options that there are, and its order. */
export function Choices({ filters, change }: Props) {
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
