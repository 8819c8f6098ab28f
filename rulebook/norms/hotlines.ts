import type { Basis, Words } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

/** First day of the book; the numbers themselves are older. */
const FROM = '2021-09-01';
const PUBLISHED: Basis = {
  law: words('主管部门公布的服务电话', 'Numbers as published by the competent bodies'),
  article: null,
  document: null,
};
const SAFETY_HOTLINE: Basis = {
  law: words('开通安全生产举报投诉特服电话12350的有关文件', 'Document on opening the work-safety number 12350'),
  article: null,
  document: '安监总厅〔2009〕155号',
};
const CHECK = words('请先核对当地是否开通、是否变更。', 'Check first whether it is open locally and unchanged.');
const dial = words('电话', 'telephone');

function hotline(number: string, text: Words, rest: Partial<Norm> = {}): Norm {
  return norm({ id: `hotline.${number}`, text, number, unit: dial, basis: [PUBLISHED], validFrom: FROM, ...rest });
}

const unread = { verified: false, note: CHECK } as const;

/** Where to call. Local handling differs; the park's own numbers are not here. */
export const HOTLINE_NORMS: readonly Norm[] = [
  hotline(
    '12350',
    words(
      '举报安全生产事故、重大事故隐患和非法违法生产经营行为（属地受理，外地拨打加区号）',
      'Work-safety accidents, major hazards, illegal production (handled locally; dial the area code from outside)',
    ),
    { basis: [SAFETY_HOTLINE] },
  ),
  hotline(
    '12333',
    words(
      '人力资源和社会保障咨询：工资、合同、工伤、仲裁等（多地与12345联动，24小时接听）',
      'Labour and social insurance: wages, contracts, injury, arbitration (in many cities answered with 12345, around the clock)',
    ),
  ),
  hotline(
    '12345',
    words(
      '非紧急类政务服务便民热线：咨询、求助、投诉、建议，以及企业诉求',
      'Non-emergency government hotline: questions, complaints, suggestions, enterprise needs',
    ),
  ),
  hotline(
    '12348',
    words(
      '公共法律服务：法律援助、人民调解、公证、律师',
      'Public legal service: legal aid, mediation, notary, lawyers',
    ),
    unread,
  ),
  hotline(
    '96110',
    words(
      '反诈专线：来电请务必接听（说明可能正在受骗），也可咨询和提供线索；已经受骗转账的，立即拨打110',
      'Anti-fraud: answer it (a call warns a likely victim); ask or report leads. If money is already lost, call 110',
    ),
  ),
  hotline('12351', words('工会职工维权', 'Trade union, workers’ rights'), unread),
  hotline('12309', words('检察机关服务', 'Prosecutors'), unread),
  hotline('12328', words('交通运输服务监督', 'Transport'), unread),
  hotline('12369', words('生态环境举报', 'Environment'), unread),
  hotline('12315', words('消费者投诉举报', 'Consumers'), unread),
  hotline('12387', words('网络安全事件报告', 'Network incidents'), {
    basis: [at('cyberIncidents', '第四条')],
    validFrom: '2025-11-01',
  }),
  hotline('119', words('火警和应急救援', 'Fire and rescue'), unread),
  hotline('110', words('报警', 'Police'), unread),
  hotline('120', words('医疗急救', 'Ambulance'), unread),
  hotline('122', words('道路交通事故报警', 'Road accidents'), unread),
];
