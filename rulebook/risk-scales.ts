import type { Basis, Words } from '#engine/time/clock-rule.ts';

/** The four levels of safety risk, from the gravest. */
export const RISK_LEVELS = ['major', 'larger', 'general', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export type RiskColour = (typeof RISK_COLOURS)[number];

/** The colour that a level is drawn in. */
export interface ColourRow {
  readonly colour: RiskColour;
  readonly levelText: Words;
  readonly colourText: Words;
}

const words = (zh: string, en: string): Words => ({ zh, en });

/**
 * The four-colour rule (四色): for the risk of a place or task. The colours of an enterprise's own safety grading (2018) mean
 * something else and are not these.
 */
export const FOUR_COLOURS: {
  readonly rows: Readonly<Record<RiskLevel, ColourRow>>;
  readonly basis: readonly Basis[];
  readonly verified: boolean;
  readonly note: Words;
} = {
  rows: {
    major: { colour: 'red', levelText: words('重大风险', 'major risk'), colourText: words('红', 'red') },
    larger: { colour: 'orange', levelText: words('较大风险', 'larger risk'), colourText: words('橙', 'orange') },
    general: { colour: 'yellow', levelText: words('一般风险', 'general risk'), colourText: words('黄', 'yellow') },
    low: { colour: 'blue', levelText: words('低风险', 'low risk'), colourText: words('蓝', 'blue') },
  },
  basis: [
    {
      law: words(
        '国务院安委会办公室关于实施遏制重特大事故工作指南构建双重预防机制的意见',
        'Opinions of the Work Safety Committee Office of the State Council on the Dual Prevention Mechanism',
      ),
      article: null,
      document: '安委办〔2016〕11号',
    },
  ],
  verified: false,
  note: words(
    '四级与四色的对应已见于转载文本，文号尚未核对。',
    'The levels and colours were read in a reprint; the document number has not been checked.',
  ),
};

/** A value that a factor may take. */
export interface ScaleStep {
  /** A plain decimal. */
  readonly value: string;
  readonly text: Words;
}

/** One factor of a product, with the only values it may take. */
export interface RiskFactor {
  readonly id: 'L' | 'E' | 'C' | 'S';
  readonly name: Words;
  readonly steps: readonly ScaleStep[];
}

/** What a product means from a bound on, up to the band before. */
export interface RiskBand {
  /** The band as it is written: `[160,320]` with both ends, `[70,160)` without its upper end, `>320`. */
  readonly band: string;
  /** A plain decimal. */
  readonly from: string;
  /** Whether `from` itself is in the band. */
  readonly fromIncluded: boolean;
  readonly text: Words;
  readonly level: RiskLevel;
}

/** A way to grade a risk by multiplying factors. Provinces and parks differ, so it is data with a region and dates. */
export interface RiskMethod {
  readonly id: 'lec' | 'ls';
  readonly name: Words;
  /** The name of the product: `D`, `R`. */
  readonly product: 'D' | 'R';
  readonly factors: readonly RiskFactor[];
  /** From the gravest; the last takes all that is left. */
  readonly bands: readonly RiskBand[];
  /** `CN`, or the six digits of GB/T 2260. */
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Whether values and bands were read in a text. */
  readonly verified: boolean;
  /** Whether the colours of the bands were. */
  readonly coloursVerified: boolean;
  readonly note: Words;
}

const step = (value: string, zh: string, en: string): ScaleStep => ({ value, text: { zh, en } });

const band = (
  written: string,
  from: string,
  fromIncluded: boolean,
  level: RiskLevel,
  zh: string,
  en: string,
): RiskBand => ({ band: written, from, fromIncluded, text: { zh, en }, level });

const LEC: RiskMethod = {
  id: 'lec',
  name: words('作业条件危险性分析法', 'Job risk analysis (LEC)'),
  product: 'D',
  factors: [
    {
      id: 'L',
      name: words('事故发生的可能性', 'likelihood of an accident'),
      steps: [
        step('10', '完全可以预料', 'fully expected'),
        step('6', '相当可能', 'quite possible'),
        step('3', '可能，但不经常', 'possible, not frequent'),
        step('1', '可能性小，完全意外', 'unlikely, a pure accident'),
        step('0.5', '很不可能，可以设想', 'very unlikely, conceivable'),
        step('0.2', '极不可能', 'practically impossible'),
        step('0.1', '实际不可能', 'impossible'),
      ],
    },
    {
      id: 'E',
      name: words('暴露于危险环境的频繁程度', 'exposure to the danger'),
      steps: [
        step('10', '连续暴露', 'continuous'),
        step('6', '每天工作时间内暴露', 'daily in working hours'),
        step('3', '每周一次或偶然暴露', 'weekly or occasional'),
        step('2', '每月一次暴露', 'monthly'),
        step('1', '每年几次暴露', 'a few times a year'),
        step('0.5', '非常罕见的暴露', 'very rare'),
      ],
    },
    {
      id: 'C',
      name: words('事故后果的严重程度', 'consequence of an accident'),
      steps: [
        step('100', '大灾难，许多人死亡', 'disaster, many dead'),
        step('40', '灾难，数人死亡', 'several dead'),
        step('15', '非常严重，一人死亡', 'one dead'),
        step('7', '严重，重伤', 'serious injury'),
        step('3', '重大，致残', 'major, disabling'),
        step('1', '引人注目，需要救护', 'needs first aid'),
      ],
    },
  ],
  bands: [
    band('>320', '320', false, 'major', '极其危险，不能继续作业', 'extremely dangerous, must not go on'),
    band('[160,320]', '160', true, 'larger', '高度危险，要立即整改', 'highly dangerous, correct at once'),
    band('[70,160)', '70', true, 'general', '显著危险，需要整改', 'clearly dangerous, correct'),
    band('[20,70)', '20', true, 'low', '一般危险，需要注意', 'possibly dangerous, watch'),
    band('<20', '0', true, 'low', '稍有危险，可以接受', 'slightly dangerous, acceptable'),
  ],
  region: 'CN',
  validFrom: '2021-09-01',
  validTo: null,
  verified: true,
  coloursVerified: false,
  note: words(
    '各文本的分段端点互相重叠，这里160、320归入[160,320]，20、70归入较高一段；L取0.1只见于部分文本；各地的C值和四色对应可能不同，以当地规定为准。',
    'Every text lets the bands share their ends: here 160 and 320 are in [160,320], 20 and 70 in the graver band. L 0.1 stands in some texts only. Local rules may have other values of C and other colours, and go before.',
  ),
};

const LS: RiskMethod = {
  id: 'ls',
  name: words('风险矩阵分析法', 'Risk matrix (LS)'),
  product: 'R',
  factors: [
    {
      id: 'L',
      name: words('事故发生的可能性', 'likelihood of an accident'),
      steps: [1, 2, 3, 4, 5].map((value) => step(`${value}`, `${value}级`, `degree ${value}`)),
    },
    {
      id: 'S',
      name: words('事故后果的严重性', 'severity of an accident'),
      steps: [1, 2, 3, 4, 5].map((value) => step(`${value}`, `${value}级`, `degree ${value}`)),
    },
  ],
  bands: [
    band('[20,25]', '20', true, 'major', '巨大风险', 'enormous risk'),
    band('[15,16]', '15', true, 'larger', '重大风险', 'grave risk'),
    band('[9,12]', '9', true, 'general', '中等风险', 'medium risk'),
    band('[4,8]', '4', true, 'low', '可接受风险', 'acceptable risk'),
    band('[1,3]', '0', true, 'low', '轻微风险', 'slight risk'),
  ],
  region: 'CN',
  validFrom: '2021-09-01',
  validTo: null,
  verified: false,
  coloursVerified: false,
  note: words(
    '风险矩阵不是全国统一规定，分段和颜色尚未与标准文本核对，以当地规定为准。',
    'The matrix is no national rule; bands and colours have not been checked against a standard. Local rules go before.',
  ),
};

/** Every method in every region. A line of a province or a park stands beside the national one with its own region and dates. */
export const RISK_METHODS: readonly RiskMethod[] = [LEC, LS];

/** The national line of a method. */
export const NATIONAL_METHODS: Readonly<Record<RiskMethod['id'], RiskMethod>> = { lec: LEC, ls: LS };
