import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import { at } from '../acts.ts';
import { type Arithmetic, labelsOf } from './arithmetic.ts';
import { ARITHMETIC, findArithmetic } from './book.ts';
import { CRIME_FLOORS, type CrimeFloor } from './crime-floors.ts';
import { crimeThreshold, floorTrouble } from './crime-threshold.ts';
import { LATE_FEE } from './late-fee.ts';
import type { Given } from './read.ts';
import { ARITHMETIC_REFUSALS, isArithmeticRefusal, sayRefusal } from './refusal-words.ts';

/** The answer of an arithmetic that must not refuse. */
function answerOf(row: Arithmetic, given: Given) {
  const answer = row.compute(given);
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`);
  return answer;
}

function called(id: string): Arithmetic {
  const row = findArithmetic(id);
  if (isRefusal(row)) throw new Error(id);
  return row;
}

/** A law of a made-up region; the book itself holds none. */
const FLOOR: CrimeFloor = {
  region: 'CN-00',
  oneWorker: 10_000,
  manyWorkers: 60_000,
  basis: [at('parkPractice', '第一条')],
  validFrom: '2020-01-01',
  validTo: null,
};

describe('the surcharge on a fine paid late', () => {
  const due = plainDate('2026-03-02');
  const paidAfter = (fen: bigint, days: number) => {
    const { fee, capped } = answerOf(LATE_FEE, {
      fine: `${fen / 100n}.${`${fen % 100n}`.padStart(2, '0')}`,
      due,
      on: addDays(due, days),
    }).result;
    return { fee: BigInt(String(fee).replace('.', '')), capped };
  };

  it('is never above the fine and never falls as days go by', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), fc.nat(400), fc.nat(400), (fine, days, more) => {
        const [sooner, later] = [paidAfter(fine, days), paidAfter(fine, days + more)];
        expect(later.fee).toBeLessThanOrEqual(fine);
        expect(later.fee).toBeGreaterThanOrEqual(sooner.fee);
        expect(later.capped).toBe(days + more > 33);
      }),
      { numRuns: 300 },
    );
  });

  it('counts a day of reconsideration in no case, however the periods lie', () => {
    const day = fc.nat(60).map((days) => addDays(due, days));
    const period = fc.tuple(day, fc.nat(30)).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), fc.nat(80), (suspended, days) => {
        const on = addDays(due, days);
        const counted = Array.from({ length: days }, (_, before) => addDays(due, before + 1)).filter(
          (each) => !suspended.some(({ from, to }) => from <= each && each <= to),
        );
        const { daysLate, suspendedDays } = answerOf(LATE_FEE, { fine: '100', due, on, suspended }).result;
        expect([daysLate, suspendedDays]).toEqual([counted.length, days - counted.length]);
      }),
      { numRuns: 300 },
    );
  });

  it('says each step in both languages, with the numbers that stand in it', () => {
    const given = { fine: '10000', due, on: '2026-04-05', suspended: ['2026-03-10..2026-03-10'] };
    const { steps, basis } = answerOf(LATE_FEE, given);
    expect(steps.map(({ id }) => id)).toEqual(['days', 'suspended', 'rate', 'cap', 'total']);
    expect(steps[0]?.text).toEqual({
      zh: '缴款期限的最后一日是 2026-03-02，自次日 2026-03-03 起算，到 2026-04-05（含当日）共 34 日。',
      en: 'The last day to pay was 2026-03-02; counted from the day after, 2026-03-03, to 2026-04-05 inclusive: 34 days.',
    });
    expect(steps[1]?.numbers).toEqual({ suspendedDays: 1, daysLate: 33 });
    expect(basis.map(({ article }) => article)).toContain('第七十三条第三款');
  });

  it('says so where it had to round', () => {
    const { steps } = answerOf(LATE_FEE, { fine: '0.50', due, on: '2026-03-03' });
    expect(steps.find(({ id }) => id === 'cap')?.text.zh).toContain('四舍五入到分');
  });
});

describe('whether an award is final', () => {
  const given = (last: string) => ({
    minimumWage: '2200',
    items: ['overtime=18000', 'severance=25000', `injury-medical=${last}`],
  });

  it('is asked of each item, not of the sum, and of one document or two', () => {
    const { result, steps } = answerOf(called('arbitration.final-award'), given('30000'));
    expect(result).toMatchObject({ limit: '26400.00', oneDocument: 'non-final' });
    expect(result.twoDocuments).toEqual({
      verified: false,
      documents: [
        { nature: 'final', items: [1, 2] },
        { nature: 'non-final', items: [3] },
      ],
    });
    expect(steps.find(({ id }) => id === 'sum')?.numbers).toEqual({ sum: '73000.00' });
  });

  it('“not above” takes in the limit itself', () => {
    const { result } = answerOf(called('arbitration.final-award'), given('26400'));
    expect(result).toMatchObject({ oneDocument: 'final', twoDocuments: null });
  });
});

describe('the amounts of a province', () => {
  const test = crimeThreshold([FLOOR, { ...FLOOR, oneWorker: 6_000, validFrom: '2014-01-01', validTo: '2019-12-31' }]);
  const given = { ordered: 'yes', workerMonths: 3, region: 'CN-00' };

  it.each([
    ['9999.99', undefined, 'not-reached'],
    ['10000', undefined, 'reached'],
    ['6000', '2019-12-31', 'reached'],
    ['6000', '2020-01-01', 'not-reached'],
  ])('decide: %s on %s is %s', (workerAmount, on, threshold) => {
    const { result, basis } = answerOf(test, { ...given, workerAmount, on });
    expect(result).toMatchObject({ threshold, region: 'CN-00' });
    expect(basis).toContainEqual(FLOOR.basis[0]);
  });

  it('are refused on a day and for a region for which there are none', () => {
    expect(test.compute({ ...given, workerAmount: '6000', on: '2013-12-31' })).toMatchObject({
      code: 'arithmetic.region-without-list',
    });
    expect(test.compute({ ...given, workerAmount: '6000', region: 'CN-99' })).toMatchObject({
      code: 'arithmetic.region-without-list',
    });
  });

  it('lie within the range that the interpretation leaves to them', () => {
    expect(CRIME_FLOORS.map(floorTrouble).filter((trouble) => trouble !== null)).toEqual([]);
    for (const wrong of [
      { oneWorker: 4_999 },
      { oneWorker: 20_001 },
      { manyWorkers: 29_999 },
      { manyWorkers: 100_001 },
    ])
      expect(floorTrouble({ ...FLOOR, ...wrong })).toMatchObject({ code: 'arithmetic.floor-outside-range' });
    const wrong = crimeThreshold([{ ...FLOOR, oneWorker: 100 }]);
    expect(wrong.compute({ ...given, workerAmount: '6000' })).toMatchObject({ code: 'arithmetic.floor-outside-range' });
  });
});

describe('the book', () => {
  it('knows each arithmetic by its id and names those that may have been meant', () => {
    for (const row of ARITHMETIC) expect(findArithmetic(row.id)).toBe(row);
    const refusal = findArithmetic('penalty.latefee');
    expect(refusal).toMatchObject({ code: 'arithmetic.unknown', details: { near: ['penalty.late-fee'] } });
  });

  it('says every row and input in both languages, and where it stands', () => {
    for (const { text, numbers, inputs, basis, validFrom } of ARITHMETIC) {
      const said = [text, ...Object.values({ ...numbers, ...inputs }).map((each) => each.text)];
      for (const { zh, en } of said) expect([/\p{Script=Han}/u.test(zh), en.length > 0]).toEqual([true, true]);
      expect(basis.every(({ article }) => /^第.+条/.test(article ?? ''))).toBe(true);
      expect(plainDate(validFrom)).toBe(validFrom);
    }
  });

  it('writes Chinese with Chinese punctuation', () => {
    const rows = ARITHMETIC.flatMap(({ text, note, inputs }) => [
      text,
      note,
      ...Object.values(inputs).map((i) => i.text),
    ]);
    const steps = EVERY_KIND.flatMap(([id, given]) => answerOf(called(id), given).steps.map((step) => step.text));
    for (const words of [...rows, ...steps, ...Object.values(ARITHMETIC_REFUSALS)])
      expect(words?.zh ?? '').not.toMatch(/\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}/u);
  });
});

/** One call at least through every branch that has words of its own. */
const EVERY_KIND: readonly (readonly [string, Given])[] = [
  ['penalty.late-fee', { fine: '1', due: '2026-03-02', on: '2026-03-02' }],
  ['penalty.late-fee', { fine: '0.5', due: '2026-03-02', on: '2026-03-05', suspended: ['2026-03-04..'] }],
  ['penalty.late-fee', { fine: '1', due: '2026-03-02', on: '2027-03-02' }],
  ['penalty.on-the-spot', { party: 'person', fine: '1' }],
  ['penalty.on-the-spot', { party: 'entity', fine: '5000' }],
  ['wage.extra', { amount: '0.01', percent: '62.5' }],
  ['wage.crime-threshold', { ordered: 'yes', workerMonths: 3, workerAmount: '6000', workers: 9, total: '1' }],
  ['wage.crime-threshold', { ordered: 'no', workers: 10, total: '100000' }],
  ['wage.crime-threshold', { ordered: 'yes', workers: 10, total: '100000' }],
  ['severance.unlawful', { months: 245, days: 3, monthlyWage: '30000', averageWage: '7200' }],
  ['severance.compensation', { months: 7, monthlyWage: '6000.01' }],
  ['severance.compensation', { months: 12, monthlyWage: '6000', averageWage: '7200' }],
  ['arbitration.final-award', { minimumWage: '1', items: ['overtime=1', 'other', 'labour-standard', 'severance=13'] }],
  ['arbitration.final-award', { minimumWage: '1', items: ['other'] }],
  ['arbitration.final-award', { minimumWage: '1', items: ['overtime=1'] }],
];

describe('a refusal', () => {
  const fee = { fine: '1', due: '2026-03-02', on: '2026-03-05' };

  it('names the input in words and what was given', () => {
    const refusal = LATE_FEE.compute({ ...fee, fine: '１０' });
    if (!isRefusal(refusal) || !isArithmeticRefusal(refusal)) throw new Error('not refused');
    expect(sayRefusal(refusal, labelsOf(LATE_FEE))).toEqual({
      zh: '罚款数额（fine）应写成元，最多两位小数，不带逗号和单位，如 18000 或 18000.50；给出的是“１０”。',
      en: 'Write the fine (fine) in yuan with at most two decimals, without commas or units: 18000 or 18000.50; given was “１０”.',
    });
  });

  it('leaves no gap in its words, whatever was refused', () => {
    const refused: readonly (readonly [Arithmetic, Given])[] = [
      [LATE_FEE, {}],
      [LATE_FEE, { ...fee, fien: '1' }],
      [LATE_FEE, { ...fee, fine: 0.5 }],
      [LATE_FEE, { ...fee, fine: { yuan: 1 } }],
      [LATE_FEE, { ...fee, due: ['x'] }],
      [LATE_FEE, { ...fee, due: '2000-01-01' }],
      [LATE_FEE, { ...fee, suspended: ['2026-03-05..2026-03-04'] }],
      [LATE_FEE, { ...fee, suspended: [null] }],
      [called('wage.extra'), { amount: '1', percent: '49' }],
      [called('wage.extra'), { amount: '1', percent: 'half' }],
      [called('penalty.on-the-spot'), { fine: '1', party: 'x'.repeat(1_000) }],
      [called('severance.compensation'), { months: 5, days: 31, monthlyWage: '1' }],
      [called('severance.compensation'), { months: 0, monthlyWage: '1' }],
      [called('wage.crime-threshold'), { ordered: true, workers: 1, total: '1', region: 'CN-32' }],
      [called('arbitration.final-award'), { minimumWage: '1', items: ['overtime'] }],
    ];
    for (const [row, given] of refused) {
      const refusal = row.compute(given);
      if (!isRefusal(refusal) || !isArithmeticRefusal(refusal)) throw new Error(JSON.stringify(given));
      const { zh, en } = sayRefusal(refusal, labelsOf(row));
      for (const said of [zh, en]) expect(said).not.toMatch(/\{\w|“”|（）|\(\)|undefined|x{50}/);
    }
  });

  it('is the answer to anything at all that is no input, never an exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ARITHMETIC),
        fc.array(fc.anything({ withBigInt: true, withDate: true }), { maxLength: 8 }),
        (row, anything) => {
          const given = Object.fromEntries(Object.keys(row.inputs).map((name, index) => [name, anything[index]]));
          const answer = row.compute(given);
          expect(isRefusal(answer) ? isArithmeticRefusal(answer) : answer.id).toBe(isRefusal(answer) ? true : row.id);
        },
      ),
      { numRuns: 500 },
    );
  });
});
