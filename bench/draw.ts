import { createHash } from 'node:crypto';
import { NODE_CRYPTO } from '#apps/cli/draw/node-crypto.ts';
import { commitDraw } from '#engine/draw/commitment.ts';
import { type Opened, runDraw } from '#engine/draw/draw.ts';
import { DRAW_RULE, type DrawPlan } from '#engine/draw/plan.ts';
import { DRAW_RECORD } from '#engine/draw/record.ts';
import { select } from '#engine/draw/select.ts';
import { drandMoment } from '#engine/draw/source.ts';
import { verifyDraw } from '#engine/draw/verify.ts';
import { isRefusal } from '#engine/flow/refusal.ts';

/** A weighted draw of a thousand out of many targets, and the same work with the reveal checked and verified. `node bench/draw.ts [targets]`. */
const TARGETS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 9;
const ROUND = 34_198_612;

const plan: DrawPlan = {
  rule: DRAW_RULE,
  purpose: 'bench',
  method: 'weighted',
  targets: Array.from({ length: TARGETS }, (_, at) => ({
    id: `T${at}`,
    weight: [100, 20, 8, 4, 1][at % 5] ?? 1,
    skills: [],
    drawn: 0,
  })),
  inspectors: [],
  recusals: [],
  wanted: { targets: Math.min(1000, TARGETS), team: 0, agencies: 0 },
  caps: { target: null, inspector: null },
  sources: [{ id: 'beacon', kind: 'drand', chain: 'quicknet', at: drandMoment(ROUND) }],
};
const salt = 'a'.repeat(64);
const commitment = commitDraw(plan, salt, { at: drandMoment(1), logSize: null }, NODE_CRYPTO.sha256);
if (isRefusal(commitment)) throw new Error(commitment.code);
const opened: Opened = {
  plan,
  salt,
  commitment,
  values: [{ id: 'beacon', kind: 'drand', round: ROUND, randomness: 'b'.repeat(64) }],
};

/** Milliseconds: the median and the slowest of some rounds, after one that does not count. */
function timed(what: string, once: (round: number) => unknown): number {
  once(-1);
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const begun = performance.now();
    once(round);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const [median, slowest] = [times[Math.floor(ROUNDS / 2)] ?? 0, times.at(-1) ?? 0];
  console.log(`${what.padEnd(34)} ${median.toFixed(0).padStart(6)} ms, slowest ${slowest.toFixed(0)}`);
  return median;
}

const seeds = (round: number) => new Uint8Array(createHash('sha256').update(`${round}`).digest());
const numbers = (round: number) => new Float64Array(TARGETS).map((_, at) => Math.imul(at + round, 2_654_435_761) >>> 0);
const record = () => {
  const draw = runDraw(opened, NODE_CRYPTO);
  if (isRefusal(draw)) throw new Error(draw.code);
  return { format: DRAW_RECORD, ...opened, draws: [draw] } as const;
};

console.log(`${TARGETS.toLocaleString('en')} targets, ${plan.wanted.targets} drawn, ${ROUNDS} rounds`);
const nobody = { targets: [], inspectors: [] };
const drawn = timed('weighted draw', (round) => select(plan, seeds(round), nobody, NODE_CRYPTO));
const sorted = timed('sort of as many numbers', (round) => numbers(round).sort((a, b) => a - b));
timed('with the reveal checked', record);
const kept = record();
timed('verified', () => {
  if (!verifyDraw(kept, NODE_CRYPTO).holds) throw new Error('the draw does not hold');
});
console.log(`ratio of the draw to the sort      ${(drawn / sorted).toFixed(1)}`);
