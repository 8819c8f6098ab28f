import type { LedgerEntry } from '#engine/ledger/entry.ts';
import type { FigureFold, FigureRow } from '#engine/ledger/figure-fold.ts';
import { dateIn } from '#engine/time/plain-date.ts';
import type { HazardEvent } from './events.ts';
import { evolve, isHazardEvent } from './evolve.ts';
import { FIGURE_NAMES, figureRules } from './figures.ts';
import { type Hazard, unreported } from './hazard.ts';

/** Of a hazard just what its figures rest on; no person stands in it. */
export type CountedHazard = Pick<
  Hazard,
  | 'state'
  | 'source'
  | 'nature'
  | 'level'
  | 'kind'
  | 'enterpriseId'
  | 'squadId'
  | 'counts'
  | 'closing'
  | 'referred'
  | 'foundAt'
> & {
  /** How often something personal of it was erased. */
  readonly erased: number;
};

/** Overdue is a matter of today, and the log knows none. */
const COUNTED = FIGURE_NAMES.filter((name) => name !== 'overdue');
const NO_DAY = '';

/** The hazard's figures as they follow from the log of a park in this time zone: by enterprise, kind, level, state, source, squad and day found. */
export function hazardFigureFold(timeZone: string): FigureFold<CountedHazard> {
  return {
    kind: 'hazard',
    version: 'hazard/v1',
    initial: counted(unreported, 0),
    apply: (state, entry) => {
      const type = entry.type.slice('hazard.'.length);
      if (type === 'erased') return { ...state, erased: state.erased + 1 };
      if (!isHazardEvent(type)) return state;
      return counted(evolve({ ...unreported, ...state }, eventOf(entry, type)), state.erased);
    },
    row: (state) => (state.state === 'unreported' ? null : rowOf(state, timeZone)),
  };
}

function eventOf({ actor, happenedAt, facts }: LedgerEntry, type: HazardEvent['type']): HazardEvent {
  // What is sealed may be erased one day; no figure may rest on it.
  return { type, by: actor, happenedAt, facts, sealed: { photos: [] } } as unknown as HazardEvent;
}

function counted(hazard: Hazard, erased: number): CountedHazard {
  const { state, source, nature, level, kind, enterpriseId, squadId, counts, closing, referred, foundAt } = hazard;
  return { state, source, nature, level, kind, enterpriseId, squadId, counts, closing, referred, foundAt, erased };
}

function rowOf(state: CountedHazard, timeZone: string): FigureRow {
  const { enterpriseId, kind, level, state: name, source, squadId, foundAt, erased } = state;
  const day = foundAt === null ? null : dateIn(timeZone, foundAt);
  const hazard = { ...unreported, ...state };
  const counts = Object.fromEntries(COUNTED.map((figure) => [figure, figureRules[figure](hazard, NO_DAY)]));
  return { key: { enterpriseId, kind, level, state: name, source, squadId, day }, counts: { ...counts, erased } };
}
