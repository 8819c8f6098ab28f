import { fraction, times } from '#engine/exact/fraction.ts';
import { refuse } from '#engine/flow/refusal.ts';
import { ACTS, at } from '../acts.ts';
import { type Arithmetic, arithmetic, counted, type Step, step } from './arithmetic.ts';
import { lawOn, needed, optional, type Values } from './inputs.ts';
import { exactYuanText, type Fen, roundHalfUp, yuanText } from './money.ts';

const NUMBERS = {
  monthsPerYear: {
    value: 1,
    unit: { zh: '个月工资/年', en: 'month’s wage a year' },
    text: { zh: '每满一年', en: 'for each full year' },
  },
  roundUpFrom: {
    value: 6,
    unit: { zh: '个月', en: 'months' },
    text: {
      zh: '不满一年的余数达到此数按一年计，不到的按半个月工资计',
      en: 'a remainder from here on counts as a year, below it as half a month’s wage',
    },
  },
  wageCap: {
    value: 3,
    unit: { zh: '倍', en: 'times' },
    text: { zh: '月工资的上限（本地区上年度职工月平均工资）', en: 'most, of the local average monthly wage' },
  },
  yearsCap: {
    value: 12,
    unit: { zh: '年', en: 'years' },
    text: { zh: '月工资按上限计的，年限的上限', en: 'most years, where the wage is capped' },
  },
} as const;

const INPUTS = {
  months: needed('count', '在本单位工作的整月数', 'whole months worked for the employer', { most: 1_200 }),
  days: optional('count', '整月以外的日数', 'days beyond the whole months', { most: 30 }),
  monthlyWage: needed(
    'money',
    '解除或者终止前十二个月的平均工资',
    'average monthly wage of the twelve months before the end',
  ),
  averageWage: optional(
    'money',
    '本地区上年度职工月平均工资',
    'local average monthly wage of the year before, as published',
  ),
  on: lawOn,
};

const SHARED = {
  inputs: INPUTS,
  dayOf: 'on',
  validFrom: ACTS.labourContract.since,
  note: {
    zh: '不满一年的余数按整月和余日判断。2008 年 1 月 1 日以前的工作年限另有规定，平均工资低于当地最低工资标准的情形也请另行核对，这里不计算。',
    en: 'The remainder of a year is judged by its whole months and days. Service before 1 January 2008, and an average below the minimum wage, have rules of their own that are not reckoned here.',
  },
} as const;

/** 劳动合同法 第四十七条: a month’s wage for each year. */
export const COMPENSATION: Arithmetic = arithmetic({
  ...SHARED,
  id: 'severance.compensation',
  text: { zh: '经济补偿', en: 'Severance (经济补偿)' },
  numbers: NUMBERS,
  basis: [at('labourContract', '第四十七条')],
  work(values) {
    const reckoned = reckon(values);
    if (reckoned === null) return refuse('arithmetic.zero', { input: 'months' });
    const { fen, facts, steps } = reckoned;
    return { result: { ...facts, compensation: yuanText(fen) }, steps };
  },
});

/** 劳动合同法 第八十七条: twice that where the contract was ended against the law. */
export const UNLAWFUL: Arithmetic = arithmetic({
  ...SHARED,
  id: 'severance.unlawful',
  text: { zh: '违法解除或者终止劳动合同的赔偿金', en: 'Compensation for ending a labour contract unlawfully' },
  numbers: {
    ...NUMBERS,
    multiple: {
      value: 2,
      unit: { zh: '倍', en: 'times' },
      text: { zh: '经济补偿标准的倍数', en: 'of the severance' },
    },
  },
  basis: [at('labourContract', '第八十七条'), at('labourContract', '第四十七条')],
  work(values, { multiple }) {
    const reckoned = reckon(values);
    if (reckoned === null) return refuse('arithmetic.zero', { input: 'months' });
    const { exact, fen, facts, steps } = reckoned;
    // Doubled before it is rounded: twice half a fen is a whole one.
    const sum = yuanText(roundHalfUp(times(exact, fraction(BigInt(multiple.value)))));
    const once = exactYuanText(exact);
    const doubled = step(
      'multiple',
      `违法解除或者终止的，按经济补偿标准的 ${multiple.value} 倍：${once} 元 × ${multiple.value} = ${sum} 元（第八十七条）。`,
      `Ended unlawfully, ${multiple.value} times the severance: ¥${once} × ${multiple.value} = ¥${sum} (Article 87).`,
      { compensation: once, multiple: multiple.value, unlawful: sum },
    );
    return { result: { ...facts, compensation: yuanText(fen), unlawful: sum }, steps: [...steps, doubled] };
  },
});

/** The severance in fen, exact and rounded; `null` for somebody who has not worked a day. Months of wage are counted in halves. */
function reckon({ months, days, monthlyWage, averageWage }: Values<typeof INPUTS>) {
  if (months === 0 && (days ?? 0) === 0) return null;
  const earned = halvesEarned(months, days ?? 0);
  const top = averageWage === null ? null : averageWage * BigInt(NUMBERS.wageCap.value);
  const capped = top !== null && monthlyWage > top;
  const base = capped ? top : monthlyWage;
  const most = NUMBERS.yearsCap.value * NUMBERS.monthsPerYear.value * 2;
  const halves = capped ? Math.min(earned, most) : earned;
  const exact = fraction(base * BigInt(halves), 2n);
  const fen = roundHalfUp(exact);
  return {
    exact,
    fen,
    facts: { monthsOfWage: inMonths(halves), base: yuanText(base), wageCapped: capped, capTested: top !== null },
    steps: [
      serviceStep(months, days ?? 0, earned),
      wageStep(monthlyWage, top, capped),
      ...(halves < earned ? [yearsStep(earned, halves)] : []),
      productStep(base, halves, exactYuanText(exact), yuanText(fen)),
    ],
  };
}

/** Months of wage that the service has earned, in halves: two for a year, one for a remainder below six months. */
function halvesEarned(months: number, days: number): number {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const more = rest >= NUMBERS.roundUpFrom.value ? 2 : rest > 0 || days > 0 ? 1 : 0;
  return years * NUMBERS.monthsPerYear.value * 2 + more;
}

const inMonths = (halves: number): string => (halves % 2 === 0 ? `${halves / 2}` : `${(halves - 1) / 2}.5`);

function serviceStep(months: number, days: number, earned: number): Step {
  const [years, rest, wage] = [Math.floor(months / 12), months % 12, inMonths(earned)];
  const restZh = `${rest} 个月${days > 0 ? `零 ${days} 日` : ''}`;
  const restEn = `${counted(rest, 'month')}${days > 0 ? ` and ${counted(days, 'day')}` : ''}`;
  const [ruleZh, ruleEn] =
    rest === 0 && days === 0
      ? ['没有余数', 'nothing remains']
      : rest >= NUMBERS.roundUpFrom.value
        ? [`余 ${restZh}，六个月以上按一年计`, `a remainder of ${restEn}, six months or more, counts as a year`]
        : [
            `余 ${restZh}，不满六个月按半个月工资计`,
            `a remainder of ${restEn}, below six months, counts as half a month’s wage`,
          ];
  return step(
    'service',
    `工作满 ${years} 年，${ruleZh}：计 ${wage} 个月工资。`,
    `${counted(years, 'full year')}; ${ruleEn}: ${wage} ${wage === '1' ? 'month’s' : 'months’'} wage.`,
    { years, restMonths: rest, restDays: days, monthsOfWage: wage },
  );
}

function wageStep(wage: Fen, top: Fen | null, capped: boolean): Step {
  const monthlyWage = yuanText(wage);
  if (top === null) {
    return step(
      'wage',
      `月工资 ${monthlyWage} 元；没有给出本地区上年度职工月平均工资，未核对三倍上限。`,
      `Monthly wage ¥${monthlyWage}; without the local average wage the cap of three times has not been tested.`,
      { monthlyWage },
    );
  }
  const cap = yuanText(top);
  return capped
    ? step(
        'wage',
        `月工资 ${monthlyWage} 元高于职工月平均工资的三倍 ${cap} 元，按 ${cap} 元计。`,
        `The monthly wage of ¥${monthlyWage} is above three times the local average, ¥${cap}: ¥${cap} counts.`,
        { monthlyWage, cap },
      )
    : step(
        'wage',
        `月工资 ${monthlyWage} 元不高于职工月平均工资的三倍 ${cap} 元，按实计。`,
        `The monthly wage of ¥${monthlyWage} is not above three times the local average, ¥${cap}: it counts as it is.`,
        { monthlyWage, cap },
      );
}

function yearsStep(earned: number, halves: number): Step {
  const [from, to] = [inMonths(earned), inMonths(halves)];
  return step(
    'years',
    `月工资按三倍上限计的，年限最高不超过 ${NUMBERS.yearsCap.value} 年：${from} 个月减为 ${to} 个月。`,
    `Where the wage is capped at most ${NUMBERS.yearsCap.value} years count: ${from} months become ${to}.`,
    { from, to },
  );
}

function productStep(base: Fen, halves: number, exact: string, rounded: string): Step {
  const [wage, months] = [yuanText(base), inMonths(halves)];
  const zh = exact === rounded ? '' : `，法律没有规定尾数，四舍五入到分为 ${rounded} 元`;
  const en =
    exact === rounded ? '' : `; the law is silent on fractions of a fen, so it is rounded half up: ¥${rounded}`;
  return step(
    'compensation',
    `经济补偿：${wage} 元 × ${months} = ${exact} 元${zh}。`,
    `Severance: ¥${wage} × ${months} = ¥${exact}${en}.`,
    { base: wage, monthsOfWage: months, exact, compensation: rounded },
  );
}
