import { describe, expect, it } from 'vitest';
import type { Basis, ClockRule } from '#engine/time/clock-rule.ts';
import { INJURY_CLOCKS } from './clocks/injury.ts';
import { LABOUR_ARBITRATION_CLOCKS } from './clocks/labour-arbitration.ts';
import { MEDIATION_CLOCKS } from './clocks/mediation.ts';
import { PAYMENT_ORDER_CLOCKS } from './clocks/payment-order.ts';
import { PETITION_CLOCKS, REPORT_CLOCKS } from './clocks/petition.ts';
import { LABOUR_INSPECTION_CLOCKS, WAGE_CLOCKS } from './clocks/wage.ts';
import { COUNTING_RULES } from './counting-rules.ts';

const CLOCKS: readonly ClockRule[] = [
  PETITION_CLOCKS,
  REPORT_CLOCKS,
  LABOUR_ARBITRATION_CLOCKS,
  MEDIATION_CLOCKS,
  PAYMENT_ORDER_CLOCKS,
  WAGE_CLOCKS,
  LABOUR_INSPECTION_CLOCKS,
  INJURY_CLOCKS,
].flat();

/**
 * Typed from the texts of the acts, apart from the book: number and unit, what may be added, and the article as arabic numerals
 * (`23.2` is 第二十三条第二款); `-` where the article is not known.
 */
const EXPECTED: Record<string, string> = {
  'petition.register': '15 day, 信访工作条例 22.1',
  'petition.tell-receipt': '15 day, 信访工作条例 23.2',
  'petition.tell-forwarded': '15 day, 信访工作条例 23.3',
  'petition.object': '5 workingDay, 信访工作条例 23.3',
  'petition.handle': '60 day +30 day, 信访工作条例 34',
  'petition.ask-review': '30 day, 信访工作条例 35',
  'petition.review': '30 day, 信访工作条例 35',
  'petition.ask-re-review': '30 day, 信访工作条例 36.1',
  'petition.re-review': '30 day, 信访工作条例 36.1',
  'report.verify': '60 day +30 day, 安全生产举报奖励办法 11',
  'report.feedback': '10 day, 安全生产举报奖励办法 10',
  'arbitration.limitation': '1 year, 中华人民共和国劳动争议调解仲裁法 27.1',
  'arbitration.limitation-wages': '1 year, 中华人民共和国劳动争议调解仲裁法 27.4',
  'arbitration.acceptance': '5 workingDay, 中华人民共和国劳动争议调解仲裁法 29',
  'arbitration.serve-application': '5 workingDay, 中华人民共和国劳动争议调解仲裁法 30.1',
  'arbitration.defence': '10 workingDay, 中华人民共和国劳动争议调解仲裁法 30.2',
  'arbitration.pass-defence': '5 workingDay, 中华人民共和国劳动争议调解仲裁法 30.2',
  'arbitration.notify-tribunal': '5 workingDay, 中华人民共和国劳动争议调解仲裁法 32',
  'arbitration.hearing-notice': '5 workingDay before, 中华人民共和国劳动争议调解仲裁法 35',
  'arbitration.ask-postpone': '3 workingDay before, 中华人民共和国劳动争议调解仲裁法 35',
  'arbitration.award': '45 day +15 day, 中华人民共和国劳动争议调解仲裁法 43.1',
  'arbitration.sue-final': '15 day, 中华人民共和国劳动争议调解仲裁法 48',
  'arbitration.set-aside': '30 day, 中华人民共和国劳动争议调解仲裁法 49.1',
  'arbitration.sue-after-set-aside': '15 day, 中华人民共和国劳动争议调解仲裁法 49.3',
  'arbitration.sue': '15 day, 中华人民共和国劳动争议调解仲裁法 50',
  'mediation.labour': '15 day, 中华人民共和国劳动争议调解仲裁法 14.3',
  'mediation.confirm': '30 day, 中华人民共和国人民调解法 33',
  'negotiation.answer': '5 day, 企业劳动争议协商调解规定 -',
  'mediation.enterprise-accept': '3 workingDay, 企业劳动争议协商调解规定 -',
  'mediation.enterprise': '15 day, 企业劳动争议协商调解规定 -',
  'legal-aid.decide': '7 day, 中华人民共和国法律援助法 43.1',
  'legal-aid.assign': '3 day, 中华人民共和国法律援助法 43.1',
  'payment-order.accept': '5 day, 中华人民共和国民事诉讼法 226',
  'payment-order.issue': '15 day, 中华人民共和国民事诉讼法 227.1',
  'payment-order.object': '15 day, 中华人民共和国民事诉讼法 227.2',
  'enforcement.apply': '2 year, 中华人民共和国民事诉讼法 250',
  'wage.payday': '0 day, 保障农民工工资支付条例 14.1',
  'wage.ledger-keep': '3 year, 保障农民工工资支付条例 15.1',
  'wage.roster-keep': '3 year, 保障农民工工资支付条例 28.3',
  'wage.account-close': '30 day, 保障农民工工资支付条例 27.2',
  'wage-defaulter.listing': '3 year, 拖欠农民工工资失信联合惩戒对象名单管理暂行办法 -',
  'wage-defaulter.early-removal': '6 month, 拖欠农民工工资失信联合惩戒对象名单管理暂行办法 -',
  'labour-inspection.accept': '5 workingDay, 关于实施《劳动保障监察条例》若干规定 18',
  'labour-inspection.investigate': '60 workingDay +30 workingDay, 劳动保障监察条例 17',
  'labour-inspection.look-back': '2 year, 劳动保障监察条例 20',
  'injury.employer-application': '30 day, 工伤保险条例 17.1',
  'injury.application': '1 year, 工伤保险条例 17.2',
  'injury.decision': '60 day, 工伤保险条例 20.1',
  'injury.decision-clear': '15 day, 工伤保险条例 20.2',
  'injury.grading': '60 day +30 day, 工伤保险条例 25.2',
  'injury.ask-second-grading': '15 day, 工伤保险条例 26',
  'injury.second-grading': '60 day +30 day, 工伤保险条例 29',
  'injury.grading-recheck': '1 year, 工伤保险条例 28',
};

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `250` as 二百五十, `201` as 二百零一, `17` as 十七. */
function inChinese(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const hundred = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十` : '';
  return hundred + gap + ten + (ones > 0 ? DIGITS[ones] : '');
}

function articleInChinese(article: string): string | null {
  if (article === '-') return null;
  const [main, paragraph] = article.split('.').map(Number);
  return `第${inChinese(main ?? 0)}条${paragraph === undefined ? '' : `第${inChinese(paragraph)}款`}`;
}

function get(id: string): ClockRule {
  const rule = CLOCKS.find((clock) => clock.id === id);
  if (rule === undefined) throw new Error(`no clock ${id}`);
  return rule;
}

function basesOf(rule: ClockRule): readonly Basis[] {
  return [...rule.basis, ...(rule.otherReading?.basis ?? [])];
}

function chineseIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'zh' && typeof inner === 'string' ? [inner] : chineseIn(inner),
  );
}

describe('labour, petition, wage and injury clocks', () => {
  it.each(Object.entries(EXPECTED))('%s runs %s', (id, expected) => {
    const { number, unit, direction, extension, basis } = get(id);
    const [period, source = ''] = expected.split(', ');
    const more = extension === null ? '' : ` +${extension.number} ${extension.unit}`;
    expect(`${number} ${unit}${more}${direction === 'before' ? ' before' : ''}`).toBe(period);
    const [law, article = ''] = source.split(' ');
    expect(basis[0]?.law.zh).toBe(law);
    expect(basis[0]?.article).toBe(articleInChinese(article));
  });

  it('no clock stands here that the texts do not ask for, and none twice', () => {
    expect(CLOCKS.map(({ id }) => id).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it('every clock counts by rules of the book', () => {
    const known: readonly string[] = COUNTING_RULES.map(({ id }) => id);
    for (const { id, counting } of CLOCKS) {
      expect(counting.length, id).toBeGreaterThan(0);
      expect(known, id).toEqual(expect.arrayContaining([...counting]));
    }
  });

  it('each clock binds the right side', () => {
    const bound = (side: string) => CLOCKS.filter((rule) => rule.side === side).map(({ id }) => id);
    expect(bound('enterprise').toSorted()).toEqual([
      'arbitration.set-aside',
      'injury.employer-application',
      'mediation.enterprise',
      'mediation.enterprise-accept',
      'payment-order.object',
      'wage-defaulter.early-removal',
      'wage.account-close',
      'wage.ledger-keep',
      'wage.payday',
      'wage.roster-keep',
    ]);
    expect(bound('party').toSorted()).toEqual([
      'arbitration.ask-postpone',
      'arbitration.defence',
      'arbitration.limitation',
      'arbitration.limitation-wages',
      'arbitration.sue',
      'arbitration.sue-after-set-aside',
      'arbitration.sue-final',
      'enforcement.apply',
      'injury.application',
      'injury.ask-second-grading',
      'injury.grading-recheck',
      'labour-inspection.look-back',
      'mediation.confirm',
      'negotiation.answer',
      'petition.ask-re-review',
      'petition.ask-review',
    ]);
    expect(bound('authority').length + 10 + 16).toBe(CLOCKS.length);
  });

  it('what was not read in the text says what to check', () => {
    const unread = CLOCKS.filter(({ verified }) => !verified);
    expect(unread.map(({ id }) => id).toSorted()).toEqual([
      'arbitration.acceptance',
      'arbitration.ask-postpone',
      'arbitration.defence',
      'arbitration.hearing-notice',
      'arbitration.notify-tribunal',
      'arbitration.pass-defence',
      'arbitration.serve-application',
      'labour-inspection.accept',
      'mediation.enterprise',
      'mediation.enterprise-accept',
      'negotiation.answer',
    ]);
    for (const { id, note } of unread) expect(note, id).toMatchObject({ zh: expect.stringMatching(/对照|核对/) });
  });

  it('Chinese is written with full-width punctuation, English with none of it', () => {
    for (const rule of CLOCKS) {
      for (const zh of chineseIn(rule)) expect(zh, rule.id).not.toMatch(/[,:;?!()"]/);
      const english = [rule.text.en, rule.startEvent.en, rule.effect?.en, rule.note?.en, rule.extension?.approval.en];
      for (const en of english) expect(en ?? '', rule.id).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u);
    }
  });

  it('an article is written as the act writes it', () => {
    const form = /^第[一二三四五六七八九十百零]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?$/;
    for (const rule of CLOCKS) {
      for (const { article } of basesOf(rule)) if (article !== null) expect(article, rule.id).toMatch(form);
    }
  });

  it('a clock is in force no earlier than its act became law, and not yet ended', () => {
    const since = (prefix: string) => new Set(CLOCKS.filter(({ id }) => id.startsWith(prefix)).map((c) => c.validFrom));
    expect([...since('petition.')]).toEqual(['2022-05-01']);
    expect([...since('injury.')]).toEqual(['2011-01-01']);
    expect([...since('wage.')]).toEqual(['2020-05-01']);
    expect([...since('legal-aid.')]).toEqual(['2022-01-01']);
    expect([...since('payment-order.')]).toEqual(['2024-01-01']);
    expect([...since('arbitration.')].toSorted()).toEqual(['2008-05-01', '2017-07-01']);
    expect(CLOCKS.filter(({ validTo }) => validTo !== null)).toEqual([]);
  });
});

describe('how the last day moves', () => {
  const withRoll = (roll: string) => CLOCKS.filter((rule) => rule.roll === roll).map(({ id }) => id);

  it('C11 wages are paid before the holiday, and a notice before a hearing never lies later', () => {
    expect(withRoll('backward').toSorted()).toEqual([
      'arbitration.ask-postpone',
      'arbitration.hearing-notice',
      'wage.payday',
    ]);
    expect(get('wage.payday')).toMatchObject({ side: 'enterprise', counting: ['C11'], meaning: 'deadline' });
  });

  it('what is kept, listed, or only open after a time does not roll', () => {
    const meanings = Object.fromEntries(withRoll('none').map((id) => [id, get(id).meaning]));
    expect(meanings).toEqual({
      'wage.ledger-keep': 'retention',
      'wage.roster-keep': 'retention',
      'wage.account-close': 'notBefore',
      'wage-defaulter.listing': 'expiry',
      'wage-defaulter.early-removal': 'notBefore',
      'injury.grading-recheck': 'notBefore',
    });
    for (const rule of CLOCKS) expect(rule.meaning === 'deadline', rule.id).toBe(rule.roll !== 'none');
  });

  it('C9 three, five and ten days of arbitration carry the bare-law reading beside them', () => {
    const both = CLOCKS.filter(({ otherReading }) => otherReading !== null);
    expect(both).toHaveLength(7);
    for (const { id, unit, counting, direction, basis, otherReading } of both) {
      expect(unit, id).toBe('workingDay');
      expect(counting, id).toContain('C9');
      expect(otherReading, id).toMatchObject({
        unit: 'day',
        roll: direction === 'before' ? 'backward' : 'forward',
        basis: [{ law: basis[0]?.law, article: basis[0]?.article }],
      });
    }
  });
});

describe('what stops a clock or starts it anew', () => {
  const causes = (key: 'suspensions' | 'interruptions') =>
    Object.fromEntries(
      CLOCKS.filter((rule) => rule[key].length > 0).map((rule) => [rule.id, rule[key].map((c) => c.id)]),
    );

  it('only the causes that the acts name stop a clock', () => {
    expect(causes('suspensions')).toEqual({
      'petition.re-review': ['hearing'],
      'arbitration.limitation': ['good-reason'],
      'arbitration.award': ['stay', 'public-notice'],
      'injury.application': ['not-own-fault'],
      'injury.decision': ['awaiting-finding'],
    });
  });

  it('only limitation periods start anew', () => {
    expect(causes('interruptions')).toEqual({
      'arbitration.limitation': ['claim', 'relief', 'agreed'],
      'enforcement.apply': ['claim', 'agreed', 'proceedings'],
    });
  });

  it('what begins the time for enforcement anew was not compared with its article, and the clock says so', () => {
    const rule = CLOCKS.find(({ id }) => id === 'enforcement.apply');
    expect(rule?.note?.zh).toMatch(/民法典第一百九十五条，条文出自记忆.*请核对原文/);
    expect(rule?.note?.en).toMatch(/Article 195 of the Civil Code from memory/);
  });
});

describe('the counting rules', () => {
  it('are C1 to C12, each with its provision', () => {
    expect(COUNTING_RULES.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_unused, index) => `C${index + 1}`));
    const articles = Object.fromEntries(COUNTING_RULES.map(({ id, basis }) => [id, basis.map((b) => b.article)]));
    expect(articles).toMatchObject({
      C1: [articleInChinese('201'), articleInChinese('85')],
      C2: [articleInChinese('202')],
      C3: [articleInChinese('203'), articleInChinese('85')],
      C4: [articleInChinese('85')],
      C5: [articleInChinese('85')],
      C6: [articleInChinese('88')],
      C7: [articleInChinese('69')],
      C8: [articleInChinese('82')],
      C10: [articleInChinese('22'), articleInChinese('23')],
      C11: [articleInChinese('14.1')],
    });
    expect(COUNTING_RULES.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual(['C9']);
    for (const rule of COUNTING_RULES) {
      if (!rule.verified) expect(rule.note).not.toBeNull();
      for (const zh of chineseIn(rule)) expect(zh, rule.id).not.toMatch(/[,:;?!()"]/);
    }
  });
});
