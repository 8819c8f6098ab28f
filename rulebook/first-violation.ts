import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { Basis, Words } from '#engine/time/clock-rule.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import { at } from './acts.ts';
import { words } from './clocks/row.ts';

/**
 * A regional list of 首违不罚 (a first violation that may go unpunished). There is no closed national list: each list is data
 * of one region with its own days.
 */
export interface FirstViolationList {
  /** Readable and stable for ever. */
  readonly id: string;
  /** ISO 3166-2 of a province (`CN-32`), or `CN-` and the six digits of GB/T 2260 for a city (`CN-440400`). */
  readonly region: string;
  readonly name: Words;
  /** How many items the list has; `null` when not known. The texts of the items are not in hand and are not shown. */
  readonly items: number | null;
  /** All of them have to be met, beside those of the law. */
  readonly conditions: readonly Words[];
  /** What counts as the first violation. */
  readonly firstMeans: Words | null;
  /** First day of force, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Last day of force; `null` when the list names none. */
  readonly validTo: string | null;
  readonly basis: readonly Basis[];
  readonly verified: boolean;
  readonly note: Words | null;
}

/** What 行政处罚法 第三十三条第一款 asks everywhere, list or no list: all three together, and the authority still may choose. */
export interface NationalFirstViolation {
  readonly conditions: readonly Words[];
  readonly basis: readonly Basis[];
  readonly validFrom: string;
}

export interface FirstViolationAnswer {
  readonly national: NationalFirstViolation;
  /** The list of the region on that day; a refusal where there is none, and then the law alone applies. */
  readonly list: FirstViolationList | Refusal<'first-violation.no-list'>;
}

const FIRST = words('初次违法', 'a first violation');
const MINOR = words('危害后果轻微', 'the harm is minor');
const CORRECTED = words('及时改正', 'corrected in time');

export const NATIONAL_FIRST_VIOLATION: NationalFirstViolation = {
  conditions: [FIRST, MINOR, CORRECTED],
  basis: [at('administrativePenalty', '第三十三条第一款')],
  validFrom: '2021-07-15',
};

const LAW = at('administrativePenalty', '第三十三条第一款');

export const FIRST_VIOLATION_LISTS: readonly FirstViolationList[] = [
  {
    id: 'first-violation.jiangsu-2025',
    region: 'CN-32',
    name: words(
      '江苏省应急管理领域首违不罚清单（2025年）',
      'Jiangsu list of first violations in emergency management (2025)',
    ),
    items: 20,
    conditions: [
      FIRST,
      MINOR,
      CORRECTED,
      words('三年内没有发生生产安全死亡事故', 'no fatal accident within three years'),
      words('没有被列入严重失信主体名单', 'not on the list of serious dishonesty'),
    ],
    firstMeans: words(
      '清单施行后第一次发生，并且省级系统中没有现场检查记录',
      'the first since the list took effect, with no on-site record in the provincial system',
    ),
    validFrom: '2025-05-01',
    validTo: '2028-04-30',
    basis: [LAW],
    verified: true,
    note: words(
      '有效期三年。清单的正式名称、文号和二十项的具体内容请以省应急管理厅公布的文本为准；此前十二项的旧清单施行日期未查到，没有收入。',
      'Valid for three years. For its exact title, number and the text of the twenty items see what the provincial department published; the earlier list of twelve items is left out, because its days were not found.',
    ),
  },
  {
    id: 'first-violation.zhuhai-2025',
    region: 'CN-440400',
    name: words(
      '珠海市应急管理首违不罚清单（2025年）',
      'Zhuhai list of first violations in emergency management (2025)',
    ),
    items: 18,
    conditions: [FIRST, MINOR, CORRECTED],
    firstMeans: null,
    validFrom: '2025-12-31',
    validTo: null,
    basis: [
      LAW,
      {
        law: words(
          '应急管理部关于严格规范安全生产执法行为的文件',
          'Document on strict and regular work-safety enforcement',
        ),
        article: null,
        document: '应急〔2025〕11号',
      },
      {
        law: words('应急管理行政处罚裁量权基准', 'Discretion standards for penalties in emergency management'),
        article: null,
        document: '应急〔2024〕90号',
      },
    ],
    verified: false,
    note: words(
      '2025年印发，具体施行日期、有效期和“初次”的认定办法未查到，按2025年末起算；使用前请核对市级文本。',
      'Issued in 2025; its first and last day and the meaning of “first” were not found, so the end of 2025 stands in: check the city’s text before using it.',
    ),
  },
];

/** Words of the one refusal here. `{region}` is replaced from its details. */
export const FIRST_VIOLATION_REFUSALS: Readonly<Record<'first-violation.no-list', Words>> = {
  'first-violation.no-list': words(
    '{region}在这一天没有收入首违不罚清单，按行政处罚法第三十三条的三个条件办理。',
    'No list of first violations is known for {region} on that day; the three conditions of Article 33 of the Law on Administrative Penalties apply.',
  ),
};

/** The law's conditions, and beside them the list that `region` (ISO 3166-2) had in force on `day`. */
export function firstViolationList(region: string, day: PlainDate): FirstViolationAnswer {
  const list = FIRST_VIOLATION_LISTS.find(
    (one) => one.region === region && one.validFrom <= day && (one.validTo === null || day <= one.validTo),
  );
  return { national: NATIONAL_FIRST_VIOLATION, list: list ?? refuse('first-violation.no-list', { region }) };
}
