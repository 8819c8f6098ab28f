import { hazardFigureFold } from '#capabilities/hazard/model/index.ts';
import type { FigureFold } from '#engine/ledger/figure-fold.ts';

/** Every fold that this program knows, for a park in this IANA time zone: what the sequencer counts, the verifier counts again. */
export function figureFolds(timeZone: string): readonly FigureFold[] {
  return [hazardFigureFold(timeZone) as FigureFold];
}
