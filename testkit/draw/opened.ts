import { commitDraw } from '#engine/draw/commitment.ts';
import { type Draw, type Opened, runDraw } from '#engine/draw/draw.ts';
import type { DrawPlan } from '#engine/draw/plan.ts';
import { DRAW_RECORD, type DrawRecord } from '#engine/draw/record.ts';
import { drandRound, type SourceValue } from '#engine/draw/source.ts';
import { seatCommitment } from '#engine/draw/values.ts';
import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { instant } from '#engine/time/instant.ts';
import { SPOT_CHECK } from './plans.ts';
import { TEST_CRYPTO } from './test-crypto.ts';

export const SALT = 'a'.repeat(63).concat('1');
export const COMMITTED = { at: instant('2026-11-23T00:00:00Z'), logSize: 100 };
export const ROUND = drandRound(instant('2026-11-23T02:00:00Z'));

/** The answer, where it must not be a refusal. */
export function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`);
  return answer;
}

const NONCES: Readonly<Record<string, string>> = { 工会: '1'.repeat(32), 企业代表: '2'.repeat(32) };

/** What one seat handed in and told, in time. */
export function seat(name: string, number: string, draw: string) {
  const nonce = NONCES[name] ?? '3'.repeat(32);
  return {
    seat: name,
    commitment: seatCommitment({ draw, source: 'numbers', seat: name, number, nonce }, TEST_CRYPTO.sha256),
    committedAt: instant('2026-11-23T00:50:00Z'),
    number,
    nonce,
    revealedAt: instant('2026-11-23T01:10:00Z'),
  };
}

/** Handed in a hash and then stayed silent. */
export const silent = (name: string, draw: string) => ({
  ...seat(name, '1', draw),
  number: null,
  nonce: null,
  revealedAt: null,
});

export type PeopleValue = Extract<SourceValue, { kind: 'people' }>;
export const numbers = (...seats: PeopleValue['seats']): PeopleValue => ({ id: 'numbers', kind: 'people', seats });
export const beacon = (digit = 'b'): SourceValue => ({
  id: 'beacon',
  kind: 'drand',
  round: ROUND,
  randomness: digit.repeat(64),
});

/** The spot check, committed, its two numbers told and its beacon out; `change` alters the plan before it is committed. */
export function opened(change: Partial<DrawPlan> = {}, values?: (draw: string) => readonly SourceValue[]): Opened {
  const plan: DrawPlan = { ...SPOT_CHECK, ...change };
  const commitment = accepted(commitDraw(plan, SALT, COMMITTED, TEST_CRYPTO.sha256));
  const { hash } = commitment;
  const told = values?.(hash) ?? [numbers(seat('工会', '4711', hash), seat('企业代表', '0', hash)), beacon()];
  return { plan, salt: SALT, commitment, values: told };
}

/** A record of the draw and one redraw for every reason. */
export function recordOf(
  of: Opened,
  ...reasons: readonly { reason: string; inspectors: readonly string[] }[]
): DrawRecord {
  const draws: Draw[] = [accepted(runDraw(of, TEST_CRYPTO))];
  for (const { reason, inspectors } of reasons) {
    const redraw = { before: [...draws], reason, without: { targets: [], inspectors } };
    draws.push(accepted(runDraw(of, TEST_CRYPTO, redraw)));
  }
  return { format: DRAW_RECORD, ...of, draws };
}
