import type { Words } from '#engine/time/clock-rule.ts';
import type { ClassSymbol } from './classes.ts';

/** A row of table 1 of GB 18218-2018: a chemical with a critical quantity of its own. */
export interface NamedChemical {
  /** 1–85, the row of the table; it names the chemical where several rows share a CAS number or a row has none. */
  readonly row: number;
  readonly name: Words;
  /** Every CAS number of the row; empty where the standard gives none. */
  readonly cas: readonly string[];
  /** Critical quantity Q (临界量) in tonnes, a plain decimal. */
  readonly Q: string;
  /** Correction factor β (校正系数), a plain decimal. */
  readonly beta: string;
  /** True where β stands in table 3, by the chemical's name. */
  readonly toxicGas: boolean;
  /** The class whose β of table 4 is taken; `null` in table 3, and where none could be assumed. */
  readonly assumedClass: ClassSymbol | null;
  /** True where β was read in a text; false where it rests on the assumed class, which the official classification may change. */
  readonly verified: boolean;
  /** What the reader should check besides. */
  readonly note: Words | null;
}

const words = (zh: string, en: string): Words => ({ zh, en });

const TABLE_3 = 'table 3';

function row(
  number: number,
  zh: string,
  en: string,
  cas: readonly string[],
  Q: string,
  beta: string,
  betaBy: typeof TABLE_3 | ClassSymbol | null,
  note: Words | null = null,
): NamedChemical {
  const toxicGas = betaBy === TABLE_3;
  const assumedClass = betaBy === TABLE_3 ? null : betaBy;
  return { row: number, name: { zh, en }, cas, Q, beta, toxicGas, assumedClass, verified: toxicGas, note };
}

const ONE_OR_THREE = words(
  '类别按J1（β取4）或J3（β取2）均有可能，取较大的4；请核对官方分类。',
  'The class may be J1 (β 4) or J3 (β 2); the higher, 4, is taken. Check the official classification.',
);
const ASSUMED = words('类别为推定，请核对官方分类。', 'The class is assumed. Check the official classification.');
const NO_CLASS = words(
  '未能推定类别，β取表4中最小的1；请核对官方分类。',
  'No class could be assumed; β 1 is the lowest of table 4. Check the official classification.',
);

/** Table 1 of GB 18218-2018, in its order. Q and CAS numbers agree in two sources, but for the CAS number of row 31. */
export const NAMED_CHEMICALS: readonly NamedChemical[] = [
  row(1, '氨', 'Ammonia', ['7664-41-7'], '10', '2', TABLE_3),
  row(2, '二氟化氧', 'Oxygen difluoride', ['7783-41-7'], '1', '4', 'J1'),
  row(3, '二氧化氮', 'Nitrogen dioxide', ['10102-44-0'], '1', '10', TABLE_3),
  row(4, '二氧化硫', 'Sulphur dioxide', ['7446-09-5'], '20', '2', TABLE_3),
  row(5, '氟', 'Fluorine', ['7782-41-4'], '1', '4', 'J1', ONE_OR_THREE),
  row(6, '碳酰氯（光气）', 'Carbonyl chloride (phosgene)', ['75-44-5'], '0.3', '20', TABLE_3),
  row(7, '环氧乙烷', 'Ethylene oxide', ['75-21-8'], '10', '2', TABLE_3),
  row(8, '甲醛（>90%）', 'Formaldehyde (> 90 %)', ['50-00-0'], '5', '2', 'J3', ASSUMED),
  row(9, '磷化氢', 'Phosphine', ['7803-51-2'], '1', '20', TABLE_3),
  row(10, '硫化氢', 'Hydrogen sulphide', ['7783-06-4'], '5', '5', TABLE_3),
  row(11, '氯化氢（无水）', 'Hydrogen chloride (anhydrous)', ['7647-01-0'], '20', '3', TABLE_3),
  row(12, '氯', 'Chlorine', ['7782-50-5'], '5', '4', TABLE_3),
  row(
    13,
    '煤气（CO、CO与H2或CH4的混合物等）',
    'Coal gas (CO, mixtures of CO with H2 or CH4, and the like)',
    [],
    '20',
    '2',
    'J3',
    words('β按一氧化碳取2，请核对官方分类。', 'β 2 is that of carbon monoxide. Check the official classification.'),
  ),
  row(14, '砷化氢', 'Arsine', ['7784-42-1'], '1', '4', 'J1', ONE_OR_THREE),
  row(15, '锑化氢', 'Stibine', ['7803-52-3'], '1', '2', 'J3', ASSUMED),
  row(16, '硒化氢', 'Hydrogen selenide', ['7783-07-5'], '1', '4', 'J1', ONE_OR_THREE),
  row(17, '溴甲烷', 'Methyl bromide', ['74-83-9'], '10', '3', TABLE_3),
  row(18, '丙酮氰醇', 'Acetone cyanohydrin', ['75-86-5'], '20', '1', 'J2'),
  row(19, '丙烯醛', 'Acrolein', ['107-02-8'], '20', '1', 'J2'),
  row(20, '氟化氢', 'Hydrogen fluoride', ['7664-39-3'], '1', '5', TABLE_3),
  row(21, '1-氯-2,3-环氧丙烷', '1-Chloro-2,3-epoxypropane (epichlorohydrin)', ['106-89-8'], '20', '1', 'W5.4'),
  row(22, '3-溴-1,2-环氧丙烷', '3-Bromo-1,2-epoxypropane (epibromohydrin)', ['3132-64-7'], '20', '1', 'W5.4'),
  row(23, '甲苯二异氰酸酯（TDI）', 'Toluene diisocyanate (TDI)', ['26471-62-5'], '100', '1', 'J5'),
  row(24, '一氯化硫', 'Disulphur dichloride', ['10025-67-9'], '1', '1', null, NO_CLASS),
  row(25, '氰化氢', 'Hydrogen cyanide', ['74-90-8'], '1', '10', TABLE_3),
  row(26, '三氧化硫', 'Sulphur trioxide', ['7446-11-9'], '75', '1', null, NO_CLASS),
  row(27, '3-氨基丙烯', '3-Aminopropene (allylamine)', ['107-11-9'], '20', '1', 'W5.3'),
  row(28, '溴', 'Bromine', ['7726-95-6'], '20', '1', 'J5'),
  row(29, '乙撑亚胺', 'Ethyleneimine (aziridine)', ['151-56-4'], '20', '1', 'W5.3'),
  row(30, '异氰酸甲酯', 'Methyl isocyanate', ['624-83-9'], '0.75', '20', TABLE_3),
  row(
    31,
    '叠氮化钡',
    'Barium azide',
    ['18810-58-7'],
    '0.5',
    '2',
    'W1.1',
    words(
      'CAS号尚未与标准原文核对（校验码通过不等于号码正确）。',
      'The CAS number has not been checked against the standard itself (a good check digit does not make it the right number).',
    ),
  ),
  row(32, '叠氮化铅', 'Lead azide', ['13424-46-9'], '0.5', '2', 'W1.1'),
  row(33, '雷汞', 'Mercury fulminate', ['628-86-4'], '0.5', '2', 'W1.1'),
  row(34, '三硝基苯甲醚', 'Trinitroanisole', ['28653-16-9'], '5', '2', 'W1.1'),
  row(35, '2,4,6-三硝基甲苯（TNT）', '2,4,6-Trinitrotoluene (TNT)', ['118-96-7'], '5', '2', 'W1.1'),
  row(36, '硝化甘油', 'Nitroglycerin', ['55-63-0'], '1', '2', 'W1.1'),
  row(
    37,
    '硝化纤维素［干的或含水（或乙醇）<25%］',
    'Nitrocellulose [dry, or with water (or ethanol) < 25 %]',
    ['9004-70-0'],
    '1',
    '2',
    'W1.1',
  ),
  row(
    38,
    '硝化纤维素（未改型，或增塑，增塑剂<18%）',
    'Nitrocellulose (unmodified, or plasticised with < 18 % plasticiser)',
    ['9004-70-0'],
    '1',
    '2',
    'W1.1',
  ),
  row(
    39,
    '硝化纤维素（含乙醇≥25%）',
    'Nitrocellulose (with ethanol ≥ 25 %)',
    ['9004-70-0'],
    '10',
    '2',
    'W1.1',
    words(
      'β按1或2均有可能，取较大的2；请核对官方分类。',
      'β may be 1 or 2; the higher, 2, is taken. Check the official classification.',
    ),
  ),
  row(40, '硝化纤维素（含氮≤12.6%）', 'Nitrocellulose (nitrogen ≤ 12.6 %)', ['9004-70-0'], '50', '1', 'W10', ASSUMED),
  row(41, '硝化纤维素（含水≥25%）', 'Nitrocellulose (with water ≥ 25 %)', ['9004-70-0'], '50', '1', 'W10', ASSUMED),
  row(
    42,
    '硝化纤维素溶液（含氮≤12.6%，含硝化纤维素≤55%）',
    'Nitrocellulose solution (nitrogen ≤ 12.6 %, nitrocellulose ≤ 55 %)',
    ['9004-70-0'],
    '50',
    '1',
    'W5.3',
    words(
      '另有文本将硝化纤维素含量印作≤25%，请核对标准原文。',
      'Another text prints the nitrocellulose content as ≤ 25 %. Check the standard itself.',
    ),
  ),
  row(43, '硝酸铵（可燃物>0.2%）', 'Ammonium nitrate (combustibles > 0.2 %)', ['6484-52-2'], '5', '2', 'W1.1'),
  row(
    44,
    '硝酸铵（可燃物≤0.2%）',
    'Ammonium nitrate (combustibles ≤ 0.2 %)',
    ['6484-52-2'],
    '50',
    '1',
    'W9.2',
    ASSUMED,
  ),
  row(45, '硝酸铵肥料（可燃物≤0.4%）', 'Ammonium nitrate fertiliser (combustibles ≤ 0.4 %)', [], '200', '1', 'W9.2'),
  row(46, '硝酸钾', 'Potassium nitrate', ['7757-79-1'], '1000', '1', 'W9.2'),
  row(47, '1,3-丁二烯', '1,3-Butadiene', ['106-99-0'], '5', '1.5', 'W2'),
  row(48, '二甲醚', 'Dimethyl ether', ['115-10-6'], '50', '1.5', 'W2'),
  row(49, '甲烷、天然气', 'Methane, natural gas', ['74-82-8', '8006-14-2'], '50', '1.5', 'W2'),
  row(50, '氯乙烯', 'Vinyl chloride', ['75-01-4'], '50', '1.5', 'W2'),
  row(51, '氢', 'Hydrogen', ['1333-74-0'], '5', '1.5', 'W2'),
  row(
    52,
    '液化石油气（含丙烷、丁烷及混合物）',
    'Liquefied petroleum gas (with propane, butane and their mixtures)',
    ['68476-85-7', '74-98-6', '106-97-8'],
    '50',
    '1.5',
    'W2',
  ),
  row(53, '一甲胺', 'Methylamine', ['74-89-5'], '5', '1.5', 'W2'),
  row(54, '乙炔', 'Acetylene', ['74-86-2'], '1', '1.5', 'W2'),
  row(55, '乙烯', 'Ethylene', ['74-85-1'], '50', '1.5', 'W2'),
  row(56, '氧（压缩或液化）', 'Oxygen (compressed or liquefied)', ['7782-44-7'], '200', '1', 'W4'),
  row(57, '苯', 'Benzene', ['71-43-2'], '50', '1', 'W5.3'),
  row(58, '苯乙烯', 'Styrene', ['100-42-5'], '500', '1', 'W5.4'),
  row(59, '丙酮', 'Acetone', ['67-64-1'], '500', '1', 'W5.3'),
  row(60, '2-丙烯腈', 'Acrylonitrile', ['107-13-1'], '50', '1', 'W5.3'),
  row(61, '二硫化碳', 'Carbon disulphide', ['75-15-0'], '50', '1', 'W5.3'),
  row(62, '环己烷', 'Cyclohexane', ['110-82-7'], '500', '1', 'W5.3'),
  row(63, '1,2-环氧丙烷', '1,2-Epoxypropane (propylene oxide)', ['75-56-9'], '10', '1.5', 'W5.1'),
  row(64, '甲苯', 'Toluene', ['108-88-3'], '500', '1', 'W5.3'),
  row(65, '甲醇', 'Methanol', ['67-56-1'], '500', '1', 'W5.3'),
  row(
    66,
    '汽油（乙醇汽油、甲醇汽油）',
    'Petrol (with ethanol petrol and methanol petrol)',
    ['86290-81-5'],
    '200',
    '1',
    'W5.3',
  ),
  row(67, '乙醇', 'Ethanol', ['64-17-5'], '500', '1', 'W5.3'),
  row(68, '乙醚', 'Diethyl ether', ['60-29-7'], '10', '1.5', 'W5.1'),
  row(69, '乙酸乙酯', 'Ethyl acetate', ['141-78-6'], '500', '1', 'W5.3'),
  row(70, '正己烷', 'n-Hexane', ['110-54-3'], '500', '1', 'W5.3'),
  row(
    71,
    '过乙酸',
    'Peracetic acid',
    ['79-21-0'],
    '10',
    '1.5',
    'W7.1',
    words(
      'β按1或1.5均有可能，取较大的1.5；请核对官方分类。',
      'β may be 1 or 1.5; the higher, 1.5, is taken. Check the official classification.',
    ),
  ),
  row(
    72,
    '过氧化甲基乙基酮（10%<有效氧≤10.7%，A型稀释剂≥48%）',
    'Methyl ethyl ketone peroxide (10 % < available oxygen ≤ 10.7 %, type A diluent ≥ 48 %)',
    ['1338-23-4'],
    '10',
    '1.5',
    'W7.1',
    ASSUMED,
  ),
  row(73, '白磷', 'White phosphorus', ['12185-10-3'], '50', '1', 'W8'),
  row(74, '烷基铝', 'Aluminium alkyls', [], '1', '1', 'W8'),
  row(75, '戊硼烷', 'Pentaborane', ['19624-22-7'], '1', '1', 'W8'),
  row(76, '过氧化钾', 'Potassium peroxide', ['17014-71-0'], '20', '1', 'W9.1'),
  row(77, '过氧化钠', 'Sodium peroxide', ['1313-60-6'], '20', '1', 'W9.1'),
  row(78, '氯酸钾', 'Potassium chlorate', ['3811-04-9'], '100', '1', 'W9.1'),
  row(79, '氯酸钠', 'Sodium chlorate', ['7775-09-9'], '100', '1', 'W9.1'),
  row(80, '发烟硝酸', 'Nitric acid, fuming', ['52583-42-3'], '20', '1', 'W9.1'),
  row(81, '硝酸（除发红烟的，>70%）', 'Nitric acid (other than red fuming, > 70 %)', ['7697-37-2'], '100', '1', 'W9.2'),
  row(82, '硝酸胍', 'Guanidine nitrate', ['506-93-4'], '50', '1', 'W9.2'),
  row(83, '碳化钙', 'Calcium carbide', ['75-20-7'], '100', '1', 'W11'),
  row(84, '钾', 'Potassium', ['7440-09-7'], '1', '1', 'W11'),
  row(85, '钠', 'Sodium', ['7440-23-5'], '10', '1', 'W11'),
];

/** Every row that has this CAS number; several where the standard tells mixtures apart (硝化纤维素、硝酸铵). */
export function rowsOfCas(cas: string): readonly NamedChemical[] {
  return NAMED_CHEMICALS.filter((chemical) => chemical.cas.includes(cas));
}

/** The chemical of row 1–85. */
export function findRow(number: number): NamedChemical | null {
  return NAMED_CHEMICALS[number - 1] ?? null;
}
