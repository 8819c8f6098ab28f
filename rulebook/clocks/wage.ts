import type { ClockRule } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { clock, words } from './row.ts';

const ONLY_CONSTRUCTION = words(
  '本条在工程建设一章，只管工程建设项目。',
  'This article stands in the chapter on construction and only governs construction projects.',
);

/** Paying wages, what is kept about it, and the list of wage defaulters. */
export const WAGE_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'wage.payday',
    text: words(
      '支付工资；约定的支付日遇节假日或者休息日的，在此之前支付',
      'Pay wages; where the agreed day is a holiday or rest day, before it',
    ),
    side: 'enterprise',
    number: 0,
    unit: 'day',
    roll: 'backward',
    startEvent: words('约定的工资支付日', 'the agreed payday'),
    counting: ['C11'],
    effect: words(
      '劳动行政部门责令限期支付；逾期不付的，按应付金额百分之五十以上百分之一百以下加付赔偿金。',
      'The labour authority orders payment within a set time; if still unpaid, 50 to 100 percent is added.',
    ),
    basis: [at('migrantWages', '第十四条第一款'), at('labourContract', '第八十五条')],
    validFrom: '2020-05-01',
    note: words(
      '因不可抗力未能按日支付的，应当在不可抗力消除后及时支付（第十四条第二款）。',
      'Where force majeure prevented payment on the day, it is made promptly once that ends (Article 14(2)).',
    ),
  }),
  clock({
    id: 'wage.ledger-keep',
    text: words('保存书面工资支付台账', 'Keep the written wage ledger'),
    side: 'enterprise',
    meaning: 'retention',
    number: 3,
    unit: 'year',
    roll: 'none',
    startEvent: words('编制该期台账', 'the ledger of the period is drawn up'),
    counting: ['C1', 'C2'],
    basis: [at('migrantWages', '第十五条第一款')],
    validFrom: '2020-05-01',
    note: words(
      '条例写“至少保存3年”，没有写从哪天算起；这里从编制之日起算。',
      'The regulations say “at least 3 years” and name no start; here it runs from the day the ledger is drawn up.',
    ),
  }),
  clock({
    id: 'wage.roster-keep',
    text: words('保存施工现场用工管理台账', 'Keep the register of workers on the site'),
    side: 'enterprise',
    meaning: 'retention',
    number: 3,
    unit: 'year',
    roll: 'none',
    startEvent: words('工程完工且工资全部结清', 'the project is done and all wages are settled'),
    counting: ['C1', 'C2'],
    basis: [at('migrantWages', '第二十八条第三款')],
    validFrom: '2020-05-01',
    note: ONLY_CONSTRUCTION,
  }),
  clock({
    id: 'wage.account-close',
    text: words(
      '公示期满后，施工总承包单位可以申请注销农民工工资专用账户',
      'After the public notice the general contractor may apply to close the special wage account',
    ),
    side: 'enterprise',
    meaning: 'notBefore',
    number: 30,
    unit: 'day',
    roll: 'none',
    startEvent: words(
      '工程完工且未拖欠工资，开始公示',
      'the public notice begins, the project being done and nothing owed',
    ),
    counting: ['C1', 'C12'],
    basis: [at('migrantWages', '第二十七条第二款')],
    validFrom: '2020-05-01',
    note: ONLY_CONSTRUCTION,
  }),
  clock({
    id: 'wage-defaulter.listing',
    text: words('列入拖欠农民工工资失信联合惩戒名单的期限届满', 'The time on the list of wage defaulters ends'),
    side: 'authority',
    meaning: 'expiry',
    number: 3,
    unit: 'year',
    roll: 'none',
    startEvent: words('列入名单', 'the listing'),
    counting: ['C1', 'C2'],
    basis: [at('wageDefaulterList')],
    validFrom: '2022-01-01',
  }),
  clock({
    id: 'wage-defaulter.early-removal',
    text: words(
      '已改正并作出守信承诺的，可以申请提前移出名单',
      'Whoever has put it right and promised to keep faith may ask to be taken off the list early',
    ),
    side: 'enterprise',
    meaning: 'notBefore',
    number: 6,
    unit: 'month',
    roll: 'none',
    startEvent: words('改正拖欠工资的违法行为', 'the violation is put right'),
    counting: ['C1', 'C2'],
    basis: [at('wageDefaulterList')],
    validFrom: '2022-01-01',
  }),
];

/** 劳动保障监察条例: from the complaint to the end of the investigation. */
export const LABOUR_INSPECTION_CLOCKS: readonly ClockRule[] = [
  clock({
    id: 'labour-inspection.accept',
    text: words('劳动保障行政部门受理投诉并立案', 'The labour authority accepts the complaint and opens a case'),
    side: 'authority',
    number: 5,
    unit: 'workingDay',
    startEvent: words('接到投诉', 'receipt of the complaint'),
    counting: ['C1'],
    basis: [at('labourInspectionProvisions', '第十八条')],
    validFrom: '2005-02-01',
    verified: false,
    note: words(
      '数字和条号未核对规定原文，请对照原文和本地做法。',
      'Number and article were not read in the text of the provisions; compare them and local practice.',
    ),
  }),
  clock({
    id: 'labour-inspection.investigate',
    text: words('劳动保障行政部门完成调查', 'The labour authority completes its investigation'),
    side: 'authority',
    number: 60,
    unit: 'workingDay',
    startEvent: words('立案', 'the case is opened'),
    counting: ['C1'],
    extension: {
      number: 30,
      unit: 'workingDay',
      approval: words(
        '情况复杂的，经劳动保障行政部门负责人批准',
        'where complex, approved by the head of the labour authority',
      ),
    },
    basis: [at('labourInspection', '第十七条')],
    validFrom: '2004-12-01',
  }),
  clock({
    id: 'labour-inspection.look-back',
    text: words(
      '举报、投诉违反劳动保障法的行为，或者由劳动保障行政部门发现',
      'Report or complain of a breach of labour law, or the authority discovers it',
    ),
    side: 'party',
    number: 2,
    unit: 'year',
    startEvent: words('违法行为发生（连续或者继续的，为行为终了）', 'the act occurs (a continuing act: when it ends)'),
    counting: ['C1', 'C2', 'C3'],
    effect: words(
      '两年内未被发现，也未被举报、投诉的，不再查处；仲裁和诉讼的权利另算。',
      'Neither discovered nor reported within two years, it is no longer pursued; arbitration and suit have their own periods.',
    ),
    basis: [at('labourInspection', '第二十条')],
    validFrom: '2004-12-01',
  }),
];
