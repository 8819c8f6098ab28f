import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Chip } from '#ui/page/chip.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { Directory } from '../contract/directory.ts';
import { PLACES, type RegisterName, roleWords, type SheetColumn } from '../model/index.ts';
import { directoryQuery, type Row } from './queries.ts';
import { words } from './words.ts';

const LISTS = {
  zone: 'zones',
  agency: 'agencies',
  squad: 'squads',
  enterprise: 'enterprises',
  site: 'sites',
  team: 'teams',
} as const;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly closed?: true | undefined;
}

/** The lines of a register that others link to; posts are linked to by nobody. */
export function linesOf(directory: Directory | undefined, register: RegisterName): readonly Named[] {
  return register === 'post' || directory === undefined ? [] : directory[LISTS[register]];
}

/** What a cell of the list shows, by the kind that the sheets give its column. */
export function useCell(): (row: Row, column: SheetColumn) => ReactNode {
  const w = useWords(words);
  const say = useSay();
  const directory = useQuery(directoryQuery).data;
  const nameOf = (register: RegisterName, id: unknown) =>
    linesOf(directory, register).find((one) => one.id === id)?.name;
  return (row, column) => {
    if (column.field === 'role' && 'appointments' in row) return <Roles row={row} nameOf={nameOf} />;
    const value = (row as unknown as Readonly<Record<string, unknown>>)[column.field];
    if (value === null || value === undefined || value === '') return <span className="quiet">—</span>;
    if (column.to) return nameOf(column.to, value) ?? '';
    if (typeof value === 'boolean')
      return value ? (
        <Chip tone="wait" plain>
          {w('yes')}
        </Chip>
      ) : (
        <span className="quiet">{w('no')}</span>
      );
    const said = column.words?.[String(value)];
    if (said) return say(said);
    return <span className={column.kind === 'creditCode' ? 'mono' : 'num'}>{String(value)}</span>;
  };
}

interface RolesProps {
  readonly row: Extract<Row, { appointments: unknown }>;
  readonly nameOf: (register: RegisterName, id: unknown) => string | undefined;
}

/** A person's roles, each with the place where it is held. */
function Roles({ row, nameOf }: RolesProps) {
  const say = useSay();
  return (
    <ul>
      {row.appointments.map((one) => (
        <li key={JSON.stringify(one)}>
          {[
            say(roleWords[one.role]),
            ...PLACES.map((place) => nameOf(place.replace('Id', '') as RegisterName, one[place])),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
