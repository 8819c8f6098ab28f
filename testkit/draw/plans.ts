import type { DrawPlan } from '#engine/draw/plan.ts';
import { drandRound } from '#engine/draw/source.ts';
import { instant } from '#engine/time/instant.ts';
import { chance } from '#testkit/clocks/chance.ts';

/** A park's spot check: six plants, five inspectors of three agencies, teams of two from two agencies, drand and two people. */
export const SPOT_CHECK: DrawPlan = {
  rule: 'gangwan-draw/1',
  purpose: '2026年12月双随机抽查',
  method: 'weighted',
  targets: [
    { id: '企业-01', weight: 1, skills: [], drawn: 0 },
    { id: '企业-02', weight: 2.5, skills: ['压力容器'], drawn: 1 },
    { id: '企业-03', weight: 4, skills: [], drawn: 2 },
    { id: '企业-04', weight: 1, skills: ['电气'], drawn: 0 },
    { id: '企业-05', weight: 0.5, skills: [], drawn: 0 },
    { id: '企业-06', weight: 2, skills: [], drawn: 0 },
  ],
  inspectors: [
    { id: '检-01', weight: 1, skills: ['压力容器', '电气'], agency: '应急', drawn: 0 },
    { id: '检-02', weight: 1, skills: ['电气'], agency: '应急', drawn: 3 },
    { id: '检-03', weight: 2, skills: ['压力容器', '电气'], agency: '市监', drawn: 0 },
    { id: '检-04', weight: 1, skills: [], agency: '环保', drawn: 0 },
    { id: '检-05', weight: 1, skills: ['压力容器'], agency: '市监', drawn: 0 },
  ],
  recusals: [
    { inspector: '检-01', target: '企业-01', reason: '近亲属在该企业任职' },
    { inspector: '检-04', target: '企业-06', reason: '曾在该企业工作' },
  ],
  wanted: { targets: 3, team: 2, agencies: 2 },
  caps: { target: 2, inspector: 4 },
  sources: [
    {
      id: 'numbers',
      kind: 'people',
      seats: ['工会', '企业代表'],
      commitBy: instant('2026-11-23T01:00:00Z'),
      revealBy: instant('2026-11-23T01:30:00Z'),
      missing: 'proceed',
    },
    { id: 'beacon', kind: 'drand', chain: 'quicknet', at: instant('2026-11-23T02:00:00Z') },
  ],
};

/** The spot check with sources so far ahead that they can be committed to on any day, and what they say when nobody enters a number. */
export const FAR_OFF = {
  plan: {
    ...SPOT_CHECK,
    sources: [
      {
        ...SPOT_CHECK.sources[0],
        commitBy: instant('2999-11-23T01:00:00Z'),
        revealBy: instant('2999-11-23T01:30:00Z'),
      },
      { ...SPOT_CHECK.sources[1], at: instant('2999-11-23T02:00:00Z') },
    ],
  },
  values: [
    {
      id: 'numbers',
      kind: 'people',
      seats: ['工会', '企业代表'].map((seat) => ({
        seat,
        commitment: null,
        committedAt: null,
        number: null,
        nonce: null,
        revealedAt: null,
      })),
    },
    { id: 'beacon', kind: 'drand', round: drandRound(instant('2999-11-23T02:00:00Z')), randomness: 'b'.repeat(64) },
  ],
};

const SKILLS = ['电气', '压力容器', '危化'];
const AGENCIES = ['应急', '市监', '环保'];

/** A small plan of every kind by chance, `rfc3797` aside; the same seed gives the same. */
export function randomPlan(seed: number): DrawPlan {
  const by = chance(seed);
  const method = by.percent(70) ? 'weighted' : 'uniform';
  const weight = () => (method === 'uniform' ? 1 : by.whole(1, 12) / by.pick([1, 1, 2, 4]));
  const skills = (percent: number) => SKILLS.filter(() => by.percent(percent));
  const targets = Array.from({ length: by.whole(1, 4) }, (_, at) => ({
    id: `T${at}`,
    weight: weight(),
    skills: skills(6),
    drawn: by.whole(0, 1),
  }));
  const team = by.percent(20) ? 0 : by.whole(2, 3);
  const inspectors = Array.from({ length: team === 0 ? 0 : by.whole(team, 4) }, (_, at) => ({
    id: `I${at}`,
    weight: weight(),
    skills: skills(80),
    agency: by.pick(AGENCIES),
    drawn: by.whole(0, 2),
  }));
  const pairs = inspectors.flatMap(({ id }) => targets.map((target) => ({ inspector: id, target: target.id })));
  return {
    ...SPOT_CHECK,
    method,
    targets,
    inspectors,
    recusals: pairs.filter(() => by.percent(10)).map((pair) => ({ ...pair, reason: '有利害关系' })),
    wanted: {
      targets: by.whole(1, targets.length),
      team,
      agencies: Math.min(new Set(inspectors.map(({ agency }) => agency)).size, by.whole(0, 2)),
    },
    caps: { target: by.percent(50) ? null : by.whole(1, 3), inspector: by.percent(50) ? null : by.whole(2, 6) },
  };
}
