import type { Picture } from '#ui/photos/lightbox.tsx';
import type { TimelineEntry } from '../../contract/views.ts';

/** Events whose photos show the hazard as it was found; their other photos, and all others', show what became of it. */
const FOUND = new Set(['hazard.reported', 'hazard.recorded', 'hazard.selfReported']);

export interface Naming {
  readonly code: string;
  /** Who and when, in the user's language. */
  readonly words: (entry: TimelineEntry) => string;
}

/** All photos of the chain, oldest first, as before and after. */
export function sidesOf(timeline: readonly TimelineEntry[], naming: Naming): { before: Picture[]; after: Picture[] } {
  const before: Picture[] = [];
  const after: Picture[] = [];
  for (const entry of [...timeline].sort((a, b) => a.entry.seq - b.entry.seq)) {
    for (const [field, value] of Object.entries(entry.words)) {
      if (typeof value === 'string') continue;
      const side = field === 'before' || FOUND.has(entry.entry.type) ? before : after;
      side.push(...value.map((hash) => picture(hash, entry, naming)));
    }
  }
  return { before, after };
}

/** The photos of one entry. */
export function picturesOf(entry: TimelineEntry, naming: Naming): Picture[] {
  return Object.values(entry.words).flatMap((value) =>
    typeof value === 'string' ? [] : value.map((hash) => picture(hash, entry, naming)),
  );
}

function picture(hash: string, entry: TimelineEntry, { code, words }: Naming): Picture {
  const address = `/api/hazards/${encodeURIComponent(code)}/photos/${hash}`;
  return { thumb: `${address}?size=thumb`, full: `${address}?size=full`, words: words(entry) };
}
