import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

/** The payment order (督促程序) and the application for enforcement, 民事诉讼法. */
export const PAYMENT_ORDER_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'payment-order.accept',
    text: words(
      '人民法院通知债权人是否受理支付令申请',
      'The court tells the creditor whether it accepts the application',
    ),
    side: 'authority',
    number: 5,
    unit: 'day',
    startEvent: words('债权人提出申请', 'the creditor applies'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('civilProcedure', '第二百二十六条')],
    validFrom: '2024-01-01',
  }),
  clock({
    id: 'payment-order.issue',
    text: words(
      '人民法院向债务人发出支付令；申请不成立的裁定驳回',
      'The court issues the order to the debtor, or rejects the application',
    ),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: words('受理申请', 'acceptance of the application'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('civilProcedure', '第二百二十七条第一款')],
    validFrom: '2024-01-01',
  }),
  clock({
    id: 'payment-order.object',
    text: words('债务人清偿债务或者提出书面异议', 'The debtor pays or objects in writing'),
    side: 'enterprise',
    number: 15,
    unit: 'day',
    startEvent: words('收到支付令', 'receipt of the order'),
    counting: ['C1', 'C3', 'C4', 'C12'],
    effect: words(
      '既不提出异议又不履行的，债权人可以申请执行；异议成立的，督促程序终结，支付令失效。',
      'Without payment or objection the creditor may ask for enforcement; a valid objection ends the procedure and the order.',
    ),
    basis: [
      at('civilProcedure', '第二百二十七条第二款'),
      at('civilProcedure', '第二百二十七条第三款'),
      at('civilProcedure', '第二百二十八条'),
    ],
    validFrom: '2024-01-01',
  }),
  clock({
    id: 'enforcement.apply',
    text: words(
      '向人民法院申请执行生效的裁决书、调解书、判决书',
      'Apply to the court to enforce an award, mediation statement or judgment in effect',
    ),
    side: 'party',
    number: 2,
    unit: 'year',
    startEvent: words(
      '法律文书规定履行期间的最后一日（分期履行的为最后一期届满日，未规定的为生效日）',
      'the last day for performance under the document (of the last instalment; where none is set, the day it takes effect)',
    ),
    counting: ['C1', 'C2', 'C3'],
    interruptions: [
      { id: 'claim', zh: '向义务人提出履行请求', en: 'performance asked of the debtor' },
      { id: 'agreed', zh: '义务人同意履行义务', en: 'the debtor agrees to perform' },
      {
        id: 'proceedings',
        zh: '提起诉讼、申请仲裁或者同等效力的行为',
        en: 'a suit, arbitration or an act of equal force',
      },
    ],
    basis: [at('civilProcedure', '第二百五十条'), at('civilCode', '第一百九十五条')],
    validFrom: '2024-01-01',
    note: words(
      '最后六个月内遇不可抗力等障碍的中止，按民法典第一百九十四条：原因消除后满六个月才届满。此处不自动推算，请人工核对。重新计算的三种情形按民法典第一百九十五条，条文出自记忆，未逐字核对，使用前请核对原文。',
      'A suspension for force majeure and the like in the last six months follows Article 194 of the Civil Code: the period then ends six months after the cause. It is not computed here; check by hand. The three causes that begin it anew follow Article 195 of the Civil Code from memory: compare the text before relying on them.',
    ),
  }),
];
