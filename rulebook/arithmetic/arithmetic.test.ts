import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import { at } from '../acts.ts';
import { type Arithmetic, labelsOf } from './arithmetic.ts';
import { ARITHMETIC, findArithmetic } from './book.ts';
import { CRIME_FLOORS, type CrimeFloor, floorTrouble } from './crime-floors.ts';
import { crimeThreshold } from './crime-threshold.ts';
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

/** What somebody reads who is refused. */
function saidOf(row: Arithmetic, given: Given) {
  const refusal = row.compute(given);
  if (!isRefusal(refusal) || !isArithmeticRefusal(refusal)) throw new Error('not refused');
  return sayRefusal(refusal, labelsOf(row));
}

const yuanOf = (typed: string) => (typed.includes('.') ? typed : `${typed}.00`);

/** Made-up amounts; the book itself holds none. */
const FLOOR: CrimeFloor = {
  region: 'CN-46',
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
  const given = { ordered: 'yes', workerMonths: 3, region: 'CN-46' };

  it.each([
    ['9999.99', undefined, 'not-reached'],
    ['10000', undefined, 'reached'],
    ['6000', '2019-12-31', 'reached'],
    ['6000', '2020-01-01', 'not-reached'],
  ])('decide: %s on %s is %s', (workerAmount, on, threshold) => {
    const { result, basis } = answerOf(test, { ...given, workerAmount, on });
    expect(result).toMatchObject({ threshold, region: 'CN-46' });
    expect(basis).toContainEqual(FLOOR.basis[0]);
  });

  it('are refused on a day and for a region for which there are none', () => {
    expect(test.compute({ ...given, workerAmount: '6000', on: '2013-12-31' })).toMatchObject({
      code: 'arithmetic.region-without-list',
    });
    expect(test.compute({ ...given, workerAmount: '6000', region: 'CN-44' })).toMatchObject({
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

  it.each([
    ['7999.99', '8000', 'not-reached'],
    ['8000', '8000', 'reached'],
    ['8000.49', '8000.50', 'not-reached'],
    ['8000', '5000', 'reached'],
    ['19999', '20000', 'not-reached'],
  ])(
    'may be given with the question: %s against %s is %s, whatever the table says',
    (workerAmount, floor, threshold) => {
      const asked = { ...given, workerAmount, oneWorkerFloor: floor, floorBasis: '〔2014〕1号' };
      for (const [row, region] of [
        [test, 'CN-46'],
        [called('wage.crime-threshold'), 'CN-44'],
      ] as const) {
        const { result, steps } = answerOf(row, { ...asked, region });
        expect(result).toMatchObject({ threshold, region });
        expect(steps[0]?.text.zh).toContain(`一名劳动者 ${yuanOf(floor)} 元；由提问者按“〔2014〕1号”给出。`);
      }
    },
  );

  it('given without a region or a document are used, and the answer says that no document was named', () => {
    const asked = { ordered: 'yes', workers: 12, total: '45000', manyWorkersFloor: '50000' };
    for (const region of [undefined, 'CN']) {
      const { result, steps } = answerOf(called('wage.crime-threshold'), { ...asked, region });
      expect(result).toMatchObject({ threshold: 'not-reached', region: null });
      expect(steps[0]?.text).toEqual({
        zh: '确定的数额：多名劳动者累计 50000.00 元；由提问者给出，没有注明文件，请核对。',
        en: 'Amounts fixed: ¥50000.00 for several together; given by whoever asks, no document named: check them.',
      });
    }
  });

  it('given for one test leave the other to the national range', () => {
    const asked = { ...given, workerAmount: '9000', workers: 12, total: '45000', oneWorkerFloor: '10000' };
    expect(answerOf(called('wage.crime-threshold'), asked).result).toMatchObject({
      oneWorker: 'not-reached',
      manyWorkers: 'depends',
    });
  });

  it('given outside the range of the nation are refused by the name of the input', () => {
    const row = called('wage.crime-threshold');
    for (const [input, amount] of [
      ['oneWorkerFloor', '4999.99'],
      ['oneWorkerFloor', '20000.01'],
      ['manyWorkersFloor', '29999'],
      ['manyWorkersFloor', '100001'],
    ] as const)
      expect(row.compute({ ...given, workerAmount: '6000', [input]: amount })).toMatchObject({
        code: 'arithmetic.floor-outside-range',
        details: { input },
      });
    expect(row.compute({ ...given, workerAmount: '6000', floorBasis: '文件' })).toMatchObject({
      code: 'arithmetic.missing-either',
    });
  });

  it('are asked for in words that say exactly how to give them', () => {
    const { zh, en } = saidOf(called('wage.crime-threshold'), { ...given, workerAmount: '6000', region: 'CN-44' });
    for (const said of [zh, en])
      for (const how of ['CN-44', '--one-worker-floor', '--many-workers-floor', '--floor-basis', 'oneWorkerFloor'])
        expect(said).toContain(how);
    expect([zh, en]).toEqual([expect.stringContaining('广东省'), expect.stringContaining('Guangdong')]);
  });
});

describe('a region', () => {
  const asked = (region: unknown) => ({ ordered: 'yes', workers: 12, total: '45000', region });

  it.each(['XX', 'CN-99', 'CN-', 'cn-44', '江苏', 44, {}])('%j is none', (region) => {
    expect(called('wage.crime-threshold').compute(asked(region))).toMatchObject({ code: 'arithmetic.region-unknown' });
  });

  it('that is none is told which may have been meant', () => {
    const row = called('wage.crime-threshold');
    expect(saidOf(row, asked('江苏')).zh).toContain('没有地区“江苏”。是不是 CN-32？');
    expect(saidOf(row, asked('CN-GD')).en).toContain('Did you mean CN-44?');
    expect(saidOf(row, asked('XX')).zh).toBe('没有地区“XX”。应写省级地区的代码，如 CN-44（广东省），或者 CN（全国）。');
  });

  it('CN is the nation: its range alone is used', () => {
    expect(answerOf(called('wage.crime-threshold'), asked('CN')).result).toMatchObject({
      threshold: 'depends',
      region: null,
    });
  });
});

describe('what is asked', () => {
  it('without a single number of the crime threshold is either pair, not one input of one', () => {
    expect(saidOf(called('wage.crime-threshold'), { ordered: 'yes' })).toEqual({
      zh: '还缺其中一名劳动者被欠的月数（workerMonths）和该名劳动者被欠的数额（workerAmount），或者被欠劳动者的人数（workers）和被欠数额累计（total）；至少给出一组。',
      en: 'What is missing: months that one of the workers is owed (workerMonths) and what that worker is owed (workerAmount), or else how many workers are owed (workers) and what they are owed together (total); give one of the two.',
    });
  });

  it('of the days of suspension is said so that both ends are days without surcharge', () => {
    const { suspended } = LATE_FEE.inputs;
    expect(suspended?.text.zh).toContain('首日和末日都在期间之内，当日都不加处罚款');
    const given = { fine: '100', due: '2026-03-02', on: '2026-03-12', suspended: ['2026-03-05..2026-03-06'] };
    expect(answerOf(LATE_FEE, given).result).toMatchObject({ suspendedDays: 2, daysLate: 8 });
  });
});

describe('English', () => {
  it('has one month, one day and one worker in the singular', () => {
    const spoken = [
      ...EVERY_KIND,
      ['severance.compensation', { months: 12, monthlyWage: '6000' }] as const,
      ['severance.compensation', { months: 1, days: 1, monthlyWage: '6000' }] as const,
      ['wage.crime-threshold', { ordered: 'yes', workerMonths: 1, workerAmount: '1', workers: 1, total: '1' }] as const,
    ].flatMap(([id, given]) => answerOf(called(id), given).steps.map(({ text }) => text.en));
    for (const said of spoken) expect(said).not.toMatch(/(?<![\d.])1 (full )?(months|days|years|workers)\b/);
    expect(spoken).toContain('1 full year; nothing remains: 1 month’s wage.');
    expect(spoken).toContain('One worker: 1 month, fewer than 3: not reached.');
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
  ['wage.crime-threshold', { ordered: 'yes', workers: 10, total: '50000', region: 'CN-44', manyWorkersFloor: '60000' }],
  ['wage.crime-threshold', { ordered: 'yes', workers: 10, total: '1', oneWorkerFloor: '6000', floorBasis: '文件' }],
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
      [called('wage.crime-threshold'), { ordered: true, workers: 1, total: '1', region: 'CN-99' }],
      [called('wage.crime-threshold'), { ordered: true }],
      [called('wage.crime-threshold'), { ordered: true, workers: 1, total: '1', floorBasis: '文件' }],
      [called('wage.crime-threshold'), { ordered: true, workers: 1, total: '1', floorBasis: 'a\nb' }],
      [called('wage.crime-threshold'), { ordered: true, workers: 1, total: '1', oneWorkerFloor: '1' }],
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
