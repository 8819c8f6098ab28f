import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { parsePlainDate, plainDate } from '#engine/time/plain-date.ts';
import { SAFETY_BOOK } from './clocks/safety-book.ts';
import {
  FIRST_VIOLATION_LISTS,
  FIRST_VIOLATION_REFUSALS,
  type FirstViolationAnswer,
  firstViolationList,
  NATIONAL_FIRST_VIOLATION,
} from './first-violation.ts';
import { SAFETY_NORM_BOOK } from './norms/safety-book.ts';

/** Typed from the texts, apart from the book: the number that each norm with a number has, and the article of its first basis. */
const NUMBERS = `
penalty.officers | 2 人 | 第四十二条第一款
penalty.on-the-spot-person | 200 元 | 第五十一条
penalty.on-the-spot-entity | 3000 元 | 第五十一条
penalty.legal-review | 4 种情形 | 第五十八条第一款
penalty.late-fee | 3/100 每日 | 第七十二条第一款第一项
penalty.late-fee-cap | 1 倍罚款 | 第七十二条第一款第一项
penalty.closure-180-days | 3 次 | 第一百一十三条第一项
penalty.closure-one-year | 4 次 | 第一百一十三条第一项
hazard.fine-not-recorded | 100000 元 | 第九十七条第五项
hazard.fine-not-removed | 50000 元 | 第一百零二条
hazard.five-elements | 5 项 | -
emergency.duty-24-hours | 24 小时 | 第十四条第二款
accident.grade-extraordinary | 30 人死亡 | 第三条
accident.grade-serious | 10 人死亡 | 第三条
accident.grade-larger | 3 人死亡 | 第三条
training.heads-initial-hours | 32 学时 | 第九条
training.heads-yearly-hours | 12 学时 | 第九条
training.heads-initial-hours-high-risk | 48 学时 | 第九条
training.heads-yearly-hours-high-risk | 16 学时 | 第九条
training.new-workers-hours | 24 学时 | 第十三条
training.new-workers-hours-high-risk | 72 学时 | 第十三条
training.workers-yearly-hours-high-risk | 20 学时 | 第十三条
training.return-or-move | 1 年 | 第十七条
training.special-review-hours | 8 学时 | -
check.patrol | 2 小时 | -
check.patrol-key | 1 小时 | -
check.technical-staff | 2 次 | -
major-hazard-source.responsible-persons | 3 人 | -
permit.confined-space-oxygen | 19.5–21 氧含量（体积分数，%） | -
permit.confined-space-oxygen-rich | 23.5 氧含量（体积分数，%） | -
permit.height-grade-1 | 2–5 米 | -
permit.height-grade-2 | 5–15 米 | -
permit.height-grade-3 | 15–30 米 | -
permit.height-grade-4 | ≥30 米 | -
permit.lifting-grade-1 | >100 吨 | -
permit.lifting-grade-2 | 40–100 吨 | -
permit.lifting-grade-3 | <40 吨 | -
permit.copies | 3 份 | -
transport.stop | 20 分钟 | 第六十九条第二款
transport.motorway-window | 00:00–06:00 时段 | -
transport.motorway-window-guangdong | 00:00–06:00 时段 | -
transport.motorway-window-heilongjiang | 00:00–06:00 时段 | -
transport.motorway-window-shandong | 19:00–06:00 时段 | -
transport.speed-motorway | 80 公里每小时 | -
transport.speed-other-roads | 60 公里每小时 | -
reporting.waiver-fine | 20000–100000 元 | 第一百零六条
reporting.reward-amount | 3000–300000 元 | -
reporting.internal-what | 4 类 | -
`;

const HOTLINES = [
  ['110', '119', '120', '122'],
  ['12309', '12315', '12328', '12333', '12345', '12348', '12350', '12351', '12369', '12387', '96110'],
].flat();

/** Norms from memory; the five last criteria are counted apart. */
const UNREAD = [
  'accident.grade-extraordinary',
  'accident.grade-larger',
  'accident.grade-ordinary',
  'accident.grade-serious',
  'check.before-holidays',
  'check.patrol',
  'commitment.fields',
  'data.compliance-audit',
  'data.face-recognition',
  'hazard.major-plan',
  'hotline.110',
  'hotline.119',
  'hotline.120',
  'hotline.122',
  'hotline.12309',
  'hotline.12315',
  'hotline.12328',
  'hotline.12348',
  'hotline.12351',
  'hotline.12369',
  'permit.blind-plate',
  'permit.confined-space-oxygen',
  'permit.confined-space-oxygen-rich',
  'permit.copies',
  'permit.earth-and-road',
  'permit.height-grade-1',
  'permit.height-grade-2',
  'permit.height-grade-3',
  'permit.height-grade-4',
  'permit.height-upgrade',
  'permit.hot-work-upgrade',
  'permit.lifting-grade-1',
  'permit.lifting-grade-2',
  'permit.lifting-grade-3',
  'plan.revise-measures',
  'training.return-or-move',
  'transport.motorway-window-shandong',
  'transport.speed-motorway',
  'transport.speed-other-roads',
];

const isCriterion = (id: string) => id.startsWith('major-hazard.criterion-');

/** Every Chinese or English text that hangs anywhere below `value`. */
function textsIn(value: unknown, language: 'zh' | 'en'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : textsIn(inner, language),
  );
}

describe('norms of safety and administration', () => {
  it('each number is that of its text', () => {
    const lines = SAFETY_NORM_BOOK.filter(({ id, number }) => number !== null && !id.startsWith('hotline.')).map(
      ({ id, number, unit, basis }) => `${id} | ${number} ${unit?.zh} | ${basis[0]?.article ?? '-'}`,
    );
    expect(lines.toSorted()).toEqual(NUMBERS.trim().split('\n').toSorted());
  });

  it('every hotline is under its own number', () => {
    const hotlines = SAFETY_NORM_BOOK.filter(({ id }) => id.startsWith('hotline.'));
    expect(hotlines.map(({ number }) => number).toSorted()).toEqual(HOTLINES.toSorted());
    for (const { id, number } of hotlines) expect(id).toBe(`hotline.${number}`);
  });

  it('the criteria of a major hazard are twenty, of which the last five were not read', () => {
    const criteria = SAFETY_NORM_BOOK.filter(({ id }) => isCriterion(id));
    expect(criteria).toHaveLength(20);
    expect(criteria.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual(
      [16, 17, 18, 19, 20].map((item) => `major-hazard.criterion-${item}`),
    );
  });

  it('what was not read in the text is marked, and says what to check', () => {
    const unread = SAFETY_NORM_BOOK.filter(({ id, verified }) => !verified && !isCriterion(id));
    expect(unread.map(({ id }) => id).toSorted()).toEqual(UNREAD);
    for (const { id, note } of SAFETY_NORM_BOOK.filter(({ verified }) => !verified)) {
      expect(note?.zh, id).toMatch(/核对|对照|请先查/);
      expect(note?.en, id).toMatch(/[Cc]heck|read/);
    }
  });

  it('no id stands twice among the norms', () => {
    const ids = SAFETY_NORM_BOOK.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('a local window has its region and its days', () => {
    const windows = SAFETY_NORM_BOOK.filter(({ region }) => region !== 'CN');
    expect(windows.map(({ region, validFrom, validTo }) => [region, validFrom, validTo])).toEqual([
      ['CN-44', '2021-11-01', '2026-10-31'],
      ['CN-23', '2021-03-30', null],
      ['CN-37', '2016-12-31', '2019-01-14'],
    ]);
  });

  it('a local window rests on the notice of its own province, and a day that stands in for one not found is marked', () => {
    const windows = SAFETY_NORM_BOOK.filter(({ region }) => region !== 'CN');
    expect(windows.map(({ basis, verified }) => [basis[0]?.law.zh.slice(0, 3), verified])).toEqual([
      ['广东省', true],
      ['黑龙江', true],
      ['山东省', false],
    ]);
    for (const { id, basis } of windows) expect(basis[0]?.law.zh, id).toMatch(/的通告$/);
  });
});

describe('how the rows of the book are written', () => {
  const rows = [...SAFETY_BOOK, ...SAFETY_NORM_BOOK, ...FIRST_VIOLATION_LISTS];

  it('Chinese is written with full-width punctuation, English with none of it', () => {
    for (const row of [...rows, FIRST_VIOLATION_REFUSALS, NATIONAL_FIRST_VIOLATION]) {
      for (const zh of textsIn(row, 'zh')) expect(zh).not.toMatch(/[,:;?!()"']/);
      for (const en of textsIn(row, 'en')) expect(en).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u);
    }
  });

  it('every row rests on something, and an article is written as the act writes it', () => {
    for (const { id, basis } of rows) {
      expect(basis.length, id).toBeGreaterThan(0);
      for (const { article } of basis) {
        expect(article ?? '第一条', id).toMatch(
          /^第[一二三四五六七八九十百零]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?$/,
        );
      }
    }
  });

  it('every row begins on a day and ends on none before it', () => {
    for (const { id, validFrom, validTo } of rows) {
      expect(parsePlainDate(validFrom), id).toBe(validFrom);
      if (validTo === null) continue;
      expect(parsePlainDate(validTo), id).toBe(validTo);
      expect(validFrom <= validTo, id).toBe(true);
    }
  });
});

describe('first violations', () => {
  const listOf = ({ list }: FirstViolationAnswer) => (isRefusal(list) ? null : list.id);

  it('a region without a list is refused, and the three conditions of the law stay', () => {
    const { list, national } = firstViolationList('CN-51', plainDate('2026-11-22'));
    expect(list).toEqual({ refused: true, code: 'first-violation.no-list', details: { region: 'CN-51' } });
    expect(national.conditions.map(({ zh }) => zh)).toEqual(['初次违法', '危害后果轻微', '及时改正']);
    expect(national.basis.map(({ article }) => article)).toEqual(['第三十三条第一款']);
    expect(FIRST_VIOLATION_REFUSALS['first-violation.no-list'].zh).toContain('{region}');
  });

  it('the Jiangsu list runs for three years, both days included', () => {
    const on = (day: string) => listOf(firstViolationList('CN-32', plainDate(day)));
    expect([on('2025-04-30'), on('2025-05-01'), on('2028-04-30'), on('2028-05-01')]).toEqual([
      null,
      'first-violation.jiangsu-2025',
      'first-violation.jiangsu-2025',
      null,
    ]);
  });

  it('the Jiangsu list asks for five things together and says what first means', () => {
    const list = FIRST_VIOLATION_LISTS.find(({ region }) => region === 'CN-32');
    expect(list?.items).toBe(20);
    expect(list?.conditions.map(({ zh }) => zh)).toEqual([
      '初次违法',
      '危害后果轻微',
      '及时改正',
      '三年内没有发生生产安全死亡事故',
      '没有被列入严重失信主体名单',
    ]);
    expect(list?.firstMeans?.zh).toBe('清单施行后第一次发生，并且省级系统中没有现场检查记录');
  });

  it('a list of a city is not the list of its province, and one whose days were not found is marked', () => {
    const day = plainDate('2026-11-22');
    expect(listOf(firstViolationList('CN-44', day))).toBeNull();
    const { list } = firstViolationList('CN-440400', day);
    expect(list).toMatchObject({ items: 18, verified: false, firstMeans: null });
    expect(isRefusal(list) ? [] : list.basis.map(({ document }) => document)).toEqual([
      null,
      '应急〔2025〕11号',
      '应急〔2024〕90号',
    ]);
  });
});
