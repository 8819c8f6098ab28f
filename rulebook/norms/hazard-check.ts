import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2019-08-12';
const hour = words('小时', 'hours');

/** Rounds and checks that have no day to compute. Weekly and rarer checks are clocks (`clocks/inspection.ts`). */
export const HAZARD_CHECK_NORMS: readonly Norm[] = [
  norm({
    id: 'check.patrol',
    text: words('装置操作人员现场巡检间隔，不得大于', 'Longest interval between rounds of the unit’s operators'),
    number: '2',
    unit: hour,
    basis: [at('hazardCheckGuide')],
    validFrom: FROM,
    verified: false,
    note: words(
      '2小时出自记忆，使用前请核对导则原文。',
      'The 2 hours are from memory: check the guide before relying on them.',
    ),
  }),
  norm({
    id: 'check.patrol-key',
    text: words(
      '涉及“两重点一重大”的装置操作人员现场巡检间隔，不得大于',
      'Longest interval between rounds in units with key processes, key chemicals or a major hazard source',
    ),
    number: '1',
    unit: hour,
    basis: [at('hazardCheckGuide')],
    validFrom: FROM,
  }),
  norm({
    id: 'check.technical-staff',
    text: words(
      '车间工艺、设备、电气、仪表技术人员每天检查，不少于',
      'Checks a day by the workshop’s process, equipment, electrical and instrument staff, at least',
    ),
    number: '2',
    unit: words('次', 'times a day'),
    basis: [at('hazardCheckGuide')],
    validFrom: FROM,
  }),
  norm({
    id: 'check.before-holidays',
    text: words('重大活动和节假日前进行排查', 'A check before great events and each holiday'),
    basis: [at('hazardCheckGuide')],
    validFrom: FROM,
    verified: false,
    note: words('出自记忆，使用前请核对导则原文。', 'From memory: check the guide before relying on it.'),
  }),
  norm({
    id: 'check.accident-elsewhere',
    text: words(
      '同类企业发生事故后，举一反三进行事故类比专项排查',
      'After an accident in a similar enterprise, a special check by analogy',
    ),
    basis: [at('hazardCheckGuide')],
    validFrom: FROM,
  }),
  norm({
    id: 'major-hazard-source.responsible-persons',
    text: words(
      '每一处重大危险源明确主要负责人、技术负责人、操作负责人，设立公示牌，并通过系统备案',
      'Each major hazard source has a main, a technical and an operating person in charge, on a notice board and filed by system',
    ),
    number: '3',
    unit: words('人', 'persons'),
    basis: [at('majorHazardSourceDuty')],
    validFrom: '2021-02-04',
    note: words(
      '文件写明有效期三年，请核对是否延续。',
      'The text says it is valid for three years: check whether it was renewed.',
    ),
  }),
  norm({
    id: 'major-hazard-source.commitment',
    text: words(
      '重大危险源安全包保责任落实情况纳入每日安全风险承诺公告',
      'The duty for the major hazard source is part of the daily commitment',
    ),
    basis: [at('majorHazardSourceDuty')],
    validFrom: '2021-02-04',
    note: words(
      '文件写明有效期三年，请核对是否延续。',
      'The text says it is valid for three years: check whether it was renewed.',
    ),
  }),
  norm({
    id: 'commitment.judgement',
    text: words(
      '在交接班和车间、厂级会议上研判装置运行、高风险作业、罐区仓库和重大危险源的安全风险，逐级签字确认后承诺公告',
      'Judge the risk at shift handover, workshop and plant meetings: running state, high-risk work, tank farms, warehouses and major hazard sources; sign level by level, then publish',
    ),
    basis: [at('dailyCommitment')],
    validFrom: '2018-09-04',
  }),
  norm({
    id: 'commitment.fields',
    text: words(
      '承诺公告的内容：装置总数及运行、停产、检修套数，特殊作业总数和各级动火、受限空间等作业数，是否试生产、开停车，罐区和重大危险源是否安全，承包商作业，承诺语，负责人姓名和日期',
      'What the commitment names: units in all, running, stopped, under maintenance; special operations by kind; trial production; start-up or shut-down; tank farms and major hazard sources; contractors; the sentence, the head’s name, the date',
    ),
    basis: [at('dailyCommitment')],
    validFrom: '2018-09-04',
    verified: false,
    note: words(
      '出自各地样表，请核对当地要求的格式。',
      'Taken from forms in use: check which form is asked for locally.',
    ),
  }),
];
