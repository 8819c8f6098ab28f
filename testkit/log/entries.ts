import { hash } from 'node:crypto';
import { canonical, type Json } from '#engine/ledger/canonical.ts';
import { matterCode } from '#engine/ledger/code.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import { addMilliseconds, instant } from '#engine/time/instant.ts';
import { type Chance, chance } from '#testkit/clocks/chance.ts';
import { hazardLife, type LivedEvent } from './lives.ts';

const START = instant('2026-09-24T02:00:00.000Z');
const SECOND = 1000;

const sha256 = (text: string) => hash('sha256', text, 'hex');

interface Living {
  readonly matter: string;
  readonly life: readonly LivedEvent[];
  seq: number;
  prev: string;
}

/** The canonical texts of a log: hazards begin, go on among one another, and end; the same seed gives the same texts. */
export function* entryTexts(park: string, seed: number, atOnce = 40): Generator<string, never> {
  const luck = chance(seed);
  const lives = Array.from({ length: 200 }, () => hazardLife(luck));
  const living: Living[] = [];
  for (let index = 0; ; index += 1) {
    const at = luck.whole(0, atOnce - 1);
    const known = living[at] ?? { matter: newCode(luck), life: luck.pick(lives), seq: 0, prev: '' };
    const text = canonical(nextEntry(park, known, index) as unknown as Json);
    known.seq += 1;
    known.prev = sha256(text);
    if (at < living.length && known.seq >= known.life.length) living.splice(at, 1);
    else if (at >= living.length && known.seq < known.life.length) living.push(known);
    yield text;
  }
}

/** A second passes from one entry to the next. */
function nextEntry(park: string, { matter, life, seq, prev }: Living, index: number): LedgerEntry {
  const { event } = life[seq] as LivedEvent;
  const fields = Object.keys(event.sealed).map((field) => [field, sha256(`${matter} ${seq} ${field}`)] as const);
  return {
    v: 1,
    ...{ park, matter, seq: seq + 1, prev },
    type: `hazard.${event.type}`,
    actor: event.by,
    happenedAt: event.happenedAt,
    recordedAt: addMilliseconds(START, index * SECOND),
    facts: event.facts as LedgerEntry['facts'],
    sealed: Object.fromEntries(fields),
  };
}

function newCode(luck: Chance): string {
  return matterCode(
    'HZ',
    Uint8Array.from({ length: 9 }, () => luck.whole(0, 255)),
  );
}
