import { compare, decimalText, type Fraction, fraction, times } from '#engine/exact/fraction.ts';
import { refuse } from '#engine/flow/refusal.ts';
import { ACTS, at } from '../acts.ts';
import { arithmetic, type Step, step } from './arithmetic.ts';
import { lawOn, needed, optional } from './inputs.ts';
import { exactYuanText, type Fen, roundHalfUp, yuanText } from './money.ts';

const percentUnit = { zh: '%', en: '%' };

/** 劳动合同法 第八十五条: what an employer pays on top who did not pay within the time that the order named. */
export const WAGE_EXTRA = arithmetic({
  id: 'wage.extra',
  text: { zh: '逾期不支付的加付赔偿金', en: 'Extra compensation for wages not paid as ordered' },
  numbers: {
    leastPercent: {
      value: 50,
      unit: percentUnit,
      text: { zh: '加付的下限（占应付金额）', en: 'least, of what is owed' },
    },
    mostPercent: {
      value: 100,
      unit: percentUnit,
      text: { zh: '加付的上限（占应付金额）', en: 'most, of what is owed' },
    },
  },
  inputs: {
    amount: needed('money', '应付金额', 'what is owed'),
    percent: optional('percent', '责令加付的比例', 'the percentage ordered'),
    on: lawOn,
  },
  dayOf: 'on',
  basis: [at('labourContract', '第八十五条')],
  validFrom: ACTS.labourContract.since,
  note: {
    zh: '前提是劳动行政部门已责令限期支付，期满仍未支付；比例由劳动行政部门在幅度内确定。',
    en: 'Only after the labour authority ordered payment by a day and that day passed; the authority sets the percentage within the range.',
  },
  work({ amount, percent }, { leastPercent, mostPercent }) {
    const [least, most] = [fraction(BigInt(leastPercent.value)), fraction(BigInt(mostPercent.value))];
    if (percent !== null && (compare(percent, least) < 0 || compare(percent, most) > 0)) {
      const given = decimalText(percent, 4);
      const range = { least: leastPercent.value, most: mostPercent.value };
      return refuse('arithmetic.percent-outside', { input: 'percent', given, ...range });
    }
    const lower = share(amount, least);
    const upper = share(amount, most);
    const chosen = percent === null ? null : share(amount, percent);
    return {
      result: {
        amount: yuanText(amount),
        least: yuanText(lower.fen),
        most: yuanText(upper.fen),
        percent: chosen?.percent ?? null,
        extra: chosen === null ? null : yuanText(chosen.fen),
        total: chosen === null ? null : yuanText(amount + chosen.fen),
      },
      steps: [
        step(
          'ordered',
          '劳动行政部门责令限期支付，逾期不支付的，才加付赔偿金。',
          'The extra is due only when payment was ordered by a day and that day has passed.',
        ),
        shareStep('least', '下限', 'Least', amount, lower),
        shareStep('most', '上限', 'Most', amount, upper),
        ...(chosen === null ? [] : [shareStep('extra', '按责令的比例', 'As ordered', amount, chosen)]),
      ],
    };
  },
});

interface Share {
  readonly percent: string;
  readonly exact: Fraction;
  readonly fen: Fen;
}

function share(amount: Fen, percent: Fraction): Share {
  const exact = times(fraction(amount, 100n), percent);
  return { percent: decimalText(percent, 4), exact, fen: roundHalfUp(exact) };
}

function shareStep(id: string, zh: string, en: string, amount: Fen, { percent, exact, fen }: Share): Step {
  const [of, before, to] = [yuanText(amount), exactYuanText(exact), yuanText(fen)];
  const rounded = before !== to;
  return step(
    id,
    `${zh}：${of} 元的 ${percent}% 为 ${before} 元${rounded ? `，法律没有规定尾数，四舍五入到分为 ${to} 元` : ''}。`,
    `${en}: ${percent} % of ¥${of} is ¥${before}${rounded ? `; the law is silent on fractions of a fen, so it is rounded half up: ¥${to}` : ''}.`,
    { amount: of, percent, exact: before, rounded: to },
  );
}
