import { useQuery } from '@tanstack/react-query';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import type { Option } from '#ui/form/field-row.ts';
import { useParkTime } from '#ui/time/park-time.ts';
import { useLocale, useSay } from '#ui/words/locale.tsx';
import type { Locale, Words } from '#ui/words/words.ts';
import { levelWords, natureWords } from '../../contract/words.ts';
import { type Directory, open, useDirectory } from '../directory.ts';
import { handlersQuery, type PersonName, supervisorsQuery } from '../queries.ts';
import type { AnyField, OptionSource } from './fields.ts';

/** The place chosen so far: it narrows what can be chosen next. */
export interface Chosen {
  readonly enterpriseId: string | null;
  readonly zoneId: string | null;
}

/** What can be chosen today, by source; persons are asked for only where a form has a field for them. */
export function useOptions(asked: readonly AnyField['as'][], chosen: Chosen): (source: OptionSource) => Option[] {
  const say = useSay();
  const { locale } = useLocale();
  const { today } = useParkTime();
  const directory = useDirectory();
  const handlers = useQuery({
    ...handlersQuery(chosen.enterpriseId),
    enabled: asked.includes('handler') && chosen.enterpriseId !== null,
  });
  const supervisors = useQuery({ ...supervisorsQuery, enabled: asked.includes('supervisor') });
  return (source) => {
    if (source === 'level') return both(levelWords, say);
    if (source === 'nature') return both(natureWords, say);
    if (source === 'kind') return kindsOn(today, locale);
    if (source === 'handler') return (handlers.data ?? []).map(personOption);
    if (source === 'supervisor') return (supervisors.data ?? []).map(personOption);
    return placesIn(directory, source, chosen).map(({ id, name }) => ({ value: id, label: name }));
  };
}

/** The directory's lines that fit what is chosen so far. */
function placesIn(
  directory: Directory,
  source: 'zone' | 'site' | 'enterprise' | 'team' | 'squad',
  { enterpriseId, zoneId }: Chosen,
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
