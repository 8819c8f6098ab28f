import type { Basis, Words } from '#engine/time/clock-rule.ts';
import { at } from './acts.ts';
import { words } from './clocks/row.ts';

/** How a period is counted, with the provision that says so. Clocks cite these by `id`. */
export interface CountingRule {
  readonly id: 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10' | 'C11' | 'C12';
  readonly text: Words;
  readonly basis: readonly Basis[];
  /** Read in the text of the act or in an official reprint; `false` is shown with a warning. */
  readonly verified: boolean;
  /** What the operator has to know or check; `null` when there is nothing. */
  readonly note: Words | null;
}

/** The twelve counting rules, in the order of the book. */
export const COUNTING_RULES: readonly CountingRule[] = [
  {
    id: 'C1',
    text: words(
      '按年、月、日计算的期间，开始的当日不计入，从第二天起算；按小时计算的，从法律规定或者约定的时间起算。诉讼期间开始的时和日都不计入。',
      'A period in years, months or days does not count its first day; it runs from the next day. Hours run from the moment fixed by law or agreement. In court procedure the starting hour and day are not counted.',
    ),
    basis: [at('civilCode', '第二百零一条'), at('civilProcedure', '第八十五条')],
    verified: true,
    note: null,
  },
  {
    id: 'C2',
    text: words(
      '按年、月计算的期间，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。',
      'A period in months or years ends on the corresponding day; where that month has none, on its last day.',
    ),
    basis: [at('civilCode', '第二百零二条')],
    verified: true,
    note: null,
  },
  {
    id: 'C3',
    text: words(
      '期间的最后一日是法定休假日的，以法定休假日结束的次日为最后一日；最后一日截止到二十四时，有业务时间的，到停止业务活动时截止。',
      'Where the last day is a statutory holiday, the period ends on the first day after it. The last day ends at 24:00, or at close of business where business hours apply.',
    ),
    basis: [at('civilCode', '第二百零三条'), at('civilProcedure', '第八十五条')],
    verified: true,
    note: words(
      '周末和调休放假日按休假日顺延、调休上班的周末按工作日不顺延，是通行做法，条文没有逐字写明。',
      'That weekends and swapped rest days roll on, while a make-up working weekend does not, is common practice; the article does not say so word for word.',
    ),
  },
  {
    id: 'C4',
    text: words(
      '诉讼文书在期满前交邮的，不算过期；期间不包括在途时间。',
      'A procedural document posted before expiry is in time; travel time is not counted.',
    ),
    basis: [at('civilProcedure', '第八十五条')],
    verified: true,
    note: null,
  },
  {
    id: 'C5',
    text: words(
      '行政处罚法中“二日”“三日”“五日”“七日”是指工作日，不含法定节假日；十五日、九十日仍按自然日。',
      'In the penalties law “two”, “three”, “five” and “seven days” mean working days, without legal holidays; 15 and 90 days stay calendar days.',
    ),
    basis: [at('administrativePenalty', '第八十五条')],
    verified: true,
    note: null,
  },
  {
    id: 'C6',
    text: words(
      '行政复议法中“三日”“五日”“七日”“十日”是指工作日，不含法定休假日；三十日、六十日按自然日。',
      'In the reconsideration law “three”, “five”, “seven” and “ten days” mean working days; 30 and 60 days are calendar days.',
    ),
    basis: [at('administrativeReview', '第八十八条')],
    verified: true,
    note: null,
  },
  {
    id: 'C7',
    text: words(
      '行政强制法中十日以内的期限是指工作日，不含法定节假日。',
      'In the compulsion law any period of ten days or less means working days.',
    ),
    basis: [at('administrativeCompulsion', '第六十九条')],
    verified: true,
    note: null,
  },
  {
    id: 'C8',
    text: words(
      '行政许可法规定的期限都以工作日计算，不含法定节假日。',
      'All time limits of the licensing law are counted in working days.',
    ),
    basis: [at('administrativeLicence', '第八十二条')],
    verified: true,
    note: null,
  },
  {
    id: 'C9',
    text: words(
      '劳动仲裁的“三日”“五日”“十日”按工作日计算，“十五日”“四十五日”按自然日计算；法律本身只写“日”。',
      'In labour arbitration “three”, “five” and “ten days” are counted in working days, “fifteen” and “forty-five days” in calendar days; the law itself only says “days”.',
    ),
    basis: [at('labourArbitrationRules'), at('labourArbitration')],
    verified: false,
    note: words(
      '工作日的说法在办案规则附则（据记忆为第八十条），未核对原文；请对照原文，并向当地仲裁委员会确认。四十五日按自然日并顺延，已在公开答复中见到。',
      'The working-day reading stands in the closing provisions of the case-handling rules (Article 80 from memory), not read in the text: compare it and ask the local arbitration committee. That 45 days are calendar days with roll is seen in published answers.',
    ),
  },
  {
    id: 'C10',
    text: words(
      '信访工作条例在同一条里既写“日”又写“工作日”，所以“日”是自然日。',
      'The petition regulations use both “days” and “working days” in one article, so “days” are calendar days.',
    ),
    basis: [at('petition', '第二十二条'), at('petition', '第二十三条')],
    verified: true,
    note: null,
  },
  {
    id: 'C11',
    text: words(
      '约定的工资支付日遇法定节假日或者休息日的，提前到节假日或者休息日之前支付。',
      'Where the agreed payday falls on a holiday or rest day, wages are paid before it.',
    ),
    basis: [at('migrantWages', '第十四条第一款')],
    verified: true,
    note: null,
  },
  {
    id: 'C12',
    text: words(
      '只写“日”、没有另行定义的，按自然日计算，例如工伤保险条例、调解仲裁法的十五日、三十日和四十五日、隐患暂行规定的十日。',
      'Plain “days” without a definition are calendar days: the work-injury regulations, the 15, 30 and 45 days of the arbitration law, the ten days of the hazard provisions.',
    ),
    basis: [at('workInjury'), at('labourArbitration'), at('hazardProvisions')],
    verified: true,
    note: words(
      '条文只写“日”；按自然日是没有定义时的通常读法。',
      'The texts only say “days”; calendar days are the usual reading where nothing is defined.',
    ),
  },
];
