import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './near.ts';

const IDS = [
  'arbitration.award',
  'arbitration.final-award',
  'penalty.hearing-request',
  'penalty.late-fee',
  'wage.extra',
];

describe('the names that somebody may have meant', () => {
  it.each([
    ['penalty.latefee', ['penalty.late-fee']],
    ['penalty.late_fee', ['penalty.late-fee']],
    ['PENALTY.LATE-FEE', ['penalty.late-fee']],
    ['late-fee', ['penalty.late-fee']],
    ['penatly', ['penalty.hearing-request', 'penalty.late-fee']],
    ['wage.exrta', ['wage.extra']],
    ['arbitration.awrad', ['arbitration.award']],
    ['petition.handle', []],
    ['', []],
    ['罚款', []],
    ['x'.repeat(100_000), []],
  ])('%s may be %j', (typed, meant) => expect(nearest(typed, IDS)).toEqual(meant));

  it('are the nearest first and no more than asked for', () => {
    const names = ['aaaa', 'aaab', 'aabb', 'abbb'];
    expect(nearest('aaaa', names)).toEqual(['aaaa', 'aaab', 'aabb']);
    expect(nearest('abbb', names, 1)).toEqual(['abbb']);
  });
});

describe('the distance between two words', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['award', 'awrad', 1],
    ['ab', 'ba', 1],
    ['仲裁', '裁仲', 1],
  ])('%s to %s is %i', (a, b, far) => {
    expect(editDistance(a, b)).toBe(far);
    expect(editDistance(b, a)).toBe(far);
  });
});
