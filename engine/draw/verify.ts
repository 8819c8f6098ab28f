import { canonical, type Json } from '../ledger/canonical.ts';
import type { Instant } from '../time/instant.ts';
import { drawPlan } from './check-plan.ts';
import { type DrawNotice, drawNotice } from './code.ts';
import { knownTooEarly, revealFaults } from './commitment.ts';
import type { DrawCrypto } from './crypto.ts';
import { carriedOut, type Draw, type Redraw, redrawRefused } from './draw.ts';
import type { DrawRecord } from './record.ts';
import type { DrawRefusal } from './refusal.ts';
import { valueFaults, valueHash } from './values.ts';

/** One thing that is not as it must be. */
export interface DrawFault {
  /**
   * Where: `salt`, `roster`, `weights`, `history`, `recusals`, `constraints`, `sources`, `commitment`, `plan`, `values[1]`,
   * `values[0].seats[2]`, and in draw n (from 1) `draws[n-1].` and `seed`, `missing`, `selection[3]`, `skips[2]`, `void`, `number`, `reason`,
   * `without`, `values[0]`, `hash`.
   */
  readonly at: string;
  /** Why, where a rule is broken; null where it is not what comes out when it is computed again. */
  readonly refusal: DrawRefusal | null;
}

/** Where and when the log says that the commitment was entered. */
export interface Logged {
  readonly at: Instant;
  readonly size: number;
}

export interface DrawVerdict {
  readonly holds: boolean;
  readonly faults: readonly DrawFault[];
}

/**
 * Checks a whole draw against itself: reveal against commitment, values against their announcement and their moments, and every draw
 * against what follows from them. What rests on something that is wrong is not judged. With `logged` the moments are held against the
 * log's own as well: a commitment that was entered after the randomness was known is no commitment.
 */
export function verifyDraw(record: DrawRecord, crypto: DrawCrypto, logged: Logged | null = null): DrawVerdict {
  for (const ask of [commitmentFaults, planFaults, sourceFaults, drawFaults]) {
    const faults = ask(record, crypto, logged);
    if (faults.length > 0) return { holds: false, faults };
  }
  return { holds: true, faults: [] };
}

type Ask = (record: DrawRecord, crypto: DrawCrypto, logged: Logged | null) => readonly DrawFault[];

const differs = (at: string): DrawFault => ({ at, refusal: null });

const commitmentFaults: Ask = ({ plan, salt, commitment }, { sha256 }) =>
  revealFaults(plan, salt, commitment, sha256).map(differs);

const planFaults: Ask = ({ plan, commitment }, _, logged) => {
  const again = drawPlan(plan);
  if ('refused' in again) return [{ at: 'plan', refusal: again }];
  const late = logged === null ? null : knownTooEarly(plan.sources, { at: logged.at, logSize: logged.size });
  const early = knownTooEarly(plan.sources, commitment) ?? late;
  return early === null ? [] : [{ at: 'commitment', refusal: early }];
};

const sourceFaults: Ask = ({ plan, values, commitment }, { sha256 }, logged) => {
  const at = logged !== null && logged.at > commitment.at ? logged.at : commitment.at;
  return valueFaults(plan.sources, values, { ...commitment, at }, sha256).map(({ value, seat, refusal }) => ({
    at: value === null ? 'values' : seat === null ? `values[${value}]` : `values[${value}].seats[${seat}]`,
    refusal,
  }));
};

const drawFaults: Ask = (record, crypto) => {
  if (record.draws.length === 0) return [differs('draws')];
  // The values go into every draw, so the first draw tells of them, once.
  const hashes = record.values.map((value) => valueHash(value, crypto.sha256));
  const changed = hashes.flatMap((hash, at) => (record.draws.every(({ values }) => values[at] !== hash) ? [at] : []));
  if (changed.length > 0) return changed.map((at) => differs(`values[${at}]`));
  return record.draws.flatMap((draw, at) =>
    oneDraw(record, draw, at, crypto).map((fault) => ({ ...fault, at: `draws[${at}].${fault.at}` })),
  );
};

const WHOLE = ['number', 'reason', 'without', 'seed', 'missing', 'void'] as const;
const LISTS = ['values', 'selection', 'skips'] as const;

function oneDraw(record: DrawRecord, draw: Draw, at: number, crypto: DrawCrypto): readonly DrawFault[] {
  const redraw = redrawOf(record, draw, at);
  const refusal = redraw === undefined ? null : redrawRefused(record.plan, redraw);
  if (refusal !== null) return [{ at: refusal.code === 'draw.id-unknown' ? 'without' : 'reason', refusal }];
  const again = carriedOut(record, redraw, crypto);
  const faults = [
    ...WHOLE.filter((part) => text(draw[part]) !== text(again[part])),
    ...LISTS.flatMap((part) => firstDifference(part, draw[part], again[part])),
  ].map(differs);
  return faults.length > 0 || draw.hash === again.hash ? faults : [differs('hash')];
}

/** A first draw has no reason and leaves nobody out; the ones after it are told what they say of themselves. */
const redrawOf = ({ draws }: DrawRecord, { reason, without }: Draw, at: number): Redraw | undefined =>
  at === 0 ? undefined : { before: draws.slice(0, at), reason: reason ?? '', without };

/** The first place where two lists part: all that follows may only be moved. */
function firstDifference(name: string, given: readonly unknown[], again: readonly unknown[]): readonly string[] {
  const longest = Math.max(given.length, again.length);
  for (let at = 0; at < longest; at += 1) {
    if (text(given[at]) !== text(again[at])) return [`${name}[${at}]`];
  }
  return [];
}

const text = (part: unknown): string => (part === undefined ? '' : canonical(part as Json));

/** Holds what was published before the visit against the record: the faults of the notice, `selection[0]` among them. */
export function verifyDrawNotice(record: DrawRecord, notice: DrawNotice, { hmac }: DrawCrypto): DrawVerdict {
  const draw = record.draws[notice.number - 1];
  if (draw === undefined) return { holds: false, faults: [differs('notice.number')] };
  const again = drawNotice(draw, record.commitment.hash, record.salt, hmac);
  const faults = [
    ...(['commitment', 'reason', 'hash', 'void'] as const).filter((part) => notice[part] !== again[part]),
    ...(['selection', 'skips'] as const).flatMap((part) => firstDifference(part, notice[part], again[part])),
  ].map((at) => differs(`notice.${at}`));
  return { holds: faults.length === 0, faults };
}
