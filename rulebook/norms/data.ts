import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2021-11-01';

/** 个人信息保护法: duties without a day. */
const DUTIES = [
  [
    'data.separate-consent',
    '向其他处理者提供、公开、将公共场所采集的图像用于其他目的、处理敏感个人信息、向境外提供，取得个人的单独同意',
    'Separate consent to give data to another handler, publish it, use public cameras otherwise, handle sensitive data, or send it abroad',
    ['第二十三条', '第二十五条', '第二十六条', '第二十九条', '第三十九条'],
  ],
  [
    'data.human-resources-basis',
    '为订立、履行合同，或者按照依法制定的劳动规章制度和依法签订的集体合同实施人力资源管理所必需的，不需取得个人同意',
    'No consent is needed for a contract, or for managing staff under lawful work rules and a collective contract',
    ['第十三条第一款第二项'],
  ],
  [
    'data.sensitive',
    '敏感个人信息（生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹以及不满十四周岁未成年人的个人信息）须有特定的目的和充分的必要性，采取严格保护措施，并告知必要性和对个人权益的影响',
    'Sensitive data (biometrics, religion, specific identity, health, financial account, whereabouts, under-14s) needs a specific purpose, necessity, strict protection, and the person told of need and impact',
    ['第二十八条', '第二十九条', '第三十条'],
  ],
  [
    'data.shortest-retention',
    '保存期限应当为实现处理目的所必要的最短时间',
    'Data is kept for the shortest time that the purpose needs',
    ['第十九条'],
  ],
  [
    'data.delete',
    '目的已实现、保存期限届满、撤回同意等情形应当主动删除；法律规定的保存期限未届满的，停止除存储和必要安全保护以外的处理',
    'Delete when the purpose is met, the time is over, or consent is withdrawn; where a law requires keeping, stop all but storage and protection',
    ['第四十七条'],
  ],
  [
    'data.withdraw',
    '提供便捷的撤回同意的方式；不得以个人不同意或者撤回同意为由拒绝提供产品或者服务，属于所必需的除外',
    'Withdrawing is as easy as agreeing; service may not be refused for it unless the data is necessary',
    ['第十五条', '第十六条'],
  ],
  [
    'data.automated-decision',
    '自动化决策对个人权益有重大影响的，个人有权要求说明，并有权拒绝仅通过自动化决策作出决定',
    'Where an automated decision weighs heavily, the person may ask for an explanation and refuse a decision made by machine alone',
    ['第二十四条第三款'],
  ],
  [
    'data.rights-desk',
    '建立便捷的个人行使权利的申请受理和处理机制，及时提供、更正；拒绝的应当说明理由，个人可以起诉。法律没有规定天数',
    'A desk for persons’ requests answers promptly; a refusal gives reasons and may be sued over. The law names no number of days',
    ['第四十五条', '第四十六条', '第五十条'],
  ],
  [
    'data.impact-assessment',
    '处理敏感个人信息、自动化决策、委托处理、提供、公开、向境外提供等情形，事前进行个人信息保护影响评估',
    'An impact assessment comes before handling sensitive data, automated decisions, entrusting, giving, publishing or sending abroad',
    ['第五十五条', '第五十六条'],
  ],
  [
    'data.leak',
    '发生或者可能发生泄露、篡改、丢失的，立即补救，并通知监管部门和个人；措施能够有效避免危害的，可以不通知个人',
    'On a leak, alteration or loss: remedy at once, tell authority and persons; persons need not be told where harm is effectively avoided',
    ['第五十七条'],
  ],
] as const;

export const DATA_NORMS: readonly Norm[] = [
  ...DUTIES.map(([id, zh, en, articles]) =>
    norm({
      id,
      text: words(zh, en),
      basis: articles.map((article) => at('personalInformation', article)),
      validFrom: FROM,
    }),
  ),
  norm({
    id: 'data.face-recognition',
    text: words('应用人脸识别技术处理人脸信息，遵守专门的管理办法', 'Face recognition follows measures of its own'),
    basis: [at('faceRecognition')],
    validFrom: '2025-06-01',
    verified: false,
    note: words(
      '办法内容未核对，使用人脸识别前请先查办法原文。',
      'The measures were not read: check them before any face recognition is used.',
    ),
  }),
  norm({
    id: 'data.compliance-audit',
    text: words(
      '个人信息处理者定期开展个人信息保护合规审计',
      'Handlers of personal information audit their compliance regularly',
    ),
    basis: [at('informationAudit')],
    validFrom: '2025-05-01',
    verified: false,
    note: words(
      '审计的频次和范围未核对，请先查办法原文。',
      'How often and how far was not checked: read the measures first.',
    ),
  }),
];
