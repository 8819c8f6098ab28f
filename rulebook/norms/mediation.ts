import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const labour = { validFrom: '2008-05-01' };
const people = { validFrom: '2011-01-01' };

/** Mediation of labour disputes and people’s mediation: what holds beside the clocks. */
export const MEDIATION_NORMS: readonly Norm[] = [
  norm({
    id: 'mediation.payment-order',
    text: words(
      '就劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的调解协议，用人单位逾期不履行的，劳动者可以持协议书向人民法院申请支付令',
      'Where the employer does not keep an agreement on wages, injury medical costs or compensation, the worker may ask the court for a payment order with it',
    ),
    basis: [at('labourArbitration', '第十六条')],
    ...labour,
  }),
  norm({
    id: 'mediation.not-performed',
    text: words(
      '其他调解协议在约定期限内不履行的，另一方可以申请仲裁',
      'Where any other mediation agreement is not kept in time, the other side may apply for arbitration',
    ),
    basis: [at('labourArbitration', '第十五条')],
    ...labour,
  }),
  norm({
    id: 'mediation.verify-and-tell',
    text: words(
      '企业调解委员会对职工提出的问题应当及时核实，协调整改或者向职工作出说明',
      'The enterprise mediation committee verifies what a worker raises, has it put right, or tells the worker why not',
    ),
    basis: [at('enterpriseMediation', '第四条')],
    validFrom: '2012-01-01',
  }),
  norm({
    id: 'mediation.usual-days',
    text: words(
      '人民调解法没有规定办理期限；不少地方按这个天数办',
      'The law sets no time limit for people’s mediation; many places use this number of days',
    ),
    number: '30',
    unit: words('日', 'days'),
    basis: [at('peoplesMediation')],
    ...people,
    verified: false,
    note: words(
      '凭记忆，各地不同；请查当地规定，并在园区承诺期限里写明。',
      'From memory and different by place: look up the local rule and state it among the park’s promised limits.',
    ),
  }),
  norm({
    id: 'mediation.refusal',
    text: words('当事人一方明确拒绝调解的，不得调解', 'Where one party clearly refuses, there is no mediation'),
    basis: [at('peoplesMediation', '第十七条')],
    ...people,
  }),
  norm({
    id: 'mediation.tell-routes',
    text: words(
      '调解不成的，应当终止调解，并告知可以通过仲裁、行政、司法等途径维护权利',
      'When it fails, mediation ends and the parties are told of arbitration, administrative and court routes',
    ),
    basis: [at('peoplesMediation', '第二十六条')],
    ...people,
  }),
  norm({
    id: 'mediation.file',
    text: words(
      '记录调解情况，将调解登记、工作记录、协议书等立卷归档',
      'Mediation is recorded; register, record and agreement are kept on file',
    ),
    basis: [at('peoplesMediation', '第二十七条')],
    ...people,
  }),
  norm({
    id: 'mediation.oral-agreement',
    text: words('口头调解协议自达成之日起生效', 'An oral agreement takes effect on the day it is reached'),
    basis: [at('peoplesMediation', '第三十条')],
    ...people,
  }),
  norm({
    id: 'mediation.binding',
    text: words(
      '调解协议具有法律约束力，当事人应当按照约定履行',
      'The agreement is binding in law and the parties keep it',
    ),
    basis: [at('peoplesMediation', '第三十一条第一款')],
    ...people,
  }),
  norm({
    id: 'mediation.supervise',
    text: words(
      '人民调解委员会监督协议的履行，督促当事人履行义务',
      'The mediation committee supervises how the agreement is kept and urges the parties on',
    ),
    basis: [at('peoplesMediation', '第三十一条第二款')],
    ...people,
  }),
];
