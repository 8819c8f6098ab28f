import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomPlan, SPOT_CHECK } from '#testkit/draw/plans.ts';
import { secondSelect } from '#testkit/draw/second.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import type { DrawPlan } from './plan.ts';
import { select } from './select.ts';

const NOBODY = { targets: [], inspectors: [] };
const seedOf = (name: string) => new Uint8Array(createHash('sha256').update(name).digest());
const [CHUNKS, SEEDS] = [10, 10_000];

describe('the engine and a second, straight-line implementation', () => {
  for (let chunk = 0; chunk < CHUNKS; chunk += 1)
    it(`draw the same targets, teams and skips from seeds ${chunk * SEEDS} to ${(chunk + 1) * SEEDS - 1}`, () => {
      const met = new Set<string>();
      for (let number = chunk * SEEDS; number < (chunk + 1) * SEEDS; number += 1) {
        const plan = randomPlan(number);
        const without = number % 5 === 0 ? { targets: ['T0'], inspectors: ['I1'] } : NOBODY;
        const first = select(plan, seedOf(`seed ${number}`), without, TEST_CRYPTO);
        const second = secondSelect(plan, seedOf(`seed ${number}`), without);
        const { selection, skips } = first;
        if (JSON.stringify({ selection, skips }) !== JSON.stringify(second))
          expect({ number, plan, selection, skips }).toEqual({ number, plan, ...second });
        for (const { why, inspector } of skips) met.add(`${inspector === null ? 'target' : 'inspector'} ${why}`);
        met.add(first.void === null ? `${plan.method} ${plan.wanted.team}` : 'void');
      }
      expect([...met].sort()).toEqual([
        ...['inspector agency', 'inspector cap', 'inspector recusal', 'inspector skill', 'inspector withdrawn'],
        ...['target cap', 'target team', 'target withdrawn'],
        ...['uniform 0', 'uniform 2', 'uniform 3', 'void', 'weighted 0', 'weighted 2', 'weighted 3'],
      ]);
    });
});

/** 99.9 % quantiles of χ² by degrees of freedom: a right draw fails one fixed set of seeds in a thousand, and these do not. */
const CHI_SQUARE: Readonly<Record<number, number>> = { 5: 20.515, 9: 27.877, 719: 844.0 };

function chiSquare(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, at) => sum + (count - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 0), 0);
}

const targetsOnly = (method: DrawPlan['method'], weights: readonly number[], wanted: number): DrawPlan => ({
  ...SPOT_CHECK,
  method,
  targets: weights.map((weight, at) => ({ id: `T${at}`, weight, skills: [], drawn: 0 })),
  inspectors: [],
  recusals: [],
  wanted: { targets: wanted, team: 0, agencies: 0 },
  caps: { target: null, inspector: null },
});

const DRAWS = 20_000;
const drawn = (plan: DrawPlan, number: number) =>
  select(plan, seedOf(`chi ${number}`), NOBODY, TEST_CRYPTO).selection.map(({ target }) => Number(target.slice(1)));

/** How often each target is drawn in all draws. */
function inclusions(plan: DrawPlan): number[] {
  const counts = plan.targets.map(() => 0);
  for (let number = 0; number < DRAWS; number += 1)
    for (const at of drawn(plan, number)) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** The probability of each target to be among the first `wanted`, by walking every way in which they can be drawn. */
function inclusionProbability(weights: readonly number[], wanted: number): number[] {
  const sums = weights.map(() => 0);
  const walk = (left: readonly number[], chance: number, places: number) => {
    const total = left.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
    for (const at of places === 0 ? [] : left) {
      const here = (chance * (weights[at] ?? 0)) / total;
      sums[at] = (sums[at] ?? 0) + here;
      walk(
        left.filter((other) => other !== at),
        here,
        places - 1,
      );
    }
  };
  walk([...weights.keys()], 1, wanted);
  return sums;
}

describe('how often a target is drawn (χ² at α = 0.001, fixed seeds)', () => {
  it('is the same for all in a uniform draw of three out of ten', () => {
    const plan = targetsOnly('uniform', Array(10).fill(1), 3);
    // Within a draw of 3 of 10 counts hang together: the statistic is χ² with 9 degrees after dividing by 1 − 2/9.
    const statistic = chiSquare(inclusions(plan), Array(10).fill(DRAWS * 0.3)) / (1 - 2 / 9);
    expect(statistic).toBeLessThan(CHI_SQUARE[9] ?? 0);
  });

  it('puts all 720 orders of six equally often, uniform and with equal weights', () => {
    for (const method of ['uniform', 'weighted'] as const) {
      const plan = targetsOnly(method, Array(6).fill(1), 6);
      const orders = new Map<string, number>();
      for (let number = 0; number < DRAWS; number += 1) {
        const order = drawn(plan, number).join();
        orders.set(order, (orders.get(order) ?? 0) + 1);
      }
      const counts = [...orders.values(), ...Array(720 - orders.size).fill(0)];
      expect(chiSquare(counts, Array(720).fill(DRAWS / 720))).toBeLessThan(CHI_SQUARE[719] ?? 0);
    }
  });

  it('follows the weights: the first by its share, each by the probability of a draw without replacement', () => {
    const weights = [1, 2.5, 4, 0.5, 8, 1];
    const shares = inclusionProbability(weights, 1).map((share) => share * DRAWS);
    expect(chiSquare(inclusions(targetsOnly('weighted', weights, 1)), shares)).toBeLessThan(CHI_SQUARE[5] ?? 0);
    // Counts of three places hang together; drawing at most one place each keeps the sum of squares below this χ².
    const three = inclusionProbability(weights, 3).map((share) => share * DRAWS);
    expect(chiSquare(inclusions(targetsOnly('weighted', weights, 3)), three)).toBeLessThan(CHI_SQUARE[5] ?? 0);
    // And the test can tell: with the weights of two targets exchanged it is far off.
    expect(chiSquare(inclusions(targetsOnly('weighted', [1, 4, 2.5, 0.5, 8, 1], 3)), three)).toBeGreaterThan(500);
  });
});
