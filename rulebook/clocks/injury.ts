import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const accident = words(
  '事故伤害发生或者被诊断、鉴定为职业病',
  'the accident, or the diagnosis of an occupational disease',
);
const since = { counting: ['C1', 'C3', 'C12'], validFrom: '2011-01-01' };
const necessary = {
  number: 30,
  unit: 'day' as const,
  approval: words('必要时，由劳动能力鉴定委员会延长', 'where necessary, by the grading committee'),
};

/** 工伤保险条例: recognition of a work injury and the grading of disability. */
export const INJURY_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'injury.employer-application',
    text: words('用人单位提出工伤认定申请', 'The employer applies for recognition of the work injury'),
    side: 'enterprise',
    number: 30,
    unit: 'day',
    startEvent: accident,
    effect: words(
      '逾期的，此间发生的工伤待遇等有关费用由用人单位负担；职工、近亲属或者工会可以自行申请。',
      'Late, the employer bears the costs of that period; the worker, family or union may apply themselves.',
    ),
    basis: [at('workInjury', '第十七条第一款'), at('workInjury', '第十七条第四款')],
    note: words(
      '遇有特殊情况，经社会保险行政部门同意可以适当延长；条例没有写延长几日，以同意的日期为准。',
      'In special circumstances the social-insurance authority may agree to more; the regulations name no number, so the agreed date counts.',
    ),
    ...since,
  }),
  clock({
    id: 'injury.application',
    text: words(
      '用人单位未申请的，职工、近亲属或者工会直接提出工伤认定申请',
      'Where the employer has not, the worker, family or union applies for recognition',
    ),
    side: 'party',
    number: 1,
    unit: 'year',
    startEvent: accident,
    suspensions: [
      {
        id: 'not-own-fault',
        zh: '不属于职工或者其近亲属自身原因耽误的时间不计算在内',
        en: 'time lost for reasons that are not the worker’s or family’s own is not counted',
      },
    ],
    basis: [at('workInjury', '第十七条第二款'), at('workInjuryCases', '第七条')],
    note: words(
      '不属于自身原因的：不可抗力、人身自由受限制、用人单位原因、登记制度不完善、就劳动关系申请仲裁或者起诉；是否扣除由社会保险行政部门或者法院认定。',
      'Not one’s own: force majeure, restricted freedom, the employer’s doing, faulty registration, arbitration or suit over the employment; the authority or court decides on it.',
    ),
    ...since,
    counting: ['C1', 'C2', 'C3'],
  }),
  clock({
    id: 'injury.decision',
    text: words(
      '社会保险行政部门作出工伤认定决定',
      'The social-insurance authority decides whether it is a work injury',
    ),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('受理工伤认定申请', 'acceptance of the application'),
    suspensions: [
      {
        id: 'awaiting-finding',
        zh: '需要以司法机关或者有关行政主管部门的结论为依据，结论尚未作出期间中止',
        en: 'suspended while the finding of a court or agency that it rests on is awaited',
      },
    ],
    basis: [at('workInjury', '第二十条第一款'), at('workInjury', '第二十条第三款')],
    ...since,
  }),
  clock({
    id: 'injury.decision-clear',
    text: words(
      '事实清楚、权利义务明确的，作出工伤认定决定',
      'Decide on the work injury where facts, rights and duties are clear',
    ),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: words('受理工伤认定申请', 'acceptance of the application'),
    basis: [at('workInjury', '第二十条第二款')],
    ...since,
  }),
  clock({
    id: 'injury.grading',
    text: words('作出劳动能力鉴定结论', 'Conclude the grading of disability'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('收到劳动能力鉴定申请', 'receipt of the application for grading'),
    extension: necessary,
    basis: [at('workInjury', '第二十五条第二款')],
    ...since,
  }),
  clock({
    id: 'injury.ask-second-grading',
    text: words(
      '对鉴定结论不服，向省级劳动能力鉴定委员会申请再次鉴定',
      'Whoever disagrees asks the provincial committee for a second grading',
    ),
    side: 'party',
    number: 15,
    unit: 'day',
    startEvent: words('收到鉴定结论', 'receipt of the conclusion'),
    effect: words('再次鉴定的结论为最终结论。', 'The conclusion of the second grading is final.'),
    basis: [at('workInjury', '第二十六条')],
    ...since,
  }),
  clock({
    id: 'injury.second-grading',
    text: words('作出再次鉴定或者复查鉴定结论', 'Conclude the second grading or the re-check'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('收到再次鉴定或者复查鉴定申请', 'receipt of the application'),
    extension: necessary,
    basis: [at('workInjury', '第二十九条'), at('workInjury', '第二十五条第二款')],
    ...since,
  }),
  clock({
    id: 'injury.grading-recheck',
    text: words(
      '伤残情况发生变化的，可以申请劳动能力复查鉴定',
      'Where the disability has changed, a re-check of the grading may be asked for',
    ),
    side: 'party',
    meaning: 'notBefore',
    number: 1,
    unit: 'year',
    roll: 'none',
    startEvent: words('作出劳动能力鉴定结论', 'the conclusion is made'),
    basis: [at('workInjury', '第二十八条')],
    ...since,
    counting: ['C1', 'C2'],
  }),
];
