import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const receipt = words('收到信访事项', 'receipt of the petition');
const writtenReply = words('收到书面答复', 'receipt of the written reply');
const since = { counting: ['C1', 'C3', 'C10'], validFrom: '2022-05-01' };
const corrected = words(
  '由其上级机关、单位责令改正；造成严重后果的，追究责任人员。',
  'The superior body orders correction; those responsible are held to account where the consequences are serious.',
);

/** 信访工作条例: the clocks of a petition, from receipt to the re-review. */
export const PETITION_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'petition.register',
    text: words(
      '信访部门登记信访事项，并转送、交办',
      'The petition office registers the petition and forwards or assigns it',
    ),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: receipt,
    effect: corrected,
    basis: [at('petition', '第二十二条第一款'), at('petition', '第四十三条')],
    ...since,
  }),
  clock({
    id: 'petition.tell-receipt',
    text: words(
      '收到信访人直接提出的事项的机关、单位，书面告知接收情况以及处理途径和程序；能当场告知的当场告知',
      'The body that received the petition directly tells the petitioner in writing about receipt, route and procedure; on the spot where it can',
    ),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: receipt,
    effect: corrected,
    basis: [at('petition', '第二十三条第二款'), at('petition', '第四十四条')],
    note: words(
      '信访人姓名（名称）、住址不清的，不适用。',
      'Not where the name or address of the petitioner is unclear.',
    ),
    ...since,
  }),
  clock({
    id: 'petition.tell-forwarded',
    text: words(
      '收到转送、交办事项的机关、单位，书面告知信访人接收情况以及处理途径和程序',
      'The body that received a forwarded petition tells the petitioner in writing about receipt, route and procedure',
    ),
    side: 'authority',
    number: 15,
    unit: 'day',
    startEvent: words('收到转送、交办的信访事项', 'receipt of the forwarded petition'),
    effect: corrected,
    basis: [at('petition', '第二十三条第三款'), at('petition', '第四十四条')],
    ...since,
  }),
  clock({
    id: 'petition.object',
    text: words(
      '认为转送、交办事项不属于本机关、单位职权范围的，提出异议并详细说明理由；核实同意后交还材料',
      'A body that holds the forwarded petition is not its own objects with detailed reasons; papers go back after consent',
    ),
    side: 'authority',
    number: 5,
    unit: 'workingDay',
    startEvent: words('收到转送、交办的信访事项', 'receipt of the forwarded petition'),
    basis: [at('petition', '第二十三条第三款')],
    ...since,
    counting: ['C1', 'C10'],
  }),
  clock({
    id: 'petition.handle',
    text: words('办结信访事项（申诉求决类）', 'Conclude a petition that seeks redress'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('受理', 'acceptance'),
    extension: {
      number: 30,
      unit: 'day',
      approval: words(
        '情况复杂的，经本机关、单位负责人批准，并告知信访人延期理由',
        'where complex, approved by the head of the body; the petitioner is told why',
      ),
    },
    effect: corrected,
    basis: [at('petition', '第三十四条'), at('petition', '第四十五条')],
    note: words(
      '只管第三十一条第六项的事项；应当走仲裁、诉讼、复议、许可等程序的，按那些程序的期限办。',
      'Only for matters under Article 31(6); what belongs to arbitration, court, reconsideration or licensing follows the limits of that procedure.',
    ),
    ...since,
  }),
  clock({
    id: 'petition.ask-review',
    text: words('信访人对处理意见不服，请求复查', 'A petitioner who disagrees with the decision asks for a review'),
    side: 'party',
    number: 30,
    unit: 'day',
    startEvent: writtenReply,
    basis: [at('petition', '第三十五条')],
    ...since,
  }),
  clock({
    id: 'petition.review',
    text: words('上一级机关、单位提出复查意见并书面答复', 'The higher body gives its review opinion in writing'),
    side: 'authority',
    number: 30,
    unit: 'day',
    startEvent: words('收到复查请求', 'receipt of the request for review'),
    basis: [at('petition', '第三十五条')],
    ...since,
  }),
  clock({
    id: 'petition.ask-re-review',
    text: words('信访人对复查意见不服，请求复核', 'A petitioner who disagrees with the review asks for a re-review'),
    side: 'party',
    number: 30,
    unit: 'day',
    startEvent: writtenReply,
    basis: [at('petition', '第三十六条第一款')],
    ...since,
  }),
  clock({
    id: 'petition.re-review',
    text: words('复核机关、单位提出复核意见', 'The re-reviewing body gives its opinion'),
    side: 'authority',
    number: 30,
    unit: 'day',
    startEvent: words('收到复核请求', 'receipt of the request for re-review'),
    suspensions: [{ id: 'hearing', zh: '听证所需时间不计算在内', en: 'the time a hearing takes is not counted' }],
    basis: [at('petition', '第三十六条第一款'), at('petition', '第三十六条第二款')],
    ...since,
  }),
];

const replaced = words(
  '数字出自2012年的办法；2018年的《安全生产领域举报奖励办法》（安监总财〔2018〕19号）已另行印发，请对照现行文本和本地办法。',
  'The number stands in the 2012 measures; new measures were issued in 2018 (No. 19): compare the text in force and local measures.',
);

/** 安全生产举报奖励办法: what a person who reports a safety matter to the authority may expect. */
export const REPORT_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'report.verify',
    text: words('安全监管部门核查处理举报事项并办结', 'The safety authority verifies and closes the report'),
    side: 'authority',
    number: 60,
    unit: 'day',
    startEvent: words('受理举报', 'acceptance of the report'),
    counting: ['C1', 'C3', 'C12'],
    extension: {
      number: 30,
      unit: 'day',
      approval: words(
        '情况复杂的，经上一级安全监管部门批准，并告知举报人延期理由',
        'where complex, approved by the safety authority one level up; the reporter is told why',
      ),
    },
    basis: [at('safetyReportReward', '第十一条')],
    validFrom: '2012-05-02',
    note: replaced,
  }),
  clock({
    id: 'report.feedback',
    text: words(
      '向举报人反馈核查结果（无法联系的除外）',
      'Tell the reporter what was found, unless they cannot be reached',
    ),
    side: 'authority',
    number: 10,
    unit: 'day',
    startEvent: words('调查核实结束', 'end of the verification'),
    counting: ['C1', 'C3', 'C12'],
    basis: [at('safetyReportReward', '第十条')],
    validFrom: '2012-05-02',
    note: replaced,
  }),
];
