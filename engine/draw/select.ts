import type { DrawCrypto } from './crypto.ts';
import { drawOrder } from './order.ts';
import type { DrawPlan } from './plan.ts';
import type { DrawVoid } from './refusal.ts';
import { rfc3797Order } from './rfc3797.ts';
import { type Skip, TARGET_FILTERS, type Team, Teams, type Withdrawn } from './team.ts';

/** One drawn target with its team, in the order drawn. */
export interface Chosen {
  readonly target: string;
  readonly inspectors: readonly string[];
}

export interface Selection {
  /** Empty where the draw is void. */
  readonly selection: readonly Chosen[];
  /** Every one passed over, in the order in which it happened. */
  readonly skips: readonly Skip[];
  /** Why there is no result: fewer could be drawn than were wanted. */
  readonly void: DrawVoid | null;
}

/** The randomness of a draw: a seed, or the key of RFC 3797. */
export type Randomness = Uint8Array | string;

/** Walks the targets in the drawn order, each with its team, until as many as wanted are chosen. */
export function select(
  plan: DrawPlan,
  randomness: Randomness,
  without: Withdrawn,
  { hmac, md5 }: Pick<DrawCrypto, 'hmac' | 'md5'>,
): Selection {
  const { targets, wanted, caps, method } = plan;
  const weights = targets.map(({ weight }) => weight);
  const order =
    typeof randomness === 'string'
      ? rfc3797Order(randomness, targets.length, md5)
      : drawOrder(method, weights, randomness, 'targets', hmac);
  const teams = new Teams(plan, typeof randomness === 'string' ? new Uint8Array(32) : randomness, without, hmac);
  const withdrawn = new Set(without.targets);
  const selection: Chosen[] = [];
  const skips: Skip[] = [];
  for (const place of order) {
    if (selection.length === wanted.targets) break;
    const target = targets[place];
    if (target === undefined) throw new RangeError(`no target at ${place}`);
    let team: Team = { inspectors: [], skips: [] };
    const why = TARGET_FILTERS.find((filter) => {
      if (filter === 'withdrawn') return withdrawn.has(target.id);
      if (filter === 'cap') return caps.target !== null && target.drawn >= caps.target;
      team = teams.form(target);
      return team.inspectors.length < wanted.team;
    });
    skips.push(...team.skips);
    if (why === undefined) selection.push({ target: target.id, inspectors: team.inspectors });
    else skips.push({ target: target.id, inspector: null, why });
  }
  if (selection.length === wanted.targets) return { selection, skips, void: null };
  const details = { what: 'targets', wanted: wanted.targets, found: selection.length };
  return { selection: [], skips, void: { code: 'draw.too-few', details } };
}
