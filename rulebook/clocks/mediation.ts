import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const CHECK_PROVISIONS = words(
  '数字凭记忆，未核对《企业劳动争议协商调解规定》原文和条号；使用前请对照原文。',
  'The number is from memory; the text and article of the provisions were not read. Compare them before use.',
);

/** Mediation of labour disputes, its confirmation by a court, and legal aid. */
export const MEDIATION_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'mediation.labour',
    text: words('调解组织促成劳动争议调解协议', 'The mediation body brings about an agreement in a labour dispute'),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: words('调解组织收到调解申请', 'the mediation body receives the application'),
    counting: ['C1', 'C3', 'C12'],
    effect: words(
      '到期未达成协议的，当事人可以申请仲裁；仲裁时效照常计算。',
      'Without an agreement by then a party may apply for arbitration; the limitation period keeps running.',
    ),
    basis: [at('labourArbitration', '第十四条第三款')],
    validFrom: '2008-05-01',
  }),
  clock({
    id: 'mediation.confirm',
    text: words(
      '双方共同向人民法院申请司法确认人民调解协议',
      'Both parties together ask the court to confirm the people’s mediation agreement',
    ),
    side: 'party',
    number: 30,
    unit: 'day',
    startEvent: words('调解协议生效', 'the agreement takes effect'),
    counting: ['C1', 'C3', 'C4', 'C12'],
    basis: [at('peoplesMediation', '第三十三条'), at('civilProcedure', '第二百零五条')],
    validFrom: '2011-01-01',
  }),
  clock({
    id: 'negotiation.answer',
    text: words('一方答复对方的协商要求', 'A side answers the other side’s request to negotiate'),
    side: 'party',
    number: 5,
    unit: 'day',
    startEvent: words('收到协商要求', 'receipt of the request'),
    counting: ['C1', 'C3', 'C12'],
    effect: words('不作回应的，视为不愿协商。', 'No answer counts as refusal.'),
    basis: [at('enterpriseMediation')],
    validFrom: '2012-01-01',
    verified: false,
    note: CHECK_PROVISIONS,
  }),
  clock({
    id: 'mediation.enterprise-accept',
    text: words(
      '企业劳动争议调解委员会决定是否受理调解申请',
      'The enterprise mediation committee decides whether it accepts the application',
    ),
    side: 'enterprise',
    number: 3,
    unit: 'workingDay',
    startEvent: words('收到调解申请', 'receipt of the application'),
    counting: ['C1'],
    basis: [at('enterpriseMediation')],
    validFrom: '2012-01-01',
    verified: false,
    note: CHECK_PROVISIONS,
  }),
  clock({
    id: 'mediation.enterprise',
    text: words('企业劳动争议调解委员会结束调解', 'The enterprise mediation committee ends the mediation'),
    side: 'enterprise',
    number: 15,
    unit: 'day',
    startEvent: words('受理调解申请', 'acceptance of the application'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('enterpriseMediation')],
    validFrom: '2012-01-01',
    verified: false,
    note: words(
      '数字和起算日凭记忆，未核对原文；双方同意可以延长，延长多少原文未见。使用前请对照原文。',
      'Number and start are from memory, not read in the text; both sides may agree to more, by how much was not seen. Compare before use.',
    ),
  }),
  clock({
    id: 'legal-aid.decide',
    text: words(
      '法律援助机构审查申请，决定是否给予法律援助',
      'The legal-aid body examines the application and decides',
    ),
    side: 'authority',
    number: 7,
    unit: 'day',
    startEvent: words('收到法律援助申请', 'receipt of the application'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('legalAid', '第四十三条第一款')],
    validFrom: '2022-01-01',
  }),
  clock({
    id: 'legal-aid.assign',
    text: words('指派法律援助人员', 'Assign a legal-aid lawyer'),
    side: 'authority',
    number: 3,
    unit: 'day',
    startEvent: words('作出给予法律援助的决定', 'the decision to give legal aid'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('legalAid', '第四十三条第一款')],
    validFrom: '2022-01-01',
  }),
];
