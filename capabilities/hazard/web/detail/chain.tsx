import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Lightbox } from '#ui/photos/lightbox.tsx';
import { PhotoStrip } from '#ui/photos/photo-pair.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { TimelineEntry } from '../../contract/views.ts';
import { levelWords } from '../../contract/words.ts';
import type { HazardEventName } from '../../model/index.ts';
import { nameIn, useDirectory, useKindName } from '../directory.ts';
import { eventWords, type FactName, factWords, sealedWords, valueWords } from '../words/events.ts';
import { pages } from '../words/pages.ts';
import styles from './detail.module.css';
import { type Naming, picturesOf } from './pictures.ts';

/** 办理经过: the hazard's chain, the latest entry first. */
export function Chain({ timeline, naming }: { timeline: readonly TimelineEntry[]; naming: Naming }) {
  const w = useWords(pages);
  const say = useSay();
  const items = [...timeline]
    .sort((a, b) => b.entry.seq - a.entry.seq)
    .map((one) => {
      const event = eventWords[eventName(one)];
      return {
        ...one.entry,
        title: say(event),
        tone: event.tone,
        who: one.by === null ? w('protectedPerson') : [one.by, one.title].filter(Boolean).join(' · '),
        hash: one.hash,
        body: <Body one={one} naming={naming} />,
      };
    });
  return <Timeline label={w('timeline')} items={items} />;
}

export function eventName({ entry }: TimelineEntry): HazardEventName {
  return entry.type.replace('hazard.', '') as HazardEventName;
}

function Body({ one, naming }: { one: TimelineEntry; naming: Naming }) {
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

export function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
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

export function CodeLink({ code }: { code: string }) {
  return (
    <Link to="/hazards/$code" params={{ code }} className="mono">
      {code}
    </Link>
  );
}
