import type { ClockCause, ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

/** 行政复议法 第三十九条第一款. */
const REVIEW_SUSPENSIONS: readonly ClockCause[] = [
  {
    id: 'applicant-dead',
    zh: '申请人死亡，其近亲属尚未确定是否参加行政复议',
    en: 'The applicant has died and the next of kin have not decided whether to go on',
  },
  {
    id: 'applicant-incapable',
    zh: '申请人丧失参加行政复议的行为能力，尚未确定法定代理人',
    en: 'The applicant has lost capacity and has no statutory agent yet',
  },
  { id: 'applicant-missing', zh: '申请人下落不明', en: 'The applicant cannot be found' },
  {
    id: 'applicant-ended',
    zh: '申请人终止，尚未确定权利义务承受人',
    en: 'The applying body has ceased to exist and its successor is not settled',
  },
  {
    id: 'force-majeure',
    zh: '申请人、被申请人因不可抗力或者其他正当理由不能参加行政复议',
    en: 'Force majeure or another good reason keeps a party away',
  },
  {
    id: 'mediation',
    zh: '进行调解、和解，申请人和被申请人同意中止',
    en: 'Mediation or settlement, and both parties agree to stop the clock',
  },
  {
    id: 'interpretation-needed',
    zh: '涉及的法律适用问题需要有权机关作出解释或者确认',
    en: 'A question of law awaits the body that may interpret it',
  },
  {
    id: 'other-case-pending',
    zh: '需要以其他案件的审理结果为依据，而其他案件尚未审结',
    en: 'The result of another case that is not yet closed is needed',
  },
  {
    id: 'document-review',
    zh: '依法对有关规范性文件或者依据进行处理、转送',
    en: 'A normative document or basis is being examined or passed on',
  },
  { id: 'other', zh: '需要中止行政复议的其他情形', en: 'Other circumstances that require a stop' },
];

const MISSED_WITH_REASON: ClockCause = {
  id: 'force-majeure',
  zh: '不可抗力或者其他正当理由，自障碍消除之日起继续计算',
  en: 'Force majeure or another good reason; the count goes on when the obstacle is gone',
};

/** 行政复议法: three, five, seven and ten days are working days (第八十八条). 行政诉讼法: six months. */
export const REVIEW_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'review.apply',
    text: words('申请行政复议', 'Apply for administrative reconsideration'),
    side: 'party',
    number: 60,
    unit: 'day',
    startEvent: words('知道或者应当知道该行政行为', 'the party knows, or ought to know, of the act'),
    counting: ['C1', 'C3', 'C4', 'C6'],
    suspensions: [MISSED_WITH_REASON],
    basis: [at('administrativeReview', '第二十条')],
    validFrom: '2024-01-01',
    note: words(
      '法律规定的申请期限超过六十日的，从其规定；未告知复议权利、机关和期限的，自知道之日起计算，最长不超过一年。',
      'A longer period in another law prevails; where the right, the body and the period were not told, the count begins when they become known, at most one year.',
    ),
  }),
  clock({
    id: 'review.accept',
    text: words('审查行政复议申请，决定是否受理', 'Examine the application and decide whether to accept it'),
    side: 'authority',
    number: 5,
    unit: 'workingDay',
    startEvent: words('收到行政复议申请', 'receipt of the application'),
    counting: ['C1', 'C6'],
    effect: words(
      '审查期限届满未作出不予受理决定的，期限届满之日起视为受理',
      'where no refusal is given in time, it counts as accepted from that day',
    ),
    basis: [at('administrativeReview', '第三十条')],
    validFrom: '2024-01-01',
  }),
  clock({
    id: 'review.decide',
    text: words('作出行政复议决定（普通程序）', 'Decide on reconsideration (ordinary procedure)'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('受理申请', 'acceptance of the application'),
    counting: ['C1', 'C3', 'C6'],
    extension: {
      number: 30,
      unit: 'day',
      approval: words(
        '情况复杂的，经行政复议机构的负责人批准，并书面告知当事人',
        'in complex cases, approved by the head of the reconsideration office; the parties are told in writing',
      ),
    },
    suspensions: REVIEW_SUSPENSIONS,
    basis: [at('administrativeReview', '第六十二条第一款'), at('administrativeReview', '第三十九条')],
    validFrom: '2024-01-01',
    note: words('法律规定的行政复议期限少于六十日的，从其规定。', 'A shorter period in another law prevails.'),
  }),
  clock({
    id: 'review.decide-simple',
    text: words('作出行政复议决定（简易程序）', 'Decide on reconsideration (simple procedure)'),
    side: 'authority',
    number: 30,
    unit: 'day',
    startEvent: words('受理申请', 'acceptance of the application'),
    counting: ['C1', 'C3', 'C6'],
    suspensions: REVIEW_SUSPENSIONS,
    basis: [at('administrativeReview', '第六十二条第二款'), at('administrativeReview', '第三十九条')],
    validFrom: '2024-01-01',
  }),
  clock({
    id: 'litigation.apply',
    text: words('直接向人民法院提起行政诉讼', 'Bring an administrative suit directly'),
    side: 'party',
    number: 6,
    unit: 'month',
    startEvent: words('知道或者应当知道作出行政行为', 'the party knows, or ought to know, of the act'),
    counting: ['C1', 'C2', 'C3', 'C4'],
    suspensions: [
      {
        id: 'force-majeure',
        zh: '因不可抗力或者其他不属于其自身的原因耽误的时间，不计算在起诉期限内',
        en: 'Time lost through force majeure or another cause that is not the party’s own does not count',
      },
    ],
    basis: [at('administrativeProcedure', '第四十六条第一款'), at('administrativeProcedure', '第四十八条第一款')],
    validFrom: '2017-07-01',
    note: words(
      '法律另有规定的，从其规定；依法应当先申请行政复议的，先申请复议。',
      'Another law may differ; where reconsideration has to come first, it comes first.',
    ),
  }),
];
