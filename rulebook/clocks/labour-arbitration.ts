import type { ClockRule, OtherReading, Roll } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const CHECK_WORKING_DAYS = words(
  '天数出自法律；按工作日计算出自办案规则附则（据记忆为第八十条），未核对原文，请对照原文或者问当地仲裁委员会。',
  'The number stands in the law; counting it in working days follows the closing provisions of the case-handling rules (Article 80 from memory), not read in the text: compare it or ask the local committee.',
);

/** The same number as the law alone has it: plain days, no word of working days. */
const bareLaw = (article: string, roll: Roll = 'forward'): OtherReading => ({
  unit: 'day',
  roll,
  why: words(
    '法律条文只写“日”，没有写工作日；只看法律的，按自然日计算。',
    'The law only says “days”, not working days; whoever reads the law alone counts calendar days.',
  ),
  basis: [at('labourArbitration', article)],
});

const workingDays = (article: string) => ({
  unit: 'workingDay' as const,
  counting: ['C1', 'C9'],
  basis: [at('labourArbitration', article), at('labourArbitrationRules')],
  validFrom: '2017-07-01',
  verified: false,
  note: CHECK_WORKING_DAYS,
});

const suit = { unit: 'day' as const, counting: ['C1', 'C3', 'C4', 'C12'], validFrom: '2008-05-01' };

/** 劳动争议调解仲裁法: from the application to the hearing. */
const BEFORE_THE_AWARD: readonly ClockRule[] = [
  clock({
    id: 'arbitration.limitation',
    text: words('申请劳动争议仲裁（时效）', 'Apply for labour arbitration (limitation)'),
    side: 'party',
    number: 1,
    unit: 'year',
    startEvent: words('知道或者应当知道权利被侵害', 'the party knew or should have known of the infringement'),
    counting: ['C1', 'C2', 'C3'],
    suspensions: [
      {
        id: 'good-reason',
        zh: '因不可抗力或者有其他正当理由不能申请，从原因消除之日起继续计算',
        en: 'force majeure or other good reason; it runs on from the day the cause ends',
      },
    ],
    interruptions: [
      {
        id: 'claim',
        zh: '向对方当事人主张权利，从中断时起重新计算',
        en: 'a claim made to the other side; the whole period runs anew',
      },
      {
        id: 'relief',
        zh: '向有关部门请求权利救济，从中断时起重新计算',
        en: 'relief asked from an authority; the whole period runs anew',
      },
      {
        id: 'agreed',
        zh: '对方当事人同意履行义务，从中断时起重新计算',
        en: 'the other side agrees to perform; the whole period runs anew',
      },
    ],
    basis: [
      at('labourArbitration', '第二十七条第一款'),
      at('labourArbitration', '第二十七条第二款'),
      at('labourArbitration', '第二十七条第三款'),
    ],
    validFrom: '2008-05-01',
    note: words(
      '在职期间的欠薪争议不受一年限制，见“离职后欠薪仲裁时效”。',
      'Wage arrears while employed are not under this year; see the clock that starts when employment ends.',
    ),
  }),
  clock({
    id: 'arbitration.limitation-wages',
    text: words('离职后就拖欠劳动报酬申请仲裁', 'Apply for arbitration over unpaid wages after employment has ended'),
    side: 'party',
    number: 1,
    unit: 'year',
    startEvent: words('劳动关系终止', 'the end of the employment'),
    counting: ['C1', 'C2', 'C3'],
    basis: [at('labourArbitration', '第二十七条第四款')],
    validFrom: '2008-05-01',
    note: words(
      '中断、中止的规定写的是第一款的时效；本款的一年是否同样适用，请问仲裁委员会或者法律援助。',
      'Interruption and suspension are written for the period of paragraph 1; ask the committee or legal aid whether they also hold for this year.',
    ),
  }),
  clock({
    id: 'arbitration.acceptance',
    text: words(
      '仲裁委员会决定是否受理；不受理的书面说明理由',
      'The committee decides whether it accepts the case; a refusal is written, with reasons',
    ),
    side: 'authority',
    number: 5,
    startEvent: words('收到仲裁申请', 'receipt of the application'),
    effect: words(
      '不予受理或者逾期未作出决定的，申请人可以向人民法院起诉。',
      'On refusal or silence the applicant may sue.',
    ),
    otherReading: bareLaw('第二十九条'),
    ...workingDays('第二十九条'),
  }),
  clock({
    id: 'arbitration.serve-application',
    text: words(
      '仲裁委员会将申请书副本送达被申请人',
      'The committee serves a copy of the application on the respondent',
    ),
    side: 'authority',
    number: 5,
    startEvent: words('受理仲裁申请', 'acceptance of the case'),
    otherReading: bareLaw('第三十条第一款'),
    ...workingDays('第三十条第一款'),
  }),
  clock({
    id: 'arbitration.defence',
    text: words('被申请人提交答辩书', 'The respondent files a defence'),
    side: 'party',
    number: 10,
    startEvent: words('被申请人收到申请书副本', 'the respondent receives the copy'),
    effect: words('未提交的，不影响仲裁程序进行。', 'Not filing does not stop the case.'),
    otherReading: bareLaw('第三十条第二款'),
    ...workingDays('第三十条第二款'),
  }),
  clock({
    id: 'arbitration.pass-defence',
    text: words('仲裁委员会将答辩书副本送达申请人', 'The committee passes the defence to the applicant'),
    side: 'authority',
    number: 5,
    startEvent: words('收到答辩书', 'receipt of the defence'),
    otherReading: bareLaw('第三十条第二款'),
    ...workingDays('第三十条第二款'),
  }),
  clock({
    id: 'arbitration.notify-tribunal',
    text: words('将仲裁庭组成情况书面通知当事人', 'Tell the parties in writing how the tribunal is composed'),
    side: 'authority',
    number: 5,
    startEvent: words('受理仲裁申请', 'acceptance of the case'),
    otherReading: bareLaw('第三十二条'),
    ...workingDays('第三十二条'),
  }),
  clock({
    id: 'arbitration.hearing-notice',
    text: words('将开庭日期、地点书面通知双方当事人', 'Tell both parties in writing the day and place of the hearing'),
    side: 'authority',
    number: 5,
    direction: 'before',
    roll: 'backward',
    startEvent: words('开庭日', 'the day of the hearing'),
    otherReading: bareLaw('第三十五条', 'backward'),
    ...workingDays('第三十五条'),
  }),
  clock({
    id: 'arbitration.ask-postpone',
    text: words('当事人有正当理由的，请求延期开庭', 'A party with good reason asks to postpone the hearing'),
    side: 'party',
    number: 3,
    direction: 'before',
    roll: 'backward',
    startEvent: words('开庭日', 'the day of the hearing'),
    effect: words('是否延期，由仲裁委员会决定。', 'The committee decides whether to postpone.'),
    otherReading: bareLaw('第三十五条', 'backward'),
    ...workingDays('第三十五条'),
  }),
];

/** 劳动争议调解仲裁法: the award and the ways to court. */
const AWARD_AND_AFTER: readonly ClockRule[] = [
  clock({
    id: 'arbitration.award',
    text: words('仲裁庭作出裁决', 'The tribunal makes its award'),
    side: 'authority',
    number: 45,
    unit: 'day',
    startEvent: words('仲裁委员会受理仲裁申请', 'the committee accepts the case'),
    counting: ['C1', 'C3', 'C9', 'C12'],
    extension: {
      number: 15,
      unit: 'day',
      approval: words(
        '案情复杂的，经仲裁委员会主任批准，并书面通知当事人',
        'where complex, approved by the director of the committee; the parties are told in writing',
      ),
    },
    suspensions: [
      { id: 'stay', zh: '中止审理期间不计入', en: 'the time the case is stayed is not counted' },
      { id: 'public-notice', zh: '公告送达期间不计入', en: 'the time of service by public notice is not counted' },
    ],
    effect: words(
      '逾期未裁决的，当事人可以就该事项向人民法院起诉；解释（一）第十二条所列事由除外。',
      'Overdue, a party may sue on that item, save for the grounds in Article 12 of Interpretation (I).',
    ),
    basis: [
      at('labourArbitration', '第四十三条第一款'),
      at('labourArbitrationRules', '第四十六条'),
      at('labourInterpretationOne', '第十二条'),
    ],
    validFrom: '2008-05-01',
    note: words(
      '追加当事人或者第三人、增加或者变更请求、反申请合并处理、移送管辖的，办案规则第四十六条另定起算日，请用那一天作为起算日。',
      'Where parties are added, claims changed, a counter-application joined or the case moved, Article 46 of the case-handling rules names another start: use that day.',
    ),
  }),
  clock({
    id: 'arbitration.sue-final',
    text: words('劳动者对终局裁决不服，向人民法院起诉', 'A worker who disagrees with a final award sues'),
    side: 'party',
    number: 15,
    startEvent: words('收到仲裁裁决书', 'receipt of the award'),
    basis: [at('labourArbitration', '第四十八条')],
    ...suit,
  }),
  clock({
    id: 'arbitration.set-aside',
    text: words(
      '用人单位向中级人民法院申请撤销终局裁决',
      'The employer asks the intermediate court to set aside a final award',
    ),
    side: 'enterprise',
    number: 30,
    startEvent: words('收到仲裁裁决书', 'receipt of the award'),
    basis: [at('labourArbitration', '第四十九条第一款')],
    note: words('须有证据证明第四十九条所列六种情形之一。', 'Needs evidence of one of the six grounds in Article 49.'),
    ...suit,
  }),
  clock({
    id: 'arbitration.sue-after-set-aside',
    text: words('终局裁决被撤销后，当事人向人民法院起诉', 'After a final award is set aside, a party sues'),
    side: 'party',
    number: 15,
    startEvent: words('收到撤销裁决的裁定书', 'receipt of the ruling that sets the award aside'),
    basis: [at('labourArbitration', '第四十九条第三款')],
    ...suit,
  }),
  clock({
    id: 'arbitration.sue',
    text: words('当事人对非终局裁决不服，向人民法院起诉', 'A party who disagrees with a non-final award sues'),
    side: 'party',
    number: 15,
    startEvent: words('收到仲裁裁决书', 'receipt of the award'),
    effect: words('期满不起诉的，裁决书发生法律效力。', 'Without a suit the award takes effect.'),
    basis: [at('labourArbitration', '第五十条')],
    ...suit,
  }),
];

/** 劳动争议调解仲裁法: the clocks of labour arbitration. */
export const LABOUR_ARBITRATION_CLOCKS: readonly ClockRule[] = [...BEFORE_THE_AWARD, ...AWARD_AND_AFTER];
