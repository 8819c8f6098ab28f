import { describe, expect, it } from 'vitest';
import { accepted, beacon, COMMITTED, numbers, opened, recordOf, SALT, seat, silent } from '#testkit/draw/opened.ts';
import { SPOT_CHECK } from '#testkit/draw/plans.ts';
import { secondHash, secondSeed, secondSelect } from '#testkit/draw/second.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { isRefusal } from '../flow/refusal.ts';
import { instant } from '../time/instant.ts';
import { drawCode, drawNotice } from './code.ts';
import { type Opened, runDraw } from './draw.ts';
import type { DrawPlan } from './plan.ts';
import { verifyDraw, verifyDrawNotice } from './verify.ts';

const run = (of: Opened) => accepted(runDraw(of, TEST_CRYPTO));
const refusedWith = (answer: unknown) => (isRefusal(answer) ? answer.code : 'accepted');

describe('a draw', () => {
  it('binds the whole plan, its moment and its salt in one hash that a second implementation finds', () => {
    const { commitment, plan } = opened();
    expect(commitment.hash).toBe(secondHash('commitment', { ...COMMITTED, plan, salt: SALT }));
    expect(commitment.parts.recusals).toBe(secondHash('recusals', [SALT, plan.recusals]));
    expect(JSON.stringify(commitment)).not.toContain('企业-01');
  });

  it('follows from commitment, salt and sources as a second implementation finds it', () => {
    const of = opened();
    const draw = run(of);
    const parts = [
      { id: 'beacon', kind: 'drand', round: 34_198_612, randomness: 'b'.repeat(64) },
      {
        id: 'numbers',
        kind: 'people',
        numbers: [
          ['工会', '4711'],
          ['企业代表', '0'],
        ],
      },
    ];
    const seed = secondSeed(parts, SALT, of.commitment.hash, 1);
    expect(draw.seed).toBe(seed.toString('hex'));
    expect({ selection: draw.selection, skips: draw.skips }).toEqual(secondSelect(of.plan, seed, draw.without));
    expect(draw.selection).toHaveLength(3);
    expect(draw).toMatchObject({ number: 1, reason: null, void: null, missing: [] });
  });

  it('sends to each target two of different agencies, none recused, unskilled or too often', () => {
    const of = opened();
    const skipped = new Set<string>();
    for (let number = 0; number < 40; number += 1) {
      const draw = run(
        opened({}, () => [...of.values.slice(0, 0), numbersOf(number), beacon((number % 16).toString(16))]),
      );
      for (const { target, inspectors } of draw.selection) {
        const people = inspectors.map((id) => SPOT_CHECK.inspectors.find((each) => each.id === id));
        expect(new Set(people.map((each) => each?.agency)).size).toBe(2);
        expect(SPOT_CHECK.recusals.some((one) => one.target === target && inspectors.includes(one.inspector))).toBe(
          false,
        );
        expect(target).not.toBe('企业-03');
      }
      expect(draw.selection.flatMap(({ inspectors }) => inspectors).filter((id) => id === '检-02').length).toBeLessThan(
        2,
      );
      for (const { why } of draw.skips) skipped.add(why);
    }
    expect(skipped).toEqual(new Set(['recusal', 'skill', 'agency', 'cap']));
  });

  it('comes out the same however the values are listed, and otherwise by one number more or less', () => {
    const of = opened();
    const turned = { ...of, values: [...of.values].reverse() };
    expect(run(turned).selection).toEqual(run(of).selection);
    expect(run(opened({}, () => [numbersOf(1), beacon()])).seed).not.toBe(
      run(opened({}, () => [numbersOf(2), beacon()])).seed,
    );
  });

  it('is drawn again under the next number, with its reason, without who cannot come', () => {
    const of = opened();
    const { draws } = recordOf(of, { reason: '检-01 出差', inspectors: ['检-01'] });
    expect(draws[1]).toMatchObject({ number: 2, reason: '检-01 出差', without: { inspectors: ['检-01'] } });
    expect(draws[1]?.seed).toBe(secondSeedOf(of, 2));
    expect(draws[1]?.selection.flatMap(({ inspectors }) => inspectors)).not.toContain('检-01');
    const redraw = (before: typeof draws, reason: string, target: string) =>
      refusedWith(runDraw(of, TEST_CRYPTO, { before, reason, without: { targets: [target], inspectors: [] } }));
    expect(redraw([], '理由', '企业-01')).toBe('draw.redraw-first');
    expect(redraw(draws, ' ', '企业-01')).toBe('draw.not-valid');
    expect(redraw(draws, '理由', '企业-99')).toBe('draw.id-unknown');
    expect(redraw(draws, '理由', '企业-01')).toBe('accepted');
  });

  it('goes on without a silent seat where a later source stands, and says who was silent', () => {
    const of = opened({}, (draw) => [numbers(seat('工会', '4711', draw), silent('企业代表', draw)), beacon()]);
    const draw = run(of);
    expect(draw.missing).toEqual([{ source: 'numbers', seat: '企业代表' }]);
    expect(draw.void).toBeNull();
    expect(draw.selection).toHaveLength(3);
    expect(verifyDraw(recordOf(of), TEST_CRYPTO).holds).toBe(true);
  });

  it('is void by a silent seat where that was agreed, and the void draw verifies like any other', () => {
    const sources = SPOT_CHECK.sources.map((source) =>
      source.kind === 'people' ? { ...source, missing: 'void' as const } : source,
    );
    const of = opened({ sources }, (draw) => [numbers(silent('工会', draw), silent('企业代表', draw)), beacon()]);
    const draw = run(of);
    expect(draw).toMatchObject({
      seed: null,
      selection: [],
      skips: [],
      missing: [{ seat: '工会' }, { seat: '企业代表' }],
    });
    expect(draw.void).toMatchObject({ code: 'draw.reveal-missing', details: { seats: ['工会', '企业代表'] } });
    expect(verifyDraw(recordOf(of), TEST_CRYPTO).holds).toBe(true);
  });

  it('is void where too few are left, with every skip told', () => {
    const draw = run(opened({ wanted: { targets: 6, team: 2, agencies: 2 } }));
    expect(draw.selection).toEqual([]);
    expect(draw.void).toMatchObject({ code: 'draw.too-few', details: { wanted: 6 } });
    expect(draw.skips).toContainEqual({ target: '企业-03', inspector: null, why: 'cap' });
  });

  it('draws the example of RFC 3797 as a plan of that method', () => {
    const at = instant('2026-11-24T00:00:00Z');
    const lottery = (id: string, count: number) =>
      ({ id, kind: 'lottery', name: id, issue: '1', count, least: 0, most: 99, at }) as const;
    const plan: Partial<DrawPlan> = {
      method: 'rfc3797',
      targets: Array.from({ length: 25 }, (_, place) => ({ id: `${place + 1}`, weight: 1, skills: [], drawn: 0 })),
      inspectors: [],
      recusals: [],
      wanted: { targets: 10, team: 0, agencies: 0 },
      sources: [
        { id: 'figure', kind: 'index', name: 'index', issue: '1', decimals: 0, at },
        lottery('five', 5),
        lottery('six', 6),
      ],
    };
    const of = opened(plan, () => [
      { id: 'six', kind: 'lottery', numbers: [45, 9, 18, 26, 34, 41] },
      { id: 'figure', kind: 'index', figure: '9319' },
      { id: 'five', kind: 'lottery', numbers: [2, 5, 12, 8, 10] },
    ]);
    const draw = run(of);
    expect(draw.seed).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./');
    expect(draw.selection.map(({ target }) => Number(target))).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
    expect(verifyDraw(recordOf(of), TEST_CRYPTO).holds).toBe(true);
  });

  it('shows codes until the visit is over: no id is in the notice, and the record proves each of them', () => {
    const record = recordOf(opened());
    const notice = drawNotice(
      record.draws[0] as (typeof record.draws)[0],
      record.commitment.hash,
      SALT,
      TEST_CRYPTO.hmac,
    );
    expect(JSON.stringify(notice)).not.toMatch(/企业|检-/);
    expect(notice.selection[0]?.target).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(verifyDrawNotice(record, notice, TEST_CRYPTO)).toEqual({ holds: true, faults: [] });
    const other = drawCode('target', '企业-05', `${'b'.repeat(64)}`, TEST_CRYPTO.hmac);
    const forged = {
      ...notice,
      selection: notice.selection.map((one, at) => (at === 1 ? { ...one, target: other } : one)),
    };
    expect(verifyDrawNotice(record, forged, TEST_CRYPTO).faults).toEqual([
      { at: 'notice.selection[1]', refusal: null },
    ]);
    expect(verifyDrawNotice(record, { ...notice, number: 7 }, TEST_CRYPTO).holds).toBe(false);
    expect(drawCode('target', 'x', SALT, TEST_CRYPTO.hmac)).not.toBe(
      drawCode('inspector', 'x', SALT, TEST_CRYPTO.hmac),
    );
  });
});

/** Both seats with one number, as if hashes had been handed in for them. */
function numbersOf(number: number) {
  const { commitment } = opened();
  return numbers(seat('工会', `${number}`, commitment.hash), seat('企业代表', '7', commitment.hash));
}

function secondSeedOf({ commitment }: Opened, number: number): string {
  const told = [
    ['工会', '4711'],
    ['企业代表', '0'],
  ];
  const parts = [
    { id: 'beacon', kind: 'drand', round: 34_198_612, randomness: 'b'.repeat(64) },
    { id: 'numbers', kind: 'people', numbers: told },
  ];
  return secondSeed(parts, SALT, commitment.hash, number).toString('hex');
}
