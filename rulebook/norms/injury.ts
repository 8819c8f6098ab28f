import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const validFrom = '2011-01-01';
const months = words('个月', 'months');

/** 工伤保险条例: what holds beside its clocks. */
export const INJURY_NORMS: readonly Norm[] = [
  norm({
    id: 'injury.paid-leave',
    text: words(
      '停工留薪期一般不超过这个时间，原工资福利待遇不变，由所在单位按月支付',
      'Paid leave for treatment is in general no longer than this; wages and benefits stay, paid monthly by the employer',
    ),
    number: '12',
    unit: months,
    basis: [at('workInjury', '第三十三条第二款'), at('workInjury', '第三十三条第一款')],
    validFrom,
  }),
  norm({
    id: 'injury.paid-leave-extension',
    text: words(
      '伤情严重或者情况特殊的，经设区的市级劳动能力鉴定委员会确认可以延长停工留薪期，延长不得超过这个时间',
      'Where the injury is grave or the case special, the city’s grading committee may confirm more leave, at most this much',
    ),
    number: '12',
    unit: months,
    basis: [at('workInjury', '第三十三条第二款')],
    validFrom,
  }),
  norm({
    id: 'injury.burden',
    text: words(
      '职工或者其近亲属认为是工伤、用人单位不认为是工伤的，由用人单位承担举证责任',
      'Where the worker or family says it is a work injury and the employer denies it, the employer bears the burden of proof',
    ),
    basis: [at('workInjury', '第十九条第二款')],
    validFrom,
  }),
];
