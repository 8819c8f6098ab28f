import { describe, expect, it } from 'vitest';
import { compare, fractionText, parseDecimal, ZERO } from '#engine/exact/fraction.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { FOUR_COLOURS, NATIONAL_METHODS, RISK_LEVELS, RISK_METHODS } from '#rulebook/risk-scales.ts';
import { gradeByProduct } from './index.ts';

const { lec, ls } = NATIONAL_METHODS;

function graded(method: typeof lec, values: Record<string, string>): string[] {
  const answer = gradeByProduct(method, values);
  if (isRefusal(answer)) return [answer.code, `${answer.details?.factor}`];
  return [fractionText(answer.product), answer.band.band, answer.band.level, answer.colour.colour];
}
const byLec = (L: string, E: string, C: string) => graded(lec, { L, E, C });
const byLs = (L: string, S: string) => graded(ls, { L, S });

describe('LEC', () => {
  it.each([
    ['3', '6', '15', '270', '[160,320]', 'larger', 'orange'],
    ['10', '10', '100', '10000', '>320', 'major', 'red'],
    ['6', '6', '15', '540', '>320', 'major', 'red'],
    ['1', '10', '40', '400', '>320', 'major', 'red'],
    ['1', '10', '7', '70', '[70,160)', 'general', 'yellow'],
    ['0.2', '2', '40', '16', '<20', 'low', 'blue'],
    ['0.5', '1', '40', '20', '[20,70)', 'low', 'blue'],
    ['0.5', '0.5', '1', '1/4', '<20', 'low', 'blue'],
    ['0.1', '0.5', '1', '1/20', '<20', 'low', 'blue'],
    ['3.0', '6', '15.00', '270', '[160,320]', 'larger', 'orange'],
  ])('RK12 %s × %s × %s is %s', (L, E, C, ...expected) => {
    expect(byLec(L, E, C)).toEqual(expected);
  });

  it('RK12 puts every product that its scales can make into the band that its bounds say', () => {
    const inBand = (D: number) =>
      D > 320 ? '>320' : D >= 160 ? '[160,320]' : D >= 70 ? '[70,160)' : D >= 20 ? '[20,70)' : '<20';
    const [ls = [], es = [], cs = []] = lec.factors.map(({ steps }) => steps.map(({ value }) => value));
    const seen = new Set<string>();
    for (const L of ls) {
      for (const E of es) {
        for (const C of cs) {
          const D = Math.round(Number(L) * Number(E) * Number(C) * 1000) / 1000;
          const [product = '', band = ''] = byLec(L, E, C);
          seen.add(product);
          expect([L, E, C, band]).toEqual([L, E, C, inBand(D)]);
        }
      }
    }
    // The ends of bands that a product can meet.
    for (const end of ['20', '70']) expect(seen).toContain(end);
  });

  it.each([
    ['4', '6', '15', 'L'],
    ['3', '5', '15', 'E'],
    ['3', '6', '14', 'C'],
    ['-3', '6', '15', 'L'],
    ['0', '6', '15', 'L'],
    ['', '6', '15', 'L'],
    ['three', '6', '15', 'L'],
    ['3', '6', '1e2', 'C'],
    ['3', '６', '15', 'E'],
    ['3', '6', '15'.repeat(500), 'C'],
  ])('RK9 RK12 refuses %s, %s, %s, off the scale of %s', (L, E, C, factor) => {
    expect(byLec(L, E, C)).toEqual(['risk.off-scale', factor]);
  });

  it('RK9 takes a value between blanks, as it was pasted', () => {
    expect(gradeByProduct(lec, { L: ' 3', E: '6\u3000', C: '\t15\n' })).toEqual(
      gradeByProduct(lec, { L: '3', E: '6', C: '15' }),
    );
    expect(gradeByProduct(lec, { L: '3 ', E: '6', C: '1 5' })).toMatchObject({ code: 'risk.off-scale' });
  });

  it('RK9 names the values that are allowed', () => {
    expect(gradeByProduct(lec, { L: '3', E: '4', C: '15' })).toMatchObject({
      details: { factor: 'E', value: '4', allowed: ['10', '6', '3', '2', '1', '0.5'] },
    });
  });
});

describe('LS', () => {
  it('RK13 puts each of the 25 products into its band', () => {
    const expected: Record<string, number[]> = {
      '[20,25]': [20, 25],
      '[15,16]': [15, 16],
      '[9,12]': [9, 10, 12],
      '[4,8]': [4, 5, 6, 8],
      '[1,3]': [1, 2, 3],
    };
    for (const L of [1, 2, 3, 4, 5]) {
      for (const S of [1, 2, 3, 4, 5]) {
        const [product, band = ''] = byLs(`${L}`, `${S}`);
        expect(product).toBe(`${L * S}`);
        expect(expected[band]).toContain(L * S);
      }
    }
    expect(byLs('4', '5')).toEqual(['20', '[20,25]', 'major', 'red']);
    expect(byLs('3', '5')).toEqual(['15', '[15,16]', 'larger', 'orange']);
  });

  it.each(['0', '6', '2.5', '-1', 'x'])('RK9 RK13 refuses a likelihood of %s', (L) => {
    expect(byLs(L, '3')).toEqual(['risk.off-scale', 'L']);
    expect(byLs('3', L)).toEqual(['risk.off-scale', 'S']);
  });
});

describe('the scales', () => {
  it('RK14 are data: region, dates, what is verified, and bounds that fall from band to band', () => {
    for (const { bands, factors, region, validFrom, note } of RISK_METHODS) {
      expect([region, validFrom]).toEqual(['CN', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
      expect(note.zh.length).toBeGreaterThan(10);
      const bounds = bands.map(({ from }) => parseDecimal(from) ?? ZERO);
      expect(bounds.toSorted((a, b) => compare(b, a))).toEqual(bounds);
      for (const { band, from, fromIncluded } of bands.slice(0, -1)) {
        expect([band, band.startsWith(fromIncluded ? `[${from},` : `>${from}`)]).toEqual([band, true]);
      }
      for (const { steps } of factors) expect(steps.every(({ value }) => parseDecimal(value))).toBe(true);
    }
    expect([lec.verified, lec.coloursVerified, ls.verified, ls.coloursVerified]).toEqual([true, false, false, false]);
  });

  it('RK14 grade by the line of another region where it is given', () => {
    const [red, ...rest] = lec.bands;
    if (red === undefined) throw new Error('no bands');
    const local = { ...lec, region: '320000', bands: [{ ...red, band: '>269', from: '269' }, ...rest] };
    expect(graded(local, { L: '3', E: '6', C: '15' })).toEqual(['270', '>269', 'major', 'red']);
    // A bound that is not in its band stays in the one below.
    const higher = { ...local, bands: [{ ...red, band: '>270', from: '270' }, ...rest] };
    expect(graded(higher, { L: '3', E: '6', C: '15' })).toEqual(['270', '[160,320]', 'larger', 'orange']);
  });

  it('RK14 have the four colours: 重大红、较大橙、一般黄、低蓝', () => {
    expect(
      RISK_LEVELS.map((level) => FOUR_COLOURS.rows[level]).map(
        ({ levelText, colourText }) => levelText.zh + colourText.zh,
      ),
    ).toEqual(['重大风险红', '较大风险橙', '一般风险黄', '低风险蓝']);
    expect(FOUR_COLOURS.basis[0]?.document).toBe('安委办〔2016〕11号');
  });
});
