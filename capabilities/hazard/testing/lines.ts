import type { LedgerEntry } from '#engine/ledger/entry.ts';
import type { Line } from '#testkit/ledger.ts';
import type { HazardEvent } from '../model/index.ts';

/** The event as it was decided, from what is stored. */
export function eventOf({ text, words, protected_actor }: Line): HazardEvent {
  const entry = JSON.parse(text) as LedgerEntry;
  const by = entry.actor ?? protected_actor;
  const type = entry.type.slice('hazard.'.length);
  return {
    type,
    by,
    happenedAt: entry.happenedAt,
    facts: entry.facts,
    sealed: JSON.parse(words),
  } as unknown as HazardEvent;
}
