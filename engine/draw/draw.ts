import { refuse } from '../flow/refusal.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import type { Sha256 } from '../ledger/seal.ts';
import { checkReveal, type DrawCommitment } from './commitment.ts';
import type { DrawCrypto } from './crypto.ts';
import { DRAW_RULE, type DrawPlan } from './plan.ts';
import type { DrawRefusal, DrawVoid } from './refusal.ts';
import { randomnessOf, seedText } from './seed.ts';
import { type Selection, select } from './select.ts';
import type { SourceValue } from './source.ts';
import type { Withdrawn } from './team.ts';
import { type MissingReveal, missingReveals, valueFaults, valueHash } from './values.ts';

/** One carrying out of a committed draw: number 1 is the draw, every further one a redraw. A value to be entered in the log. */
export interface Draw extends Selection {
  readonly number: number;
  /** Why it was drawn again; null for the first. */
  readonly reason: string | null;
  /** Who takes no part in it. */
  readonly without: Withdrawn;
  /** SHA-256 of each source's value, in the order of the values. */
  readonly values: readonly string[];
  /** Seats whose number did not come. */
  readonly missing: readonly MissingReveal[];
  /** 64 hexadecimal digits, or the key of RFC 3797; null where a missing reveal ended the draw. */
  readonly seed: string | null;
  /** SHA-256 over the hash before (the commitment's, or the last draw's), the salt, and all of the above: guessed by nobody before the reveal. */
  readonly hash: string;
}

/** All that a draw rests on, opened. */
export interface Opened {
  readonly commitment: DrawCommitment;
  readonly plan: DrawPlan;
  readonly salt: string;
  readonly values: readonly SourceValue[];
}

/** Why and without whom it is drawn again; the draws before it, in order. */
export interface Redraw {
  readonly before: readonly Draw[];
  readonly reason: string;
  readonly without: Withdrawn;
}

/**
 * Carries out a committed draw, or draws again under the next number. Refused: a reveal that is not what was committed to, a value that is
 * missing, unasked, of a wrong shape or moment. Where too few can be drawn, or a number is missing that the plan cannot do without, the
 * draw is **void**: a result like any other, with its reason and its skips, to be entered in the log.
 */
export function runDraw(opened: Opened, crypto: DrawCrypto, redraw?: Redraw): Draw | DrawRefusal {
  const { commitment, plan, salt, values } = opened;
  const refused =
    checkReveal(plan, salt, commitment, crypto.sha256) ??
    valueFaults(plan.sources, values, commitment, crypto.sha256)[0]?.refusal ??
    (redraw === undefined ? null : redrawRefused(plan, redraw));
  return refused ?? carriedOut(opened, redraw, crypto);
}

/** Why a redraw is not one: none before it, no reason, or somebody left out whom the plan does not know. */
export function redrawRefused(
  { targets, inspectors }: DrawPlan,
  { before, reason, without }: Redraw,
): DrawRefusal | null {
  if (before.length === 0) return refuse('draw.redraw-first');
  if (reason.trim() === '' || !reason.isWellFormed()) return refuse('draw.not-valid', { at: 'reason', wanted: 'text' });
  const [places, people] = [new Set(targets.map(({ id }) => id)), new Set(inspectors.map(({ id }) => id))];
  const unknown = without.targets.find((id) => !places.has(id)) ?? without.inspectors.find((id) => !people.has(id));
  return unknown === undefined ? null : refuse('draw.id-unknown', { id: unknown });
}

/** The draw itself, of what was found in order: the verifier computes it again with this. */
export function carriedOut(
  { commitment, plan, salt, values }: Opened,
  redraw: Redraw | undefined,
  crypto: DrawCrypto,
): Draw {
  const { before, reason = null, without } = redraw ?? { before: [], without: { targets: [], inspectors: [] } };
  const number = before.length + 1;
  const missing = missingReveals(values);
  const stopped = stoppedBy(plan, missing);
  const told = {
    number,
    reason,
    without,
    values: values.map((value) => valueHash(value, crypto.sha256)),
    missing,
  };
  const previous = before.at(-1)?.hash ?? commitment.hash;
  if (stopped !== null)
    return sealed({ ...told, seed: null, selection: [], skips: [], void: stopped }, [previous, salt], crypto.sha256);
  const randomness = randomnessOf({ plan, salt, values, hash: commitment.hash, number }, crypto.hmac);
  const seed = seedText(randomness);
  return sealed({ ...told, seed, ...select(plan, randomness, without, crypto) }, [previous, salt], crypto.sha256);
}

function stoppedBy({ sources }: DrawPlan, missing: readonly MissingReveal[]): DrawVoid | null {
  const source = sources.find(
    (each) => each.kind === 'people' && each.missing === 'void' && missing.some((one) => one.source === each.id),
  );
  if (source === undefined) return null;
  const seats = missing.filter((one) => one.source === source.id).map(({ seat }) => seat);
  return { code: 'draw.reveal-missing', details: { source: source.id, seats } };
}

/** Puts the hash on a draw. */
function sealed(draw: Omit<Draw, 'hash'>, [previous, salt]: readonly [string, string], sha256: Sha256): Draw {
  return { ...draw, hash: sha256(`${DRAW_RULE} draw\n${canonical([previous, salt, draw as unknown as Json])}`) };
}
