import { useQuery } from '@tanstack/react-query';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import type { FieldRow, Option } from '#ui/form/field-row.ts';
import { useParkTime } from '#ui/time/park-time.ts';
import { useLocale, useSay } from '#ui/words/locale.tsx';
import type { Locale, Words } from '#ui/words/words.ts';
import { levelWords, natureWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { type Directory, open, useDirectory } from '../directory.ts';
import { handlersQuery, type PersonName, supervisorsQuery } from '../queries.ts';
import { fieldRow } from './field-rows.ts';
import type { AnyField, OptionSource } from './fields.ts';
import { fieldTable } from './table.ts';

/** What a form knows of the hazard it acts on, or of what was chosen in it so far. */
export interface Around {
  readonly enterpriseId: string | null;
  readonly zoneId: string | null;
  readonly dueOn: string | null;
}

/** The rows of a command's form, with the options that there are today. */
export function useRows(name: HazardCommandName, around: Around): FieldRow[] {
  const say = useSay();
  const { locale } = useLocale();
  const { today } = useParkTime();
  const directory = useDirectory();
  const fields = Object.entries<AnyField>(fieldTable[name]);
  const asks = (as: OptionSource) => fields.some(([, field]) => field.as === as);
  const handlers = useQuery({
    ...handlersQuery(around.enterpriseId),
    enabled: asks('handler') && around.enterpriseId !== null,
  });
  const supervisors = useQuery({ ...supervisorsQuery, enabled: asks('supervisor') });

  const options = (source: OptionSource): Option[] => {
    if (source === 'level') return both(levelWords, say);
    if (source === 'nature') return both(natureWords, say);
    if (source === 'kind') return kindsOn(today, locale);
    if (source === 'handler') return (handlers.data ?? []).map(personOption);
    if (source === 'supervisor') return (supervisors.data ?? []).map(personOption);
    return placesIn(directory, source, around).map(({ id, name: place }) => ({ value: id, label: place }));
  };
  return fields.map(([field, told]) => fieldRow(field, told, { say, today, dueOn: around.dueOn, options }));
}

/** The directory's lines that fit what is chosen so far. */
export function placesIn(
  directory: Directory,
  source: 'zone' | 'site' | 'enterprise' | 'team' | 'squad',
  { enterpriseId, zoneId }: Around,
): readonly { readonly id: string; readonly name: string }[] {
  switch (source) {
    case 'zone':
      return open(directory.zones);
    case 'enterprise':
      return open(directory.enterprises);
    case 'squad':
      return open(directory.squads);
    case 'team':
      return open(directory.teams).filter((team) => team.enterpriseId === enterpriseId);
    case 'site':
      return open(directory.sites).filter(
        (site) => site.zoneId === zoneId && (site.enterpriseId === undefined || site.enterpriseId === enterpriseId),
      );
  }
}

function both(table: Readonly<Record<string, Words>>, say: (words: Words) => string): Option[] {
  return Object.entries(table).map(([value, label]) => ({ value, label: say(label) }));
}

function kindsOn(today: string, locale: Locale): Option[] {
  const kinds = HAZARD_KINDS.filter(
    (kind) => kind.validFrom <= today && (kind.validTo === null || today <= kind.validTo),
  );
  return kinds.map((kind) => ({ value: kind.id, label: kind[locale] }));
}

function personOption({ id, name, title }: PersonName): Option {
  return { value: id, label: title === '' ? name : `${name} · ${title}` };
}
