import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import { countRow, type FigureRow, type FigureSums, figureRows } from '#engine/ledger/figure-fold.ts';
import { instant } from '#engine/time/instant.ts';
import { aWorld, command, people } from '../testing/builders.ts';
import { life, play, type Try } from '../testing/lives.ts';
import {
  type CountedHazard,
  countFigures,
  decide,
  evolve,
  type HazardEvent,
  hazardFigureFold,
  unreported,
} from './index.ts';

const fold = hazardFigureFold('Asia/Shanghai');

/** As the entry stands in the ledger: words and photos are hashes there, and a worker's id is none of its fields. */
function entryOf(event: HazardEvent, seq: number): LedgerEntry {
  const facts = JSON.parse(JSON.stringify(event.facts)) as LedgerEntry['facts'];
  const { type, by: actor, happenedAt } = event;
  const moment = { happenedAt, recordedAt: happenedAt };
  return {
    v: 1,
    park: 'hongliutan',
    matter: 'HZ-1',
    seq,
    prev: '',
    type: `hazard.${type}`,
    actor,
    ...moment,
    facts,
    sealed: {},
  };
}

/** The state goes through JSON after each entry, as it does where the sequencer keeps it. */
function foldedAll(events: readonly HazardEvent[]): CountedHazard {
  return events.reduce<CountedHazard>(
    (state, event, at) => JSON.parse(JSON.stringify(fold.apply(state, entryOf(event, at + 1)))),
    fold.initial,
  );
}

function sumsOf(rows: readonly (FigureRow | null)[]): FigureRow[] {
  const sums: FigureSums = new Map();
  for (const row of rows) countRow(sums, row, 1);
  return figureRows(sums);
}

function eventsIn(tries: readonly Try[]): HazardEvent[] {
  return play(tries).flatMap(({ events }) => events);
}

function recorded(happenedAt = '2026-09-24T01:30:00.000Z'): readonly HazardEvent[] {
  const given = { ...command('record', people.inspector), happenedAt: instant(happenedAt) };
  const events = decide(given, unreported, aWorld({ now: instant(happenedAt) }));
  if (isRefusal(events)) throw new Error(events.code);
  return events;
}

describe('figures from the log', () => {
  it('are those that are counted from the hazards themselves, whatever happened to them', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 6 }), (lives) => {
        const hazards = lives.map((tries) => eventsIn(tries).reduce(evolve, unreported));
        const counted = countFigures(
          hazards.filter(({ state }) => state !== 'unreported'),
          '2026-12-01',
        );
        const { overdue: _, ...expected } = counted;
        const total = { ...Object.fromEntries(Object.keys(expected).map((name) => [name, 0])), erased: 0 };
        for (const { counts } of sumsOf(lives.map((tries) => fold.row(foldedAll(eventsIn(tries)))))) {
          for (const [name, count] of Object.entries(counts)) total[name as keyof typeof total] += count;
        }
        expect(total).toEqual({ ...expected, erased: 0 });
      }),
      { numRuns: 400 },
    );
  });

  it('stand under the hazard’s present enterprise, kind, level, state, source and squad, and the day it was found', () => {
    fc.assert(
      fc.property(life, (tries) => {
        const events = eventsIn(tries);
        const hazard = events.reduce(evolve, unreported);
        const { enterpriseId, kind, level, state, source, squadId } = hazard;
        const key = { enterpriseId, kind, level, state, source, squadId, day: '2026-09-24' };
        expect(fold.row(foldedAll(events))?.key).toEqual(events.length === 0 ? undefined : key);
      }),
      { numRuns: 400 },
    );
  });

  it('know the day by the park’s time zone', () => {
    const late = foldedAll(recorded('2026-09-24T16:30:00.000Z'));
    expect(fold.row(late)?.key.day).toBe('2026-09-25');
    expect(hazardFigureFold('Asia/Urumqi').row(late)?.key.day).toBe('2026-09-24');
  });

  it('taking every row out again leaves no figure', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), (lives) => {
        const sums: FigureSums = new Map();
        const rows = lives.map((tries) => fold.row(foldedAll(eventsIn(tries))));
        for (const row of rows) countRow(sums, row, 1);
        for (const row of rows) countRow(sums, row, -1);
        expect(figureRows(sums)).toEqual([]);
      }),
    );
  });

  it('count an erasure and keep every other figure; an event nobody knows changes nothing', () => {
    const state = foldedAll(recorded());
    const more = (type: string) => fold.apply(state, { ...entryOf(recorded()[0] as HazardEvent, 2), type });
    expect(fold.row(more('hazard.erased'))?.counts).toEqual({ ...fold.row(state)?.counts, erased: 1 });
    for (const unknown of ['hazard.constructor', 'hazard.', 'hazard.toString', 'hazard.recordedTwice'])
      expect(more(unknown)).toBe(state);
  });
});
