import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2015-07-01';
const hours = words('学时', 'training hours');

/** Hours and duties of safety training. The yearly dates are clocks (`clocks/training.ts`). */
export const TRAINING_NORMS: readonly Norm[] = [
  norm({
    id: 'training.heads-initial-hours',
    text: words(
      '主要负责人和安全生产管理人员初次安全培训时间，不得少于',
      'First training of heads and safety managers, at least',
    ),
    number: '32',
    unit: hours,
    basis: [at('safetyTraining', '第九条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.heads-yearly-hours',
    text: words(
      '主要负责人和安全生产管理人员每年再培训时间，不得少于',
      'Yearly re-training of heads and safety managers, at least',
    ),
    number: '12',
    unit: hours,
    basis: [at('safetyTraining', '第九条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.heads-initial-hours-high-risk',
    text: words(
      '煤矿、非煤矿山、危险化学品、烟花爆竹、金属冶炼单位主要负责人和安全生产管理人员初次安全培训时间，不得少于',
      'First training of heads and safety managers in mines, hazardous chemicals, fireworks and smelting, at least',
    ),
    number: '48',
    unit: hours,
    basis: [at('safetyTraining', '第九条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.heads-yearly-hours-high-risk',
    text: words(
      '煤矿、非煤矿山、危险化学品、烟花爆竹、金属冶炼单位主要负责人和安全生产管理人员每年再培训时间，不得少于',
      'Yearly re-training of heads and safety managers in mines, hazardous chemicals, fireworks and smelting, at least',
    ),
    number: '16',
    unit: hours,
    basis: [at('safetyTraining', '第九条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.new-workers-hours',
    text: words('新上岗的从业人员岗前安全培训时间，不得少于', 'Training of new workers before they start, at least'),
    number: '24',
    unit: hours,
    basis: [at('safetyTraining', '第十三条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.new-workers-hours-high-risk',
    text: words(
      '煤矿、非煤矿山、危险化学品、烟花爆竹、金属冶炼单位新上岗的从业人员安全培训时间，不得少于',
      'Training of new workers in mines, hazardous chemicals, fireworks and smelting, at least',
    ),
    number: '72',
    unit: hours,
    basis: [at('safetyTraining', '第十三条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.workers-yearly-hours-high-risk',
    text: words(
      '煤矿、非煤矿山、危险化学品、烟花爆竹、金属冶炼单位从业人员每年再培训时间，不得少于',
      'Yearly re-training of workers in mines, hazardous chemicals, fireworks and smelting, at least',
    ),
    number: '20',
    unit: hours,
    basis: [at('safetyTraining', '第十三条')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.return-or-move',
    text: words(
      '调整工作岗位或者离岗一年以上重新上岗的，重新接受车间（工段、区、队）和班组级的安全培训',
      'Who moves to another post, or comes back after a year or more, is trained again at workshop and team level',
    ),
    number: '1',
    unit: words('年', 'year away'),
    basis: [at('safetyTraining', '第十七条')],
    validFrom: FROM,
    verified: false,
    note: words('出自记忆，使用前请核对规定第十七条原文。', 'From memory: check Article 17 before relying on it.'),
  }),
  norm({
    id: 'training.special-review-hours',
    text: words(
      '特种作业操作证复审或者延期复审前的安全培训时间，不少于',
      'Training before the review of a special operator’s certificate, at least',
    ),
    number: '8',
    unit: hours,
    basis: [at('specialOperators')],
    validFrom: FROM,
  }),
  norm({
    id: 'training.records',
    text: words(
      '建立安全生产教育和培训档案，如实记录时间、内容、参加人员和考核结果',
      'Keep training records: time, content, people, results of the examination',
    ),
    basis: [at('workSafety', '第二十八条第四款')],
    validFrom: '2021-09-01',
  }),
  norm({
    id: 'training.chemical-heads-examined',
    text: words(
      '危险化学品生产企业主要负责人（包括法定代表人、实际控制人、实际负责人）和安全生产管理人员应当经应急管理部门考核合格',
      'Heads of chemical producers, including the actual controller, and safety managers must pass the authority’s examination',
    ),
    basis: [at('hazardousChemicals', '第二十九条第一款')],
    validFrom: '2026-05-01',
  }),
  norm({
    id: 'training.chemical-workers-education',
    text: words(
      '危险化学品生产企业从业人员应当满足国家规定的学历要求，经教育和培训考核合格后上岗',
      'Workers of chemical producers must meet the level of education and pass the training before they start',
    ),
    basis: [at('hazardousChemicals', '第二十九条第二款')],
    validFrom: '2026-05-01',
  }),
];
