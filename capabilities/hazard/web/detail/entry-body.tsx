import { type ReactNode, useState } from 'react';
import { Lightbox } from '#ui/photos/lightbox.tsx';
import { PhotoStrip } from '#ui/photos/photo-pair.tsx';
import { useSay } from '#ui/words/locale.tsx';
import type { TimelineEntry } from '../../contract/views.ts';
import { levelWords } from '../../contract/words.ts';
import { nameIn, useDirectory, useKindName } from '../directory.ts';
import { type FactName, factWords, sealedWords, valueWords } from '../words/events.ts';
import styles from './detail.module.css';
import { CodeLink, Pair } from './pair.tsx';
import { type Naming, picturesOf } from './pictures.ts';

/** What one entry of the chain says and shows. */
export function EntryBody({ one, naming }: { one: TimelineEntry; naming: Naming }) {
  const say = useSay();
  const [open, setOpen] = useState<number | null>(null);
  const pictures = picturesOf(one, naming);
  const facts = useFacts(one);
  const said = Object.entries(sealedWords).flatMap(([field, label]): [string, ReactNode][] => {
    const text = one.words[field];
    return typeof text === 'string' && text !== '' ? [[say(label), text]] : [];
  });
  if (facts.length + said.length + pictures.length === 0) return null;
  return (
    <>
      <dl className={styles.said}>
        {[...facts, ...said].map(([label, value]) => (
          <Pair key={label} label={label}>
            {value}
          </Pair>
        ))}
      </dl>
      <PhotoStrip pictures={pictures} onOpen={setOpen} />
      {open === null ? null : <Lightbox pictures={pictures} first={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The facts of an entry, each in words. */
function useFacts({ entry }: TimelineEntry): [string, ReactNode][] {
  const say = useSay();
  const kindName = useKindName();
  const { squads } = useDirectory();
  const shown: { readonly [Name in FactName]: (value: string) => ReactNode } = {
    level: (value) => say(levelWords[value as keyof typeof levelWords]),
    kind: kindName,
    dueOn: (value) => <span className="num">{value}</span>,
    until: (value) => <span className="num">{value}</span>,
    round: (value) => say(valueWords.round[value as keyof typeof valueWords.round]),
    how: (value) => say(valueWords.how[value as keyof typeof valueWords.how]),
    into: (value) => <CodeLink code={value} />,
    recurrenceOf: (value) => <CodeLink code={value} />,
    squadId: (value) => nameIn(squads, value),
  };
  return (Object.keys(factWords) as FactName[]).flatMap((name): [string, ReactNode][] => {
    const value = entry.facts[name];
    return typeof value === 'string' && value !== '' ? [[say(factWords[name]), shown[name](value)]] : [];
  });
}
