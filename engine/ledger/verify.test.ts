import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../time/instant.ts';
import { type ChainedEntry, chain, type LedgerEntry } from './entry.ts';
import { verifyChain } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function history(length: number, matter = 'HZ-00000-00000'): ChainedEntry[] {
  const chained: ChainedEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const at = instant(new Date(Date.UTC(2026, 8, 24, 2, seq)).toISOString());
    const entry: LedgerEntry = {
      v: 1,
      park: 'p',
      matter,
      seq,
      prev: chained.at(-1)?.hash ?? '',
      type: 'hazard.noted',
      actor: null,
      happenedAt: at,
      recordedAt: at,
      facts: { n: seq },
      sealed: {},
    };
    chained.push(chain(entry, sha256));
  }
  return chained;
}

const edited = (one: ChainedEntry, change: (entry: LedgerEntry) => object): ChainedEntry => {
  const text = JSON.stringify(change(JSON.parse(one.text)));
  return { text, hash: sha256(text) };
};

describe('a matter’s chain', () => {
  it('holds as written, and is empty before its first entry', () => {
    expect(verifyChain(history(12), sha256)).toBeNull();
    expect(verifyChain([], sha256)).toBeNull();
  });

  it.each([
    [
      'a changed word',
      (all: ChainedEntry[]) =>
        all.with(3, { ...(all[3] as ChainedEntry), text: (all[3] as ChainedEntry).text.replace('"n":4', '"n":5') }),
      { seq: 4, code: 'chain.hash' },
    ],
    [
      'a word changed and hashed anew',
      (all: ChainedEntry[]) =>
        all.with(
          3,
          edited(all[3] as ChainedEntry, (entry) => ({ ...entry, facts: { n: 9 } })),
        ),
      { seq: 5, code: 'chain.link' },
    ],
    ['an entry left out', (all: ChainedEntry[]) => all.toSpliced(3, 1), { seq: 4, code: 'chain.gap' }],
    [
      'an entry twice',
      (all: ChainedEntry[]) => all.toSpliced(3, 0, all[3] as ChainedEntry),
      { seq: 5, code: 'chain.gap' },
    ],
    [
      'two exchanged',
      (all: ChainedEntry[]) => all.with(3, all[4] as ChainedEntry).with(4, all[3] as ChainedEntry),
      { seq: 4, code: 'chain.gap' },
    ],
    [
      'another matter’s entry',
      (all: ChainedEntry[]) =>
        all.with(
          9,
          edited(all[9] as ChainedEntry, (entry) => ({ ...entry, matter: 'HZ-11111-11111' })),
        ),
      { seq: 10, code: 'chain.foreign' },
    ],
    [
      'a clock set back',
      (all: ChainedEntry[]) =>
        all.with(
          9,
          edited(all[9] as ChainedEntry, (entry) => ({ ...entry, recordedAt: '2026-01-01T00:00:00.000Z' })),
        ),
      { seq: 10, code: 'chain.time' },
    ],
    [
      'a shape of another day',
      (all: ChainedEntry[]) =>
        all.with(
          9,
          edited(all[9] as ChainedEntry, (entry) => ({ ...entry, v: 2 })),
        ),
      { seq: 10, code: 'chain.version' },
    ],
    [
      'foreign bytes',
      (all: ChainedEntry[]) => all.with(0, { text: '{', hash: sha256('{') }),
      { seq: 1, code: 'chain.unreadable' },
    ],
  ])('names the place of %s', (_name, spoil, fault) => expect(verifyChain(spoil(history(10)), sha256)).toEqual(fault));

  it('finds any single changed character', () => {
    const all = history(5);
    fc.assert(
      fc.property(fc.nat(4), fc.nat(), fc.constantFrom('0', 'a', '"', '{', '字'), (at, where, letter) => {
        const { text, hash } = all[at] as ChainedEntry;
        const place = where % text.length;
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        fc.pre(changed !== text);
        expect(verifyChain(all.with(at, { text: changed, hash }), sha256)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
