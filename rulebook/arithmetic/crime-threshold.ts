import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { ACTS, at } from '../acts.ts';
import { type Arithmetic, arithmetic, counted, type Step, step } from './arithmetic.ts';
import { CRIME_FLOORS, type CrimeFloor, type Floors, floorStep, floorsFor, NATIONAL_RANGE } from './crime-floors.ts';
import { lawOn, needed, optional, type Values } from './inputs.ts';
import { type Fen, yuan, yuanText } from './money.ts';
import type { ArithmeticRefusal } from './refusal-words.ts';

const unitYuan = { zh: '元', en: 'yuan' };

const NUMBERS = {
  months: {
    value: 3,
    unit: { zh: '个月', en: 'months' },
    text: { zh: '一名劳动者：被欠的月数（以上，含本数）', en: 'one worker: months owed, or more' },
  },
  oneLeast: {
    value: NATIONAL_RANGE.oneWorker.least,
    unit: unitYuan,
    text: { zh: '一名劳动者：幅度下限', en: 'one worker: lower end of the range' },
  },
  oneMost: {
    value: NATIONAL_RANGE.oneWorker.most,
    unit: unitYuan,
    text: { zh: '一名劳动者：幅度上限', en: 'one worker: upper end of the range' },
  },
  workers: {
    value: 10,
    unit: { zh: '名', en: 'workers' },
    text: { zh: '多名劳动者：人数（以上，含本数）', en: 'several workers: how many, or more' },
  },
  manyLeast: {
    value: NATIONAL_RANGE.manyWorkers.least,
    unit: unitYuan,
    text: { zh: '多名劳动者累计：幅度下限', en: 'several workers together: lower end of the range' },
  },
  manyMost: {
    value: NATIONAL_RANGE.manyWorkers.most,
    unit: unitYuan,
    text: { zh: '多名劳动者累计：幅度上限', en: 'several workers together: upper end of the range' },
  },
} as const;

const INPUTS = {
  ordered: needed(
    'yesNo',
    '是否已由政府有关部门以文书责令支付且指定期限已过',
    'whether an authority ordered payment in writing and the day it named has passed',
  ),
  workerMonths: optional('count', '其中一名劳动者被欠的月数', 'months that one of the workers is owed'),
  workerAmount: optional('money', '该名劳动者被欠的数额', 'what that worker is owed', { mayBeZero: true }),
  workers: optional('count', '被欠劳动者的人数', 'how many workers are owed', { most: 999_999 }),
  total: optional('money', '被欠数额累计', 'what they are owed together', { mayBeZero: true }),
  region: optional('region', '按哪个地区确定的数额标准', 'the region whose amounts apply'),
  oneWorkerFloor: optional(
    'money',
    '该地区高级人民法院确定的一名劳动者的数额标准',
    'the amount that the region’s High Court has fixed for one worker',
  ),
  manyWorkersFloor: optional(
    'money',
    '该地区高级人民法院确定的多名劳动者累计的数额标准',
    'the amount that the region’s High Court has fixed for several workers together',
  ),
  floorBasis: optional('text', '确定数额标准的文件名称或者文号', 'the document that fixes these amounts'),
  on: lawOn,
};
type Facts = Values<typeof INPUTS>;

/** `depends`: within the national range, so the province’s amount decides. `not-given`: no numbers for it. */
type Reached = 'reached' | 'not-reached' | 'depends' | 'not-given';

/** 法释〔2013〕3号 第三、四条, with the amounts given with the question or else those of the provinces that `floors` holds. */
export function crimeThreshold(floors: readonly CrimeFloor[]): Arithmetic {
  return arithmetic({
    id: 'wage.crime-threshold',
    text: {
      zh: '拒不支付劳动报酬“数额较大”的标准',
      en: 'Threshold of the crime of refusing to pay labour remuneration',
    },
    numbers: NUMBERS,
    inputs: INPUTS,
    dayOf: 'on',
    basis: [at('wageCrime', '第三条'), at('wageCrime', '第四条')],
    validFrom: ACTS.wageCrime.since,
    note: {
      zh: '只核对数额和责令支付两项，不是对犯罪的认定；转移财产、逃匿或者有能力支付而不支付等要件由司法机关认定。',
      en: 'Only the sums and the order to pay are checked, which finds nobody guilty; moving assets, hiding, or being able to pay and not paying are for the judicial authorities.',
    },
    work(facts) {
      const missing = missingIn(facts);
      if (missing !== null) return missing;
      const amounts = floorsFor(floors, facts);
      return isRefusal(amounts) ? (amounts as Refusal<ArithmeticRefusal>) : judge(facts, amounts as Floors | null);
    },
  });
}

export const CRIME_THRESHOLD = crimeThreshold(CRIME_FLOORS);

/** Months and sum of one worker belong together, so do the count and the sum of several; one pair at least is needed. */
function missingIn(facts: Facts): Refusal<ArithmeticRefusal> | null {
  const missing = PAIRS.map((pair) => pair.filter((input) => facts[input] === null));
  if (missing.every((inputs) => inputs.length === 2)) {
    const [either, or] = PAIRS;
    return refuse('arithmetic.missing-either', { either, or });
  }
  const alone = missing.find((inputs) => inputs.length === 1)?.[0];
  return alone === undefined ? null : refuse('arithmetic.missing-input', { input: alone });
}

const PAIRS = [
  ['workerMonths', 'workerAmount'],
  ['workers', 'total'],
] as const;

function judge(facts: Facts, floor: Floors | null) {
  const { months, oneLeast, oneMost, workers, manyLeast, manyMost } = NUMBERS;
  const one = test(
    { count: facts.workerMonths, sum: facts.workerAmount },
    { count: months.value, least: oneLeast.value, most: oneMost.value, floor: floor?.oneWorker ?? null },
  );
  const many = test(
    { count: facts.workers, sum: facts.total },
    { count: workers.value, least: manyLeast.value, most: manyMost.value, floor: floor?.manyWorkers ?? null },
  );
  const amount = eitherOf(one.reached, many.reached);
  const threshold = facts.ordered ? amount : 'not-reached';
  return {
    result: {
      oneWorker: one.reached,
      manyWorkers: many.reached,
      amount,
      ordered: facts.ordered,
      threshold,
      region: floor?.region ?? null,
    },
    steps: [
      ...(floor === null ? [] : [floorStep(floor)]),
      testStep('one-worker', ONE, facts.workerMonths, one),
      testStep('many-workers', MANY, facts.workers, many),
      orderStep(facts.ordered),
      END[threshold],
    ],
    alsoBasis: floor?.basis ?? [],
  };
}

interface Line {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly floor: Fen | null;
}

interface Tested extends Line {
  readonly sum: Fen | null;
  readonly reached: Reached;
  readonly enough: boolean;
}

function test({ count, sum }: { readonly count: number | null; readonly sum: Fen | null }, line: Line): Tested {
  if (count === null || sum === null) return { ...line, sum, enough: false, reached: 'not-given' };
  const enough = count >= line.count;
  return { ...line, sum, enough, reached: enough ? compareSum(sum, line) : 'not-reached' };
}

function compareSum(sum: Fen, { least, most, floor }: Line): Reached {
  if (floor !== null) return sum >= floor ? 'reached' : 'not-reached';
  if (sum >= yuan(most)) return 'reached';
  return sum < yuan(least) ? 'not-reached' : 'depends';
}

function eitherOf(one: Reached, many: Reached): Exclude<Reached, 'not-given'> {
  if (one === 'reached' || many === 'reached') return 'reached';
  return one === 'depends' || many === 'depends' ? 'depends' : 'not-reached';
}

const ONE = { zh: '一名劳动者', en: 'One worker', unitZh: '个月', unitEn: 'month' };
const MANY = { zh: '多名劳动者', en: 'Several workers', unitZh: '名', unitEn: 'worker' };

function testStep(id: string, who: typeof ONE, count: number | null, tested: Tested): Step {
  const { sum, reached, enough, least, most, floor } = tested;
  if (sum === null || count === null)
    return step(id, `${who.zh}：没有给出数，未作判断。`, `${who.en}: no numbers given, not judged.`);
  const given = yuanText(sum);
  const numbers = { count, needed: tested.count, sum: given, least: yuanText(yuan(least)), most: yuanText(yuan(most)) };
  if (!enough) {
    return step(
      id,
      `${who.zh}：${count} ${who.unitZh}不到 ${tested.count} ${who.unitZh}，没有达到。`,
      `${who.en}: ${counted(count, who.unitEn)}, fewer than ${tested.count}: not reached.`,
      numbers,
    );
  }
  const line = floor === null ? null : yuanText(floor);
  const [zh, en] = {
    reached: [`达到 ${line ?? numbers.most} 元`, `reaches ¥${line ?? numbers.most}`],
    'not-reached': [`不到 ${line ?? numbers.least} 元`, `is below ¥${line ?? numbers.least}`],
    depends: [
      `在全国幅度 ${numbers.least} 元至 ${numbers.most} 元之内，要看本省（区、市）高级人民法院确定的数额`,
      `lies within the national range of ¥${numbers.least} to ¥${numbers.most}: the amount that the province’s High Court has fixed decides`,
    ],
    'not-given': ['', ''],
  }[reached];
  return step(
    id,
    `${who.zh}：${count} ${who.unitZh}（不少于 ${tested.count} ${who.unitZh}），${given} 元${zh}。`,
    `${who.en}: ${counted(count, who.unitEn)} (at least ${tested.count}); ¥${given} ${en}.`,
    line === null ? numbers : { ...numbers, floor: line },
  );
}

const orderStep = (ordered: boolean): Step =>
  ordered
    ? step(
        'ordered',
        '已经政府有关部门责令支付，指定期限内仍未支付（第四条）。',
        'An authority ordered payment and the time it named has passed unpaid (Article 4).',
      )
    : step(
        'ordered',
        '还没有经政府有关部门责令支付并在指定期限内仍不支付（第四条），须先责令支付。',
        'No authority has yet ordered payment with its time passed unpaid (Article 4): an order must come first.',
      );

const END: Readonly<Record<Exclude<Reached, 'not-given'>, Step>> = {
  reached: step(
    'threshold',
    '按给出的数，数额和责令支付两项都已达到。',
    'On the numbers given, both the sum and the order to pay are reached.',
  ),
  'not-reached': step(
    'threshold',
    '按给出的数，数额和责令支付两项没有都达到。',
    'On the numbers given, the sum and the order to pay are not both reached.',
  ),
  depends: step(
    'threshold',
    '责令支付已达到；数额是否达到，由本省（区、市）确定的标准决定。',
    'The order to pay is there; whether the sum is reached depends on the province’s amount.',
  ),
};
