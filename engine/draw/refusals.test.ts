import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, beacon, COMMITTED, numbers, opened, ROUND, recordOf, SALT, seat } from '#testkit/draw/opened.ts';
import { SPOT_CHECK } from '#testkit/draw/plans.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { isRefusal } from '../flow/refusal.ts';
import { instant } from '../time/instant.ts';
import { drawCautions, drawPlan } from './check-plan.ts';
import { commitDraw, drawCommitment } from './commitment.ts';
import { runDraw } from './draw.ts';
import type { DrawPlan } from './plan.ts';
import { sayDrawRefusal } from './refusal-words.ts';

const refusedWith = (answer: unknown) => (isRefusal(answer) ? answer.code : 'accepted');

/** What the door says to the spot check with some of it written otherwise, in words that leave nothing unfilled. */
function planned(change: object): string {
  const answer = drawPlan({ ...structuredClone(SPOT_CHECK), ...change });
  if (!isRefusal(answer)) return 'accepted';
  const words = sayDrawRefusal(answer);
  expect(`${words.zh}${words.en}`).not.toMatch(/\{|undefined|\[object/);
  return answer.code;
}

const [target, inspector] = [SPOT_CHECK.targets[0], SPOT_CHECK.inspectors[0]];
const weighing = (weight: unknown) => planned({ targets: [{ ...target, weight }, ...SPOT_CHECK.targets.slice(1)] });

describe('a plan of a draw', () => {
  it('is taken as it stands, moments as UTC, and is its own canonical form', () => {
    const sources = [{ id: 'b', kind: 'drand', chain: 'quicknet', at: '2026-11-23T10:00:00+08:00' }];
    const plan = accepted(drawPlan({ ...SPOT_CHECK, sources }));
    expect(plan.sources[0]).toMatchObject({ at: '2026-11-23T02:00:00.000Z' });
    expect(drawPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it('needs somebody to draw from, and somebody who may go', () => {
    expect(planned({ targets: [] })).toBe('draw.roster-empty');
    expect(planned({ inspectors: [], recusals: [] })).toBe('draw.roster-empty');
    expect(planned({ sources: [] })).toBe('draw.source-missing');
    const all = SPOT_CHECK.targets.flatMap(({ id }) =>
      SPOT_CHECK.inspectors.map((one) => ({ inspector: one.id, target: id, reason: '有利害关系' })),
    );
    expect(planned({ recusals: all })).toBe('draw.all-recused');
    expect(planned({ recusals: all.slice(1) })).toBe('accepted');
  });

  it('has weights that are plain numbers above zero', () => {
    for (const weight of ['2', null, undefined, Number.NaN, Number.POSITIVE_INFINITY, [1]])
      expect(weighing(weight)).toBe('draw.weight-not-number');
    for (const weight of [0, -0, -1, -1e-9]) expect(weighing(weight)).toBe('draw.weight-not-positive');
    for (const weight of [1e-7, 0.1234567, 1_000_001, 1e21]) expect(weighing(weight)).toBe('draw.weight-not-plain');
    for (const weight of [1e-6, 0.1, 999_999.999_999, 1_000_000]) expect(weighing(weight)).toBe('accepted');
    expect(planned({ method: 'uniform' })).toBe('draw.weights-unused');
  });

  it('names everything once, and nothing that is not there', () => {
    expect(planned({ targets: [...SPOT_CHECK.targets, target] })).toBe('draw.id-twice');
    expect(planned({ inspectors: [...SPOT_CHECK.inspectors, inspector] })).toBe('draw.id-twice');
    expect(planned({ sources: [...SPOT_CHECK.sources, SPOT_CHECK.sources[1]] })).toBe('draw.id-twice');
    expect(planned({ recusals: [SPOT_CHECK.recusals[0], SPOT_CHECK.recusals[0]] })).toBe('draw.id-twice');
    expect(planned({ recusals: [{ inspector: '检-99', target: '企业-01', reason: '亲属' }] })).toBe('draw.id-unknown');
    expect(planned({ recusals: [{ inspector: '检-01', target: '企业-99', reason: '亲属' }] })).toBe('draw.id-unknown');
  });

  it('wants no more than there is, and at least two in a team', () => {
    const wanted = (change: object) => planned({ wanted: { ...SPOT_CHECK.wanted, ...change } });
    expect(wanted({ targets: 7 })).toBe('draw.too-few');
    expect(wanted({ team: 6 })).toBe('draw.too-few');
    expect(wanted({ agencies: 3 })).toBe('draw.too-few');
    expect(wanted({ team: 5, agencies: 4 })).toBe('draw.too-few');
    expect(wanted({ team: 1, agencies: 1 })).toBe('draw.team-of-one');
    expect(wanted({ targets: 0 })).toBe('draw.not-valid');
  });

  it('names sources that exist, and a later one where it goes on without a number', () => {
    expect(planned({ sources: [{ id: 'x', kind: 'dice' }] })).toBe('draw.source-unknown');
    expect(planned({ sources: [7] })).toBe('draw.not-valid');
    expect(planned({ sources: [undefined] })).toBe('draw.not-valid');
    expect(planned({ sources: [SPOT_CHECK.sources[0]] })).toBe('draw.fallback-too-early');
    const [people, drand] = SPOT_CHECK.sources;
    // The latest round at 01:30:01 came out at 01:30:00, when numbers may still be told.
    const early = { ...drand, at: '2026-11-23T01:30:01Z' };
    expect(planned({ sources: [people, early] })).toBe('draw.fallback-too-early');
    expect(planned({ sources: [people, { id: 'c', kind: 'checkpoint', origin: 'park', size: 9 }] })).toBe(
      'draw.fallback-too-early',
    );
    expect(planned({ sources: [{ ...people, seats: [] }, drand] })).toBe('draw.roster-empty');
    expect(planned({ sources: [{ ...people, seats: ['工会', '工会'] }, drand] })).toBe('draw.id-twice');
    expect(planned({ sources: [{ ...people, commitBy: '2026-11-23T01:30:00Z' }, drand] })).toBe('draw.not-valid');
    const alike = SPOT_CHECK.targets.map((each) => ({ ...each, weight: 1 }));
    const bare = { targets: alike, inspectors: [], recusals: [], wanted: { targets: 2, team: 0, agencies: 0 } };
    expect(planned({ method: 'rfc3797', ...bare, targets: SPOT_CHECK.targets })).toBe('draw.weights-unused');
    expect(planned({ method: 'rfc3797', ...bare })).toBe('draw.method-unfit');
  });

  it('holds nothing unknown, and nothing of another rule', () => {
    expect(planned({ rule: 'gangwan-draw/2' })).toBe('draw.rule-unknown');
    expect(planned({ favourite: '企业-01' })).toBe('draw.not-valid');
    expect(planned({ purpose: ' ' })).toBe('draw.not-valid');
    expect(planned({ targets: [{ ...target, id: 'x\u0000' }] })).toBe('draw.not-valid');
    expect(planned({ targets: [{ ...target, id: '\ud800' }] })).toBe('draw.not-valid');
    expect(planned({ caps: { target: 0, inspector: null } })).toBe('draw.not-valid');
  });

  it('answers foreign data of any shape with a code, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (foreign) => {
        expect(refusedWith(drawPlan(foreign))).toMatch(/^draw\./);
        expect(refusedWith(drawCommitment(foreign))).toMatch(/^draw\./);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SPOT_CHECK)), fc.jsonValue(), (key, foreign) => {
        expect(refusedWith(drawPlan({ ...SPOT_CHECK, [key]: foreign }))).toMatch(/^draw\.|^accepted$/);
      }),
    );
  });

  it('is committed to before its randomness exists, or not at all', () => {
    const commit = (sources: DrawPlan['sources'], logSize: number | null = 100, at = '2026-11-23T00:00:00Z') =>
      refusedWith(commitDraw({ ...SPOT_CHECK, sources }, SALT, { at: instant(at), logSize }, TEST_CRYPTO.sha256));
    expect(commit(SPOT_CHECK.sources)).toBe('accepted');
    expect(commit(SPOT_CHECK.sources, null, '2026-11-23T01:00:00Z')).toBe('draw.known-before');
    const drand = { id: 'b', kind: 'drand', chain: 'quicknet', at: instant('2026-11-23T00:00:01Z') } as const;
    // The latest round at that moment came out two seconds before the commitment.
    expect(commit([drand], null, '2026-11-23T00:00:00.500Z')).toBe('draw.known-before');
    const checkpoint = { id: 'c', kind: 'checkpoint', origin: 'park', size: 102 } as const;
    expect(commit([checkpoint])).toBe('accepted');
    expect(commit([{ ...checkpoint, size: 101 }])).toBe('draw.known-before');
    expect(commit([checkpoint], null)).toBe('draw.log-size-missing');
    expect(drawCautions({ ...SPOT_CHECK, sources: [checkpoint] })).toEqual(['checkpoint-last']);
    expect(drawCautions(SPOT_CHECK)).toEqual([]);
  });
});

/** What is said to the spot check with other values. */
const valued = (values: Parameters<typeof opened>[1]) => {
  const of = opened({}, values);
  const answer = runDraw(of, TEST_CRYPTO);
  if (isRefusal(answer)) expect(sayDrawRefusal(answer as never).zh).not.toMatch(/\{|undefined/);
  return refusedWith(answer);
};
const both = (draw: string) => [seat('工会', '4711', draw), seat('企业代表', '0', draw)] as const;

describe('the values of a draw', () => {
  it('are refused where one is missing, unasked, or there twice', () => {
    expect(valued((draw) => [numbers(...both(draw)), beacon()])).toBe('accepted');
    expect(valued((draw) => [numbers(...both(draw))])).toBe('draw.value-missing');
    expect(valued((draw) => [numbers(...both(draw)), beacon(), { ...beacon(), id: 'more' }])).toBe(
      'draw.value-unasked',
    );
    expect(valued((draw) => [numbers(...both(draw)), beacon(), beacon('c')])).toBe('draw.value-unasked');
  });

  it('are refused where they are not what was announced', () => {
    const drand = (round: number) => ({ id: 'beacon', kind: 'drand', round, randomness: 'b'.repeat(64) }) as const;
    expect(valued((draw) => [numbers(...both(draw)), drand(ROUND + 1)])).toBe('draw.value-invalid');
    expect(valued((draw) => [numbers(...both(draw)), { id: 'beacon', kind: 'index', figure: '1' }])).toBe(
      'draw.value-invalid',
    );
    expect(valued((draw) => [numbers(both(draw)[0]), beacon()])).toBe('draw.value-invalid');
    expect(valued((draw) => [numbers(...[...both(draw)].reverse()), beacon()])).toBe('draw.value-invalid');
  });

  it('are refused where a number is not the one whose hash was handed in, by this seat, for this draw', () => {
    const first = (change: object) => (draw: string) =>
      [numbers({ ...both(draw)[0], ...change }, both(draw)[1]), beacon()] as const;
    expect(valued(first({ number: '4712' }))).toBe('draw.seat-mismatch');
    expect(valued(first({ nonce: '3'.repeat(32) }))).toBe('draw.seat-mismatch');
    expect(valued((draw) => [numbers(seat('工会', '4711', 'f'.repeat(64)), both(draw)[1]), beacon()])).toBe(
      'draw.seat-mismatch',
    );
    expect(valued((draw) => [numbers({ ...both(draw)[1], seat: '工会' }, both(draw)[1]), beacon()])).toBe(
      'draw.seat-mismatch',
    );
  });

  it('are refused where hashes and numbers came in another order than hash, last moment, number, last moment', () => {
    const at = (committedAt: string, revealedAt: string) => (draw: string) =>
      [
        numbers(
          { ...both(draw)[0], committedAt: instant(committedAt), revealedAt: instant(revealedAt) },
          both(draw)[1],
        ),
        beacon(),
      ] as const;
    expect(valued(at('2026-11-23T01:00:00Z', '2026-11-23T01:30:00Z'))).toBe('accepted');
    expect(valued(at('2026-11-23T00:00:00Z', '2026-11-23T01:10:00Z'))).toBe('draw.seat-untimely');
    expect(valued(at('2026-11-23T01:00:00.001Z', '2026-11-23T01:10:00Z'))).toBe('draw.seat-untimely');
    expect(valued(at('2026-11-23T00:50:00Z', '2026-11-23T01:00:00Z'))).toBe('draw.seat-untimely');
    expect(valued(at('2026-11-23T00:50:00Z', '2026-11-23T01:30:00.001Z'))).toBe('draw.seat-untimely');
    const half = (draw: string) => [numbers({ ...both(draw)[0], number: null }, both(draw)[1]), beacon()] as const;
    expect(valued(half)).toBe('draw.seat-untimely');
    const unsworn = { commitment: null, committedAt: null };
    expect(valued((draw) => [numbers({ ...both(draw)[0], ...unsworn }, both(draw)[1]), beacon()])).toBe(
      'draw.seat-untimely',
    );
  });

  it('are refused where lottery, index or checkpoint have another shape than was announced', () => {
    const at = instant('2026-11-24T00:00:00Z');
    const sources = [
      { id: 'l', kind: 'lottery', name: '双色球', issue: '2026135', count: 3, least: 1, most: 33, at },
      { id: 'i', kind: 'index', name: '上证综指收盘', issue: '2026-11-23', decimals: 2, at },
      { id: 'c', kind: 'checkpoint', origin: 'park', size: 120 },
    ] as const;
    const root = `${'A'.repeat(43)}=`;
    const drawn = (balls: readonly number[], figure: string, size: number, previous: number, moment: string) =>
      refusedWith(
        runDraw(
          opened({ sources }, () => [
            { id: 'l', kind: 'lottery', numbers: balls },
            { id: 'i', kind: 'index', figure },
            { id: 'c', kind: 'checkpoint', size, previous, root, at: instant(moment) },
          ]),
          TEST_CRYPTO,
        ),
      );
    const later = '2026-11-23T00:00:01Z';
    expect(drawn([33, 1, 1], '3921.45', 130, 119, later)).toBe('accepted');
    expect(drawn([33, 1], '3921.45', 130, 119, later)).toBe('draw.value-invalid');
    expect(drawn([34, 1, 1], '3921.45', 130, 119, later)).toBe('draw.value-invalid');
    expect(drawn([33, 1, 1], '3921.4', 130, 119, later)).toBe('draw.value-invalid');
    expect(drawn([33, 1, 1], '3921.45', 119, 119, later)).toBe('draw.value-invalid');
    expect(drawn([33, 1, 1], '3921.45', 130, 120, later)).toBe('draw.value-invalid');
    expect(drawn([33, 1, 1], '3921.45', 130, 119, COMMITTED.at)).toBe('draw.known-before');
  });

  it('are refused where what is revealed is not what was committed to', () => {
    const of = opened();
    expect(refusedWith(runDraw({ ...of, salt: 'c'.repeat(64) }, TEST_CRYPTO))).toBe('draw.reveal-mismatch');
    const plan = { ...of.plan, purpose: '另一次' };
    expect(runDraw({ ...of, plan }, TEST_CRYPTO)).toMatchObject({ details: { parts: ['constraints'] } });
    expect(recordOf(of).draws).toHaveLength(1);
  });
});
