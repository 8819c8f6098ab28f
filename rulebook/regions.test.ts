import { describe, expect, it } from 'vitest';
import { findRegion, isRegion, nearRegions, REGIONS } from './regions.ts';

describe('the regions', () => {
  it('are the 34, each once, with a Chinese and an English name', () => {
    expect(REGIONS).toHaveLength(34);
    for (const names of [
      REGIONS.map(({ code }) => code),
      REGIONS.map(({ letters }) => letters),
      REGIONS.map(({ zh }) => zh),
      REGIONS.map(({ en }) => en),
    ])
      expect(new Set(names).size).toBe(34);
    for (const { code, letters, zh, en } of REGIONS) {
      expect([code, letters]).toEqual([expect.stringMatching(/^CN-\d{2}$/), expect.stringMatching(/^CN-[A-Z]{2}$/)]);
      expect(zh).toMatch(/^\p{Script=Han}+(省|市|自治区|特别行政区)$/u);
      expect(en).toMatch(/^[A-Z][A-Za-z ]+$/);
    }
    expect(REGIONS.filter(({ zh }) => zh.endsWith('省'))).toHaveLength(23);
    expect(REGIONS.filter(({ zh }) => zh.endsWith('自治区'))).toHaveLength(5);
    expect(REGIONS.filter(({ zh }) => zh.endsWith('市'))).toHaveLength(4);
  });

  it('take in the whole country, and nothing invented', () => {
    expect(['CN', 'CN-11', 'CN-44', 'CN-82'].every(isRegion)).toBe(true);
    for (const none of ['XX', 'CN-99', 'CN-', 'cn', 'CN-GD', '44', '', 'CN-44 ', 'CN-440400', 'park'])
      expect([none, isRegion(none)]).toEqual([none, false]);
    expect([findRegion('CN-44')?.zh, findRegion('CN')]).toEqual(['广东省', null]);
  });

  it.each([
    ['CN-GD', ['CN-44']],
    ['gd', ['CN-44']],
    ['44', ['CN-44']],
    ['cn-44', ['CN-44']],
    ['江苏', ['CN-32']],
    ['江苏省', ['CN-32']],
    ['Guangdnog', ['CN-44']],
    ['CN-99', []],
    ['XX', []],
    ['', []],
  ])('lead from %j to %j', (wanted, codes) => expect(nearRegions(wanted)).toEqual(codes));
});
