import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const law = { validFrom: '2008-05-01' };
const interpretation = { validFrom: '2021-01-01' };

const ARBITRATION: readonly Norm[] = [
  norm({
    id: 'arbitration.collective',
    text: words(
      '劳动者一方达到这个人数以上并有共同请求的，可以推举代表参加',
      'Workers of at least this number with a common claim may elect representatives',
    ),
    number: '10',
    unit: words('人', 'people'),
    basis: [at('labourArbitration', '第七条')],
    ...law,
  }),
  norm({
    id: 'arbitration.burden',
    text: words(
      '证据属于用人单位掌握管理的，用人单位应当提供；不提供的承担不利后果',
      'Evidence held by the employer is produced by the employer, or it bears the consequence',
    ),
    basis: [at('labourArbitration', '第六条'), at('labourArbitration', '第三十九条第二款')],
    ...law,
  }),
  norm({
    id: 'arbitration.public-hearing',
    text: words(
      '仲裁公开进行；当事人协议不公开或者涉及国家秘密、商业秘密和个人隐私的除外',
      'Hearings are public unless the parties agree otherwise or state secrets, trade secrets or privacy are touched',
    ),
    basis: [at('labourArbitration', '第二十六条')],
    ...law,
  }),
  norm({
    id: 'arbitration.wages-while-employed',
    text: words(
      '劳动关系存续期间因拖欠劳动报酬发生争议的，申请仲裁不受一年时效限制',
      'Over wages owed while employed a worker may apply without the one-year limit',
    ),
    basis: [at('labourArbitration', '第二十七条第四款')],
    ...law,
  }),
  norm({
    id: 'arbitration.tribunal',
    text: words('仲裁庭由这个人数的仲裁员组成', 'The tribunal consists of this number of arbitrators'),
    number: '3',
    unit: words('人', 'people'),
    basis: [at('labourArbitration', '第三十一条')],
    ...law,
  }),
  norm({
    id: 'arbitration.sole-arbitrator',
    text: words('简单劳动争议案件可以独任仲裁', 'A simple case may have a sole arbitrator'),
    number: '1',
    unit: words('人', 'person'),
    basis: [at('labourArbitration', '第三十一条')],
    ...law,
  }),
  norm({
    id: 'arbitration.recusal',
    text: words(
      '仲裁员有四种情形之一的应当回避，当事人可以口头或者书面提出',
      'An arbitrator recuses on four grounds; a party may ask orally or in writing',
    ),
    basis: [at('labourArbitration', '第三十三条')],
    ...law,
  }),
  norm({
    id: 'arbitration.partial-award',
    text: words(
      '一部分事实已经清楚的，可以就该部分先行裁决',
      'Where part of the facts is clear, a partial award may be made on it',
    ),
    basis: [at('labourArbitration', '第四十三条第二款')],
    ...law,
  }),
  norm({
    id: 'arbitration.advance-enforcement',
    text: words(
      '追索劳动报酬、工伤医疗费、经济补偿或者赔偿金，权利义务关系明确且不先予执行将严重影响生活的，可以根据申请裁决先予执行；劳动者可以不提供担保',
      'For wages, injury medical costs and compensation, advance enforcement may be awarded on application where the relation is clear and life is seriously affected; the worker needs no security',
    ),
    basis: [at('labourArbitration', '第四十四条')],
    ...law,
  }),
  norm({
    id: 'arbitration.final-award-cap',
    text: words(
      '追索劳动报酬、工伤医疗费、经济补偿或者赔偿金，不超过这么多个月当地月最低工资标准金额的，为终局裁决',
      'Over wages, injury medical costs or compensation the award is final up to this many months of the local minimum wage',
    ),
    number: '12',
    unit: words('个月当地月最低工资标准', 'months of the local monthly minimum wage'),
    basis: [at('labourArbitration', '第四十七条第一项')],
    ...law,
  }),
  norm({
    id: 'arbitration.final-award-standards',
    text: words(
      '因执行国家劳动标准在工作时间、休息休假、社会保险等方面发生的争议，为终局裁决',
      'Disputes over national labour standards on hours, rest and social insurance end in a final award',
    ),
    basis: [at('labourArbitration', '第四十七条第二项')],
    ...law,
  }),
  norm({
    id: 'arbitration.free',
    text: words('劳动争议仲裁不收费', 'Labour arbitration is free of charge'),
    basis: [at('labourArbitration', '第五十三条')],
    ...law,
  }),
];

const COURTS: readonly Norm[] = [
  norm({
    id: 'arbitration.overdue-exceptions',
    text: words(
      '逾期未受理或者未裁决可以直接起诉，但移送管辖、送达延误、等待另案结果或者评残结论、等待开庭、鉴定或者委托取证等事由除外',
      'Overdue acceptance or award opens the way to court, except for transfer, delayed service, waiting for another case or grading, waiting for the hearing, appraisal or evidence',
    ),
    basis: [at('labourInterpretationOne', '第十二条')],
    ...interpretation,
  }),
  norm({
    id: 'payment-order.labour',
    text: words(
      '欠薪或者调解协议不履行而申请支付令的，符合督促程序规定的应予受理；程序终结后，欠薪的先申请仲裁，持调解协议的可以直接起诉',
      'A payment order over wages or a mediation agreement is accepted; once ended, wages go to arbitration first, an agreement straight to court',
    ),
    basis: [at('labourInterpretationOne', '第十三条'), at('labourContract', '第三十条第二款')],
    ...interpretation,
  }),
  norm({
    id: 'arbitration.final-award-each-item',
    text: words(
      '裁决书未写明类型、涉及数项的，每项均不超过十二个月当地最低工资标准的，按终局裁决处理',
      'An award silent on its type is final where each item is within twelve months of the minimum wage',
    ),
    basis: [at('labourInterpretationOne', '第十九条')],
    ...interpretation,
  }),
  norm({
    id: 'arbitration.mixed-award',
    text: words(
      '同一裁决同时包含终局和非终局事项的，按非终局裁决处理',
      'One award with final and non-final items is treated as non-final',
    ),
    basis: [at('labourInterpretationOne', '第二十条')],
    ...interpretation,
  }),
  norm({
    id: 'arbitration.separate-awards',
    text: words(
      '同时有终局和非终局事项的，仲裁庭分别制作裁决书，各按各的途径救济',
      'With final and non-final items the tribunal makes two awards, each with its own remedy',
    ),
    basis: [at('labourArbitrationRules', '第五十条')],
    validFrom: '2017-07-01',
    verified: false,
    note: words(
      '未核对办案规则原文；裁决书只有一份的，按解释（一）第二十条。请看手里的裁决书是一份还是两份。',
      'Not read in the rules; where there is one document, Article 20 of Interpretation (I) holds. Look whether there are one or two.',
    ),
  }),
  norm({
    id: 'mediation.agreement-in-court',
    text: words(
      '依法设立的调解组织主持达成的协议有劳动合同的约束力，可以作为裁判根据；仅就劳动报酬达成的，不履行可以直接起诉；仅就给付义务达成的人民调解协议可以申请司法确认',
      'An agreement before a lawful mediation body binds like the contract; on wages alone it may be sued on directly; a people’s mediation agreement on payment alone may be confirmed by the court',
    ),
    basis: [at('labourInterpretationOne', '第五十一条'), at('labourInterpretationOne', '第五十二条')],
    ...interpretation,
  }),
];

const second = { validFrom: '2025-09-01' };

const EMPLOYMENT: readonly Norm[] = [
  norm({
    id: 'employment.subcontracting',
    text: words(
      '层层转包、违法分包和挂靠的，由有资格的单位承担用工主体责任',
      'In chain subcontracting and borrowed licences the qualified unit bears the employer’s responsibility',
    ),
    basis: [at('labourInterpretationTwo', '第一条'), at('labourInterpretationTwo', '第二条')],
    ...second,
  }),
  norm({
    id: 'employment.no-insurance-void',
    text: words('约定或者承诺不缴纳社会保险费的，约定或者承诺无效', 'A promise to go without social insurance is void'),
    basis: [at('labourInterpretationTwo')],
    ...second,
  }),
  norm({
    id: 'employment.retirees',
    text: words(
      '解释（一）第三十二条第一款（已享受养老保险待遇人员按劳务关系处理）已经废止',
      'Article 32(1) of Interpretation (I), on people who already draw a pension, is repealed',
    ),
    basis: [at('labourInterpretationTwo')],
    ...second,
  }),
  norm({
    id: 'employment.limits-unchanged',
    text: words(
      '解释（二）没有改变调解、仲裁和起诉的期限',
      'Interpretation (II) does not change the time limits of mediation, arbitration and suit',
    ),
    basis: [at('labourInterpretationTwo')],
    ...second,
    verified: false,
    note: words(
      '凭记忆，未通读原文；请对照解释（二）。',
      'From memory, the whole text was not read; compare Interpretation (II).',
    ),
  }),
];

const contract = { validFrom: '2013-07-01' };

const COMPENSATION: readonly Norm[] = [
  norm({
    id: 'compensation.per-year',
    text: words(
      '经济补偿：每满一年支付；六个月以上不满一年的按一年计算',
      'Severance for each full year; six months or more count as a year',
    ),
    number: '1',
    unit: words('个月工资', 'month’s wages'),
    basis: [at('labourContract', '第四十七条第一款')],
    ...contract,
  }),
  norm({
    id: 'compensation.half-year',
    text: words('经济补偿：不满六个月的', 'Severance for less than six months'),
    number: '1/2',
    unit: words('个月工资', 'month’s wages'),
    basis: [at('labourContract', '第四十七条第一款')],
    ...contract,
  }),
  norm({
    id: 'compensation.wage-cap',
    text: words(
      '月工资高于本地区上年度职工月平均工资这个倍数的，按这个倍数的数额支付',
      'A monthly wage above this multiple of the local average counts as this multiple',
    ),
    number: '3',
    unit: words('倍本地区上年度职工月平均工资', 'times the local average monthly wage'),
    basis: [at('labourContract', '第四十七条第二款')],
    ...contract,
  }),
  norm({
    id: 'compensation.years-cap',
    text: words(
      '月工资按三倍封顶的，支付经济补偿的年限最高不超过这个年数',
      'Where the wage is capped, no more than this many years count',
    ),
    number: '12',
    unit: words('年', 'years'),
    basis: [at('labourContract', '第四十七条第二款')],
    ...contract,
  }),
  norm({
    id: 'compensation.unlawful',
    text: words(
      '违法解除或者终止劳动合同的，按经济补偿标准的这个倍数支付赔偿金',
      'Unlawful dismissal is paid at this multiple of severance',
    ),
    number: '2',
    unit: words('倍经济补偿标准', 'times severance'),
    basis: [at('labourContract', '第八十七条')],
    ...contract,
  }),
];

/** What holds in labour disputes beside the clocks; mediation stands in `mediation.ts`. */
export const LABOUR_NORMS: readonly Norm[] = [...ARBITRATION, ...COURTS, ...EMPLOYMENT, ...COMPENSATION];
