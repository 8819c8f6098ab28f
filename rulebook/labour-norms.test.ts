import { describe, expect, it } from 'vitest';
import { INJURY_NORMS } from './norms/injury.ts';
import { LABOUR_NORMS } from './norms/labour.ts';
import { MEDIATION_NORMS } from './norms/mediation.ts';
import { PETITION_NORMS } from './norms/petition.ts';
import { WAGE_NORMS } from './norms/wage.ts';

const NORMS = [PETITION_NORMS, LABOUR_NORMS, MEDIATION_NORMS, WAGE_NORMS, INJURY_NORMS].flat();

/** Typed from the texts of the acts, apart from the book: article, number and unit where there is one. */
const EXPECTED: Record<string, string> = {
  'petition.representatives': '第二十条第三款 5 人',
  'petition.closed-after-re-review': '第三十六条第三款',
  'petition.no-retaliation': '第十八条第四款',
  'petition.no-passing-on': '第三十条第三款',
  'petition.recusal': '第二十八条第三款',
  'petition.suggestions': '第二十九条第一款',
  'petition.other-procedures': '第三十一条',
  'arbitration.collective': '第七条 10 人',
  'arbitration.burden': '第六条',
  'arbitration.public-hearing': '第二十六条',
  'arbitration.wages-while-employed': '第二十七条第四款',
  'arbitration.tribunal': '第三十一条 3 人',
  'arbitration.sole-arbitrator': '第三十一条 1 人',
  'arbitration.recusal': '第三十三条',
  'arbitration.partial-award': '第四十三条第二款',
  'arbitration.advance-enforcement': '第四十四条',
  'arbitration.final-award-cap': '第四十七条第一项 12 个月当地月最低工资标准',
  'arbitration.final-award-standards': '第四十七条第二项',
  'arbitration.free': '第五十三条',
  'arbitration.overdue-exceptions': '第十二条',
  'payment-order.labour': '第十三条',
  'arbitration.final-award-each-item': '第十九条',
  'arbitration.mixed-award': '第二十条',
  'arbitration.separate-awards': '第五十条',
  'mediation.agreement-in-court': '第五十一条',
  'employment.subcontracting': '第一条',
  'employment.no-insurance-void': '-',
  'employment.retirees': '-',
  'employment.limits-unchanged': '-',
  'compensation.per-year': '第四十七条第一款 1 个月工资',
  'compensation.half-year': '第四十七条第一款 1/2 个月工资',
  'compensation.wage-cap': '第四十七条第二款 3 倍本地区上年度职工月平均工资',
  'compensation.years-cap': '第四十七条第二款 12 年',
  'compensation.unlawful': '第八十七条 2 倍经济补偿标准',
  'mediation.payment-order': '第十六条',
  'mediation.not-performed': '第十五条',
  'mediation.verify-and-tell': '第四条',
  'mediation.usual-days': '- 30 日',
  'mediation.refusal': '第十七条',
  'mediation.tell-routes': '第二十六条',
  'mediation.file': '第二十七条',
  'mediation.oral-agreement': '第三十条',
  'mediation.binding': '第三十一条第一款',
  'mediation.supervise': '第三十一条第二款',
  'wage.construction-only': '-',
  'wage.labour-cost-cycle': '第二十四条第二款 1 个月',
  'wage.developer-advance': '第二十九条第二款',
  'wage.general-contractor-first': '第三十条第三款',
  'wage.notice-board': '第三十四条',
  'wage.evidence': '第五十条',
  'wage.revolving-fund': '第六十三条',
  'wage.extra-pay': '第八十五条 50–100 %（应付金额）',
  'labour-inspection.inspectors': '第十六条第一款 2 人',
  'labour-inspection.recusal': '第十六条第二款',
  'wage-crime.one-worker-months': '第三条第一款第一项 3 个月',
  'wage-crime.one-worker': '第三条第一款第一项 5000–20000 元',
  'wage-crime.many-workers-count': '第三条第一款第二项 10 人',
  'wage-crime.many-workers': '第三条第一款第二项 30000–100000 元',
  'wage-crime.provincial-standard': '第三条第二款',
  'wage-crime.prior-order': '第四条第一款',
  'injury.paid-leave': '第三十三条第二款 12 个月',
  'injury.paid-leave-extension': '第三十三条第二款 12 个月',
  'injury.burden': '第十九条第二款',
};

describe('labour, petition, wage and injury norms', () => {
  it.each(Object.entries(EXPECTED))('%s stands at %s', (id, expected) => {
    const norm = NORMS.find((each) => each.id === id);
    const parts = [norm?.basis[0]?.article ?? '-', norm?.number, norm?.unit?.zh].filter((part) => part != null);
    expect(parts.join(' ')).toBe(expected);
  });

  it('none stands here that the texts do not ask for, and none twice', () => {
    expect(NORMS.map(({ id }) => id).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it('what was not read in the text says what to check', () => {
    const unread = NORMS.filter(({ verified }) => !verified);
    expect(unread.map(({ id }) => id)).toEqual([
      'arbitration.separate-awards',
      'employment.limits-unchanged',
      'mediation.usual-days',
    ]);
    for (const { id, note } of unread) expect(note, id).toMatchObject({ zh: expect.stringMatching(/对照|核对|请查/) });
  });

  it('Chinese is written with full-width punctuation, and an article as the act writes it', () => {
    const form = /^第[一二三四五六七八九十百零]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?$/;
    for (const { id, text, unit, note, basis } of NORMS) {
      for (const zh of [text.zh, unit?.zh ?? '', note?.zh ?? '']) expect(zh, id).not.toMatch(/[,:;?!()"]/);
      for (const { article } of basis) if (article !== null) expect(article, id).toMatch(form);
    }
  });
});
