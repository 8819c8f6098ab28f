import type { Words } from '#engine/time/clock-rule.ts';
import { at } from '../acts.ts';
import { words } from '../clocks/row.ts';
import { type Norm, norm } from './norm.ts';

const FROM = '2019-04-01';
const GRADES = words(
  '等级界限出自记忆，使用前请对照条例第三条原文；“以上”含本数，“以下”不含本数。',
  'The limits are from memory: check Article 3 before relying on them. “Or more” includes the number, “under” does not.',
);

/** Emergency plans, drills, duty, and how accidents are reported and graded. */
export const EMERGENCY_NORMS: readonly Norm[] = [
  norm({
    id: 'plan.file-and-publish',
    text: words(
      '危险物品、矿山、金属冶炼、城市轨道交通运营、建筑施工和人员密集场所单位的应急救援预案应当备案，并依法向社会公布',
      'Units with hazardous goods, mines, smelting, metro, construction and crowded venues file their plan and publish it',
    ),
    basis: [at('emergencyRegulations', '第七条')],
    validFrom: FROM,
  }),
  norm({
    id: 'plan.revise',
    text: words(
      '依据的法律法规标准、指挥机构及其职责、面临的风险、重要应急资源发生重大变化或者调整，或者演练、救援中发现重大问题的，及时修订预案',
      'Revise the plan when law, command, risk or key resources change, or a drill or rescue shows a big problem',
    ),
    basis: [at('emergencyRegulations', '第六条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'plan.revise-measures',
    text: words(
      '应急预案管理办法规定的应当及时修订预案并归档的情形',
      'Cases in which the measures on emergency plans ask for a revision, with a record',
    ),
    basis: [at('emergencyPlans', '第三十六条')],
    validFrom: '2019-09-01',
    verified: false,
    note: words(
      '条号出自记忆，具体情形请核对办法第三十六条原文。',
      'The article is from memory: check Article 36 for the cases.',
    ),
  }),
  norm({
    id: 'emergency.duty-24-hours',
    text: words(
      '规模较大、危险性较高的危险物品单位成立应急处置技术组，实行24小时应急值班',
      'Large, high-risk units with hazardous goods keep a technical team and an emergency duty around the clock',
    ),
    number: '24',
    unit: words('小时', 'hours a day'),
    basis: [at('emergencyRegulations', '第十四条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'emergency.joint-team',
    text: words(
      '工业园区、开发区等产业聚集区域内的生产经营单位，可以联合建立应急救援队伍',
      'Units in an industrial park may build a joint rescue team',
    ),
    basis: [at('emergencyRegulations', '第十条第二款')],
    validFrom: FROM,
  }),
  norm({
    id: 'emergency.joint-team-chemicals',
    text: words(
      '化工园区内的危险化学品单位，可以联合建立应急救援队伍',
      'Units with hazardous chemicals in a chemical park may build a joint rescue team',
    ),
    basis: [at('hazardousChemicals', '第九十二条第二款')],
    validFrom: '2026-05-01',
  }),
  norm({
    id: 'drill.evaluate',
    text: words(
      '重大危险源应急预案演练结束后，对每次演练的效果进行评估',
      'After each drill of a major-hazard-source plan, its effect is evaluated',
    ),
    basis: [at('majorHazardSources', '第二十一条')],
    validFrom: '2011-12-01',
  }),
  norm({
    id: 'accident.report-at-once',
    text: words(
      '事故发生后，现场有关人员应当立即向本单位负责人报告',
      'After an accident the persons on site report to the head of the unit at once',
    ),
    basis: [at('accidentReport', '第九条第一款')],
    validFrom: '2007-06-01',
  }),
  accidentGrade(
    'extraordinary',
    '30',
    words(
      '特别重大事故：30人以上死亡，或者100人以上重伤，或者1亿元以上直接经济损失',
      'Extraordinarily serious accident: 30 or more dead, 100 or more seriously hurt, or losses of 100 million yuan or more',
    ),
  ),
  accidentGrade(
    'serious',
    '10',
    words(
      '重大事故：10人以上30人以下死亡，或者50人以上100人以下重伤，或者5000万元以上1亿元以下直接经济损失',
      'Serious accident: 10 to 29 dead, 50 to 99 seriously hurt, or losses from 50 to under 100 million yuan',
    ),
  ),
  accidentGrade(
    'larger',
    '3',
    words(
      '较大事故：3人以上10人以下死亡，或者10人以上50人以下重伤，或者1000万元以上5000万元以下直接经济损失',
      'Larger accident: 3 to 9 dead, 10 to 49 seriously hurt, or losses from 10 to under 50 million yuan',
    ),
  ),
  accidentGrade(
    'ordinary',
    null,
    words(
      '一般事故：3人以下死亡，或者10人以下重伤，或者1000万元以下直接经济损失',
      'Ordinary accident: fewer than 3 dead, fewer than 10 seriously hurt, or losses under 10 million yuan',
    ),
  ),
];

/** `number`: deaths from which the grade begins. */
function accidentGrade(id: string, number: string | null, text: Words): Norm {
  return norm({
    id: `accident.grade-${id}`,
    text,
    number,
    unit: number === null ? null : words('人死亡', 'dead'),
    basis: [at('accidentReport', '第三条')],
    validFrom: '2007-06-01',
    verified: false,
    note: GRADES,
  });
}
