import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const FROM = '2007-06-01';

/** 生产安全事故报告和调查处理条例: hours run on; days are calendar days. */
export const ACCIDENT_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'accident.report-unit-head',
    text: words(
      '单位负责人向县级以上应急管理部门和有关部门报告事故',
      'The head of the unit reports the accident to the emergency authority at county level or above and the departments concerned',
    ),
    side: 'enterprise',
    number: 1,
    unit: 'hour',
    roll: 'none',
    startEvent: words('单位负责人接到事故报告', 'the head of the unit is told'),
    counting: ['C1'],
    effect: words('构成迟报', 'the report counts as late'),
    basis: [at('accidentReport', '第九条第一款')],
    validFrom: FROM,
  }),
  clock({
    id: 'accident.report-upward',
    text: words('逐级上报事故情况（每级）', 'Pass the report on to the next level (each level)'),
    side: 'authority',
    number: 2,
    unit: 'hour',
    roll: 'none',
    startEvent: words('本级接到事故报告', 'this level receives the report'),
    counting: ['C1'],
    basis: [at('accidentReport', '第十一条')],
    validFrom: FROM,
  }),
  clock({
    id: 'accident.casualty-change',
    text: words('伤亡人数发生变化的及时补报', 'Report changes in the number of casualties'),
    side: 'enterprise',
    number: 30,
    unit: 'day',
    roll: 'none',
    startEvent: words('事故发生', 'the accident'),
    counting: ['C1', 'C12'],
    basis: [at('accidentReport', '第十三条第二款')],
    validFrom: FROM,
    note: words(
      '这是计入伤亡人数的期间，逢节假日不顺延；期间内的变化应当及时补报。',
      'This is the period in which casualties count; holidays do not lengthen it. A change within it is reported promptly.',
    ),
  }),
  clock({
    id: 'accident.casualty-change-traffic-fire',
    text: words(
      '道路交通事故、火灾事故伤亡人数发生变化的及时补报',
      'Report changes in the number of casualties of a road accident or a fire',
    ),
    side: 'enterprise',
    number: 7,
    unit: 'day',
    roll: 'none',
    startEvent: words('事故发生', 'the accident'),
    counting: ['C1', 'C12'],
    basis: [at('accidentReport', '第十三条第二款')],
    validFrom: FROM,
    note: words(
      '这是计入伤亡人数的期间，逢节假日不顺延；期间内的变化应当及时补报。',
      'This is the period in which casualties count; holidays do not lengthen it. A change within it is reported promptly.',
    ),
  }),
  clock({
    id: 'accident.investigate',
    text: words('提交事故调查报告', 'Hand in the report of the investigation'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('事故发生', 'the accident'),
    counting: ['C1', 'C3', 'C12'],
    extension: {
      number: 60,
      unit: 'day',
      approval: words(
        '特殊情况下，经负责事故调查的人民政府批准',
        'in special circumstances, approved by the government in charge of the investigation',
      ),
    },
    suspensions: [
      {
        id: 'technical-appraisal',
        zh: '技术鉴定所需时间不计入事故调查期限',
        en: 'The time that a technical appraisal takes does not count',
      },
    ],
    basis: [at('accidentReport', '第二十九条'), at('accidentReport', '第二十七条')],
    validFrom: FROM,
  }),
  clock({
    id: 'accident.reply',
    text: words(
      '批复事故调查报告（重大、较大、一般事故）',
      'Reply to the report of the investigation (serious, larger and ordinary accidents)',
    ),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: words('负责事故调查的人民政府收到事故调查报告', 'the government in charge receives the report'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('accidentReport', '第三十二条第一款')],
    validFrom: FROM,
  }),
  clock({
    id: 'accident.reply-extraordinary',
    text: words(
      '批复事故调查报告（特别重大事故）',
      'Reply to the report of the investigation (extraordinarily serious accident)',
    ),
    side: 'authority',
    number: 30,
    unit: 'day',
    startEvent: words('收到事故调查报告', 'receipt of the report'),
    counting: ['C1', 'C3', 'C12'],
    extension: {
      number: 30,
      unit: 'day',
      approval: words('特殊情况下可以适当延长', 'in special circumstances'),
    },
    basis: [at('accidentReport', '第三十二条第一款')],
    validFrom: FROM,
  }),
  clock({
    id: 'accident.evaluate',
    text: words(
      '评估事故整改和防范措施落实情况，并向社会公开评估结果',
      'Evaluate whether the measures after the accident were carried out, and publish the result',
    ),
    side: 'authority',
    number: 1,
    unit: 'year',
    startEvent: words('批复事故调查报告', 'the reply to the report'),
    counting: ['C1', 'C2', 'C3'],
    basis: [at('workSafety', '第八十六条第三款')],
    validFrom: '2021-09-01',
  }),
];
