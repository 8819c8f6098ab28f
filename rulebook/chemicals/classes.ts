import type { Words } from '#engine/time/clock-rule.ts';

/** Symbols of table 2 of GB 18218-2018: J health hazards, W physical hazards. */
export const CLASS_SYMBOLS = [
  'J1',
  'J2',
  'J3',
  'J4',
  'J5',
  'W1.1',
  'W1.2',
  'W1.3',
  'W2',
  'W3',
  'W4',
  'W5.1',
  'W5.2',
  'W5.3',
  'W5.4',
  'W6.1',
  'W6.2',
  'W7.1',
  'W7.2',
  'W8',
  'W9.1',
  'W9.2',
  'W10',
  'W11',
] as const;
export type ClassSymbol = (typeof CLASS_SYMBOLS)[number];

/** A class of hazard with the critical quantity (table 2) and correction factor (table 4) of the chemicals that table 1 does not name. */
export interface HazardClass {
  readonly symbol: ClassSymbol;
  readonly text: Words;
  /** Critical quantity Q in tonnes, a plain decimal. */
  readonly Q: string;
  /** Correction factor β, a plain decimal. */
  readonly beta: string;
  readonly verified: boolean;
  readonly note: Words | null;
}

const hazardClass = (
  symbol: ClassSymbol,
  Q: string,
  beta: string,
  zh: string,
  en: string,
  note: Words | null = null,
): HazardClass => ({ symbol, text: { zh, en }, Q, beta, verified: note === null, note });

const J5_NOTE: Words = {
  zh: '另有文本印作“类别2、类别3”，请核对标准原文。',
  en: 'Another text prints “categories 2 and 3”. Check the standard itself.',
};

/** Tables 2 and 4 of GB 18218-2018 in one. */
export const HAZARD_CLASSES: readonly HazardClass[] = [
  hazardClass('J1', '5', '4', '急性毒性，类别1，所有暴露途径，气体', 'Acute toxicity 1, all routes, gas'),
  hazardClass(
    'J2',
    '50',
    '1',
    '急性毒性，类别1，所有暴露途径，固体、液体',
    'Acute toxicity 1, all routes, solid or liquid',
  ),
  hazardClass('J3', '50', '2', '急性毒性，类别2、类别3，所有暴露途径，气体', 'Acute toxicity 2 or 3, all routes, gas'),
  hazardClass(
    'J4',
    '50',
    '2',
    '急性毒性，类别2、类别3，吸入途径，液体（沸点≤35℃）',
    'Acute toxicity 2 or 3, inhalation, liquid (boiling point ≤ 35 °C)',
  ),
  hazardClass(
    'J5',
    '500',
    '1',
    '急性毒性，类别2，所有暴露途径，液体（J4除外）、固体',
    'Acute toxicity 2, all routes, liquid (except J4) or solid',
    J5_NOTE,
  ),
  hazardClass('W1.1', '1', '2', '爆炸物，不稳定爆炸物、1.1项', 'Explosives, unstable or division 1.1'),
  hazardClass('W1.2', '10', '2', '爆炸物，1.2、1.3、1.5、1.6项', 'Explosives, divisions 1.2, 1.3, 1.5 and 1.6'),
  hazardClass('W1.3', '50', '2', '爆炸物，1.4项', 'Explosives, division 1.4'),
  hazardClass('W2', '10', '1.5', '易燃气体，类别1、类别2', 'Flammable gases 1 or 2'),
  hazardClass('W3', '150', '1', '气溶胶，类别1、类别2（净重）', 'Aerosols 1 or 2 (net weight)'),
  hazardClass('W4', '50', '1', '氧化性气体，类别1', 'Oxidising gases 1'),
  hazardClass(
    'W5.1',
    '10',
    '1.5',
    '易燃液体，类别1；类别2、类别3且工作温度高于沸点',
    'Flammable liquids 1; 2 or 3 worked above the boiling point',
  ),
  hazardClass(
    'W5.2',
    '50',
    '1',
    '易燃液体，类别2、类别3且具有引发重大事故的特殊工艺条件（危险化工工艺、爆炸极限范围内或附近操作、操作压力大于1.6MPa等）',
    'Flammable liquids 2 or 3 under process conditions that can cause a major accident (listed hazardous processes, in or near the explosive range, above 1.6 MPa and the like)',
  ),
  hazardClass('W5.3', '1000', '1', '易燃液体，其他类别2', 'Flammable liquids 2, others'),
  hazardClass('W5.4', '5000', '1', '易燃液体，其他类别3', 'Flammable liquids 3, others'),
  hazardClass('W6.1', '10', '1.5', '自反应物质和混合物，A型、B型', 'Self-reactive substances, types A and B'),
  hazardClass('W6.2', '50', '1', '自反应物质和混合物，C型、D型、E型', 'Self-reactive substances, types C, D and E'),
  hazardClass('W7.1', '10', '1.5', '有机过氧化物，A型、B型', 'Organic peroxides, types A and B'),
  hazardClass('W7.2', '50', '1', '有机过氧化物，C型、D型、E型、F型', 'Organic peroxides, types C, D, E and F'),
  hazardClass('W8', '50', '1', '自燃液体、自燃固体，类别1', 'Pyrophoric liquids and solids 1'),
  hazardClass('W9.1', '50', '1', '氧化性固体、氧化性液体，类别1', 'Oxidising solids and liquids 1'),
  hazardClass('W9.2', '200', '1', '氧化性固体、氧化性液体，类别2、类别3', 'Oxidising solids and liquids 2 or 3'),
  hazardClass('W10', '200', '1', '易燃固体，类别1', 'Flammable solids 1'),
  hazardClass(
    'W11',
    '200',
    '1',
    '遇水放出易燃气体的物质和混合物，类别1、类别2',
    'Substances which with water emit flammable gases 1 or 2',
  ),
];

/** The class of a symbol as it is written in the standard (`W5.1`); `null` for any other text. */
export function findClass(symbol: string): HazardClass | null {
  return HAZARD_CLASSES.find((each) => each.symbol === symbol) ?? null;
}
