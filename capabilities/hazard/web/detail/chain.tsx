import { Timeline } from '#ui/timeline/timeline.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { TimelineEntry } from '../../contract/views.ts';
import { wordsOfEvent } from '../words/events.ts';
import { pages } from '../words/pages.ts';
import { EntryBody } from './entry-body.tsx';
import type { Naming } from './pictures.ts';

/** 办理经过: the hazard's chain, the latest entry first. */
export function Chain({ timeline, naming }: { timeline: readonly TimelineEntry[]; naming: Naming }) {
  const w = useWords(pages);
  const say = useSay();
  const items = [...timeline]
    .sort((a, b) => b.entry.seq - a.entry.seq)
    .map((one) => {
      const event = wordsOfEvent(one);
      return {
        ...one.entry,
        title: say(event),
        tone: event.tone,
        who: one.by === null ? w('protectedPerson') : [one.by, one.title].filter(Boolean).join(' · '),
        hash: one.hash,
        body: <EntryBody one={one} naming={naming} />,
      };
    });
  return <Timeline label={w('timeline')} items={items} />;
}
