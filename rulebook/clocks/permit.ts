import type { ClockRule, ClockUnit, Words } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const FROM = '2022-10-01';
const ISSUED = words('作业票签发的作业开始时间', 'the start of work on the permit');
const CHECK_GAS = words(
  '气体分析的时间要求出自记忆（GB 30871-2022），使用前请核对标准原文。',
  'The time for the gas test is from memory (GB 30871-2022): check the standard before relying on it.',
);

const FIRST_DAY = words(
  '按民法典起算，开始当日不计入；企业自当日起算的，以较早的到期日为准。',
  'Counted as in the Civil Code, without the first day; where the enterprise counts from the day itself, its earlier end prevails.',
);

/** A permit that ends so long after the work begins: hours and days run through nights, holidays and days of rest. */
function validity(id: string, text: Words, number: number, unit: ClockUnit): ClockRule {
  return clock({
    id,
    text,
    side: 'enterprise',
    meaning: 'expiry',
    number,
    unit,
    roll: 'none',
    startEvent: ISSUED,
    counting: ['C1'],
    effect: words('作业票失效，继续作业须重新办理', 'the permit is void; a new one is needed to go on'),
    basis: [at('specialOperations')],
    validFrom: FROM,
    note: unit === 'day' ? FIRST_DAY : null,
  });
}

/** A gas test or a break after which the air has to be tested again. Not read in the standard. */
function gasLimit(id: string, text: Words, startEvent: Words, number: number, unit: ClockUnit): ClockRule {
  return clock({
    id,
    text,
    side: 'enterprise',
    meaning: 'expiry',
    number,
    unit,
    roll: 'none',
    startEvent,
    counting: ['C1'],
    basis: [at('specialOperations')],
    validFrom: FROM,
    verified: false,
    note: CHECK_GAS,
  });
}

const TESTED = words('气体分析合格', 'the gas test is passed');
const BROKEN_OFF = words('作业中断', 'the work is broken off');

/** Special operations, GB 30871-2022. */
export const PERMIT_CLOCKS: readonly ClockRule[] = [
  validity(
    'permit.hot-work-special',
    words('特级动火作业票有效期', 'Validity of a special-grade hot-work permit'),
    8,
    'hour',
  ),
  validity(
    'permit.hot-work-first',
    words('一级动火作业票有效期', 'Validity of a first-grade hot-work permit'),
    8,
    'hour',
  ),
  validity(
    'permit.hot-work-second',
    words('二级动火作业票有效期', 'Validity of a second-grade hot-work permit'),
    72,
    'hour',
  ),
  validity('permit.confined-space', words('受限空间作业票有效期', 'Validity of a confined-space permit'), 24, 'hour'),
  validity('permit.height', words('高处作业票有效期', 'Validity of a permit to work at height'), 7, 'day'),
  validity('permit.temporary-power', words('临时用电作业票有效期', 'Validity of a temporary-power permit'), 15, 'day'),
  validity(
    'permit.temporary-power-special',
    words('临时用电作业票有效期（特殊情况）', 'Validity of a temporary-power permit in special cases'),
    30,
    'day',
  ),
  gasLimit(
    'permit.hot-work-gas-test',
    words('动火前气体分析结果可用的时间', 'How long a gas test before hot work may be used'),
    TESTED,
    30,
    'minute',
  ),
  gasLimit(
    'permit.hot-work-break',
    words('动火中断超过的，须重新进行气体分析', 'Hot work broken off for longer needs a new gas test'),
    BROKEN_OFF,
    30,
    'minute',
  ),
  gasLimit(
    'permit.confined-space-gas-test',
    words('进入受限空间前气体分析结果可用的时间', 'How long a gas test before entering a confined space may be used'),
    TESTED,
    30,
    'minute',
  ),
  gasLimit(
    'permit.confined-space-gas-repeat',
    words(
      '受限空间作业期间再次进行气体分析（未连续监测的）',
      'Repeat the gas test in a confined space that is not monitored continuously',
    ),
    words('上一次气体分析', 'the last gas test'),
    2,
    'hour',
  ),
  gasLimit(
    'permit.confined-space-break',
    words(
      '受限空间作业中断超过的，须重新进行气体分析',
      'Work in a confined space broken off for longer needs a new gas test',
    ),
    BROKEN_OFF,
    60,
    'minute',
  ),
  clock({
    id: 'permit.keep',
    text: words('保存作业票', 'Keep the permit'),
    side: 'enterprise',
    meaning: 'retention',
    number: 1,
    unit: 'year',
    roll: 'none',
    startEvent: words('作业票关闭', 'the permit is closed'),
    counting: ['C1', 'C2'],
    basis: [at('specialOperations')],
    validFrom: FROM,
    verified: false,
    note: words(
      '一式三份、至少保存一年出自记忆，使用前请核对标准原文。',
      'Three copies and at least one year are from memory: check the standard before relying on them.',
    ),
  }),
];
