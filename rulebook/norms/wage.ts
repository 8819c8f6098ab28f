import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const validFrom = '2020-05-01';
const yuan = words('元', 'yuan');

const CONSTRUCTION: readonly Norm[] = [
  norm({
    id: 'wage.construction-only',
    text: words(
      '第四章的特别规定只管工程建设项目；化工企业的一般职工适用劳动合同法和劳动保障监察条例',
      'Chapter 4 only governs construction projects; the ordinary workers of a chemical plant are under the Labour Contract Law and the inspection regulations',
    ),
    basis: [at('migrantWages'), at('labourContract'), at('labourInspection')],
    validFrom,
  }),
  norm({
    id: 'wage.labour-cost-cycle',
    text: words(
      '工程施工合同约定的人工费用拨付周期不得超过这个时间',
      'The contract’s cycle for paying labour cost to the special account is no longer than this',
    ),
    number: '1',
    unit: words('个月', 'month'),
    basis: [at('migrantWages', '第二十四条第二款')],
    validFrom,
  }),
  norm({
    id: 'wage.developer-advance',
    text: words(
      '建设单位未按约定及时拨付工程款导致欠薪的，以未结清的工程款为限先行垫付',
      'A developer late with progress payments pays the wages owed first, up to what it still owes',
    ),
    basis: [at('migrantWages', '第二十九条第二款')],
    validFrom,
  }),
  norm({
    id: 'wage.general-contractor-first',
    text: words(
      '分包单位拖欠工资的，由施工总承包单位先行清偿，再依法追偿',
      'Where a subcontractor owes wages the general contractor pays first and then recovers',
    ),
    basis: [at('migrantWages', '第三十条第三款')],
    validFrom,
  }),
  norm({
    id: 'wage.notice-board',
    text: words(
      '施工现场醒目位置设立维权信息告示牌：各单位和劳资专管员、当地最低工资标准和支付日期、投诉举报电话、仲裁和法律援助渠道',
      'A notice board on the site names the units and the wage officer, the local minimum wage and payday, hotlines, arbitration and legal aid',
    ),
    basis: [at('migrantWages', '第三十四条')],
    validFrom,
  }),
];

const PAYMENT: readonly Norm[] = [
  norm({
    id: 'wage.evidence',
    text: words(
      '就拖欠工资有争议的，用人单位应当提供由其保存的劳动合同、职工名册、工资支付台账和清单；不提供的承担不利后果',
      'In a dispute over wages the employer produces contracts, rosters, ledgers and slips it keeps, or bears the consequence',
    ),
    basis: [at('migrantWages', '第五十条')],
    validFrom,
  }),
  norm({
    id: 'wage.revolving-fund',
    text: words(
      '用人单位一时难以支付或者逃匿的，县级以上地方人民政府可以动用应急周转金，先行垫付部分工资或者基本生活费，再向其追偿',
      'Where the employer cannot pay for now or has fled, the government at county level or above may advance part of the wages or living costs from its fund, and recovers them',
    ),
    basis: [at('migrantWages', '第六十三条')],
    validFrom,
  }),
  norm({
    id: 'wage.extra-pay',
    text: words(
      '责令限期支付仍不支付的，按应付金额的这个比例加付赔偿金',
      'Still unpaid after an order, this share of the amount is added',
    ),
    number: '50–100',
    unit: words('%（应付金额）', '% of the amount due'),
    basis: [at('labourContract', '第八十五条')],
    validFrom: '2013-07-01',
  }),
];

const INSPECTION: readonly Norm[] = [
  norm({
    id: 'labour-inspection.inspectors',
    text: words(
      '劳动保障监察员进行调查、检查，不得少于这个人数，并出示证件',
      'An inspection is made by no fewer than this number of inspectors, who show their papers',
    ),
    number: '2',
    unit: words('人', 'people'),
    basis: [at('labourInspection', '第十六条第一款')],
    validFrom: '2004-12-01',
  }),
  norm({
    id: 'labour-inspection.recusal',
    text: words(
      '监察事项与监察员本人或者其近亲属有直接利害关系的，应当回避',
      'An inspector recuses themselves where they or close relatives have a direct interest',
    ),
    basis: [at('labourInspection', '第十六条第二款')],
    validFrom: '2004-12-01',
  }),
];

const crime = { validFrom: '2013-01-23' };

/** 拒不支付劳动报酬罪: when the sum is “rather large”, and what has to come before. */
const CRIME: readonly Norm[] = [
  norm({
    id: 'wage-crime.one-worker-months',
    text: words(
      '对一名劳动者：拒不支付达到这个时间以上的劳动报酬，并且达到数额标准',
      'One worker: pay refused for at least this long, and the amount reached as well',
    ),
    number: '3',
    unit: words('个月', 'months'),
    basis: [at('wageCrime', '第三条第一款第一项')],
    ...crime,
  }),
  norm({
    id: 'wage-crime.one-worker',
    text: words(
      '对一名劳动者：数额达到这个幅度内由省级确定的标准',
      'One worker: the amount reaches the standard the province sets in this range',
    ),
    number: '5000–20000',
    unit: yuan,
    basis: [at('wageCrime', '第三条第一款第一项')],
    ...crime,
  }),
  norm({
    id: 'wage-crime.many-workers-count',
    text: words(
      '对多名劳动者：达到这个人数以上，并且累计达到数额标准',
      'Many workers: at least this many, and the total reached as well',
    ),
    number: '10',
    unit: words('人', 'people'),
    basis: [at('wageCrime', '第三条第一款第二项')],
    ...crime,
  }),
  norm({
    id: 'wage-crime.many-workers',
    text: words(
      '对多名劳动者：累计数额达到这个幅度内由省级确定的标准',
      'Many workers: the total reaches the standard the province sets in this range',
    ),
    number: '30000–100000',
    unit: yuan,
    basis: [at('wageCrime', '第三条第一款第二项')],
    ...crime,
  }),
  norm({
    id: 'wage-crime.provincial-standard',
    text: words(
      '具体数额由省、自治区、直辖市高级人民法院在幅度内确定',
      'The high court of the province fixes the amount within the range',
    ),
    basis: [at('wageCrime', '第三条第二款')],
    ...crime,
  }),
  norm({
    id: 'wage-crime.prior-order',
    text: words(
      '须经政府有关部门以限期整改指令书、行政处理决定书等文书责令支付，在指定期限内仍不支付',
      'An authority must first have ordered payment in writing, and it is still unpaid after the time set',
    ),
    basis: [at('wageCrime', '第四条第一款')],
    ...crime,
  }),
];

/** What holds about wages beside the clocks. */
export const WAGE_NORMS: readonly Norm[] = [...CONSTRUCTION, ...PAYMENT, ...INSPECTION, ...CRIME];
