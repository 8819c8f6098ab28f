import { compare, fraction } from '#engine/exact/fraction.ts';
import { addDays, daysBetween, type PlainDate } from '#engine/time/plain-date.ts';
import { ACTS, at } from '../acts.ts';
import { arithmetic, counted, type Step, step } from './arithmetic.ts';
import { needed, optional, type Period } from './inputs.ts';
import { exactYuanText, type Fen, roundHalfUp, yuanText } from './money.ts';

/** 行政处罚法 第七十二条第一款第一项、第七十三条第三款: what a fine that was not paid in time has grown to. */
export const LATE_FEE = arithmetic({
  id: 'penalty.late-fee',
  text: { zh: '逾期缴纳罚款的加处罚款', en: 'Surcharge on a fine paid late' },
  numbers: {
    dailyPercent: {
      value: 3,
      unit: { zh: '%/日', en: '% a day' },
      text: { zh: '每日按罚款数额加处的比例', en: 'surcharge for each day, of the fine' },
    },
    capPercent: {
      value: 100,
      unit: { zh: '%', en: '%' },
      text: { zh: '加处罚款的上限（占罚款数额）', en: 'most that the surcharge may come to, of the fine' },
    },
  },
  inputs: {
    fine: needed('money', '罚款数额', 'the fine'),
    due: needed('date', '缴款期限的最后一日', 'the last day to pay'),
    on: needed('date', '算到哪一日', 'the day looked at'),
    suspended: optional(
      'periods',
      '行政复议或者行政诉讼期间（首日和末日都在期间之内，当日都不加处罚款）',
      'days of reconsideration or litigation; the first and the last day belong to them and bear no surcharge',
    ),
  },
  dayOf: 'due',
  basis: [
    at('administrativePenalty', '第六十七条第三款'),
    at('administrativePenalty', '第七十二条第一款第一项'),
    at('administrativePenalty', '第七十三条第三款'),
  ],
  validFrom: ACTS.administrativePenalty.since,
  note: {
    zh: '缴款期限为收到处罚决定书之日起十五日；末日顺延后的那一日请先用期限规则 penalty.payment 算出。批准延期或者分期缴纳的，以批准的末日为准。',
    en: 'The fine is payable within 15 days of receiving the decision; find the last day, rolled, with the clock penalty.payment. Where a later day or instalments were approved, that last day counts.',
  },
  work({ fine, due, on, suspended }, { dailyPercent, capPercent }) {
    const run = Math.max(0, daysBetween(due, on));
    const suspendedDays = run === 0 ? 0 : daysWithin(suspended ?? [], addDays(due, 1), on);
    const daysLate = run - suspendedDays;
    const exact = fraction(fine * BigInt(dailyPercent.value) * BigInt(daysLate), 100n);
    const cap = fraction(fine * BigInt(capPercent.value), 100n);
    const capped = compare(exact, cap) > 0;
    const fee = roundHalfUp(capped ? cap : exact);
    const days = { due, on, run, suspendedDays, daysLate };
    return {
      result: { daysLate, suspendedDays, fee: yuanText(fee), capped, total: yuanText(fine + fee) },
      steps: [
        ...countSteps(days),
        step(
          'rate',
          `每日按罚款 ${yuanText(fine)} 元的 ${dailyPercent.value}% 计，${daysLate} 日为 ${exactYuanText(exact)} 元。`,
          `Each day ${dailyPercent.value} % of the fine of ¥${yuanText(fine)}: ¥${exactYuanText(exact)} for ${counted(daysLate, 'day')}.`,
          { fine: yuanText(fine), percent: dailyPercent.value, daysLate, exact: exactYuanText(exact) },
        ),
        capStep(capped, exactYuanText(exact), yuanText(fee), exactYuanText(cap)),
        totalStep(fine, fee),
      ],
    };
  },
});

interface Counted {
  readonly due: PlainDate;
  readonly on: PlainDate;
  readonly run: number;
  readonly suspendedDays: number;
  readonly daysLate: number;
}

function countSteps({ due, on, run, suspendedDays, daysLate }: Counted): Step[] {
  if (run === 0) {
    const words = [
      `${on} 没有超过缴款期限的最后一日 ${due}，不加处罚款。`,
      `${on} is not after ${due}, the last day to pay: no surcharge.`,
    ] as const;
    return [step('in-time', ...words, { due, on, daysLate })];
  }
  const first = addDays(due, 1);
  const ran = step(
    'days',
    `缴款期限的最后一日是 ${due}，自次日 ${first} 起算，到 ${on}（含当日）共 ${run} 日。`,
    `The last day to pay was ${due}; counted from the day after, ${first}, to ${on} inclusive: ${counted(run, 'day')}.`,
    { due, first, on, days: run },
  );
  if (suspendedDays === 0) return [ran];
  const left = step(
    'suspended',
    `其中行政复议、行政诉讼期间 ${suspendedDays} 日不予计算（第七十三条第三款），余 ${daysLate} 日。`,
    `Left out for reconsideration or litigation (Article 73(3)): ${counted(suspendedDays, 'day')}; counted: ${daysLate}.`,
    { suspendedDays, daysLate },
  );
  return [ran, left];
}

function capStep(capped: boolean, exact: string, fee: string, cap: string): Step {
  const numbers = { exact, fee, cap };
  if (capped) {
    return step(
      'cap',
      `加处罚款不得超出罚款数额，按上限 ${fee} 元计。`,
      `The surcharge may not exceed the fine: it stands at its cap, ¥${fee}.`,
      numbers,
    );
  }
  if (exact === fee) {
    return step(
      'cap',
      `没有超出上限 ${cap} 元，加处罚款 ${fee} 元。`,
      `Within the cap of ¥${cap}: the surcharge is ¥${fee}.`,
      numbers,
    );
  }
  return step(
    'cap',
    `没有超出上限 ${cap} 元；法律没有规定尾数，四舍五入到分，加处罚款 ${fee} 元。`,
    `Within the cap of ¥${cap}; the law is silent on fractions of a fen, so it is rounded half up: ¥${fee}.`,
    numbers,
  );
}

function totalStep(fine: Fen, fee: Fen): Step {
  const [one, other, sum] = [yuanText(fine), yuanText(fee), yuanText(fine + fee)];
  return step('total', `罚款 ${one} 元加 ${other} 元，应缴 ${sum} 元。`, `¥${one} and ¥${other}: ¥${sum} to pay.`, {
    fine: one,
    fee: other,
    total: sum,
  });
}

/** How many days from `first` to `last` lie in at least one period; a day in two periods is one day. */
export function daysWithin(periods: readonly Period[], first: PlainDate, last: PlainDate): number {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let next = first;
  for (const { from, to } of sorted) {
    const begin = from > next ? from : next;
    const end = to === null || to > last ? last : to;
    if (end < begin) continue;
    days += daysBetween(begin, end) + 1;
    next = addDays(end, 1);
  }
  return days;
}
