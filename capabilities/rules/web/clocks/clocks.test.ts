import { describe, expect, test } from 'vitest';
import { periodWords } from '#engine/time/derivation-words.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { faultOfOverride } from '#engine/time/rule-override.ts';
import { CLOCKS } from '#rulebook/book.ts';
import type { ClockOverrideView, ClockView } from '../../contract/book-view.ts';
import { queryOf, shown, withOffset } from './asking.ts';
import { findClocks } from './found.ts';
import { mayBe, periodOf } from './period.ts';

const TODAY = '2026-11-22';
const ids = [...new Set(CLOCKS.map(({ id }) => id))].sort();

/** The book as the server shows it, so far as the list needs it. */
const clocks = ids.map((id) => ({
  id,
  versions: CLOCKS.filter((clock) => clock.id === id).map((clock) => ({
    ...clock,
    period: periodWords(clock.number, clock.unit),
    applies: clock.validFrom <= TODAY && (clock.validTo === null || clock.validTo >= TODAY),
  })),
  overrides: [] as ClockOverrideView[],
})) as unknown as ClockView[];

const book = { clocks, today: TODAY };
const idsOf = (found: ReturnType<typeof findClocks>) => found.map(({ clock }) => clock.id);

function withOverride(id: string, override: Partial<ClockOverrideView>) {
  const overrides = [{ basis: '云园发〔2026〕8号', validTo: null, applies: false, ...override } as ClockOverrideView];
  return { today: TODAY, clocks: clocks.map((clock) => (clock.id === id ? { ...clock, overrides } : clock)) };
}

describe('finding a clock', () => {
  test('every one is there once nothing is asked, petitions first', () => {
    expect(idsOf(findClocks(book, {})).toSorted()).toEqual(ids);
    expect(idsOf(findClocks(book, {}))[0]).toMatch(/^petition\./);
  });

  test('by its words, its id, its law or its article, in either language, in any order', () => {
    for (const q of ['办结 信访', 'petition.handle', '信访工作条例 第三十四条 办结', 'CONCLUDE redress', '60日 申诉'])
      expect(idsOf(findClocks(book, { q })), q).toContain('petition.handle');
    expect(findClocks(book, { q: '办结 火星' })).toEqual([]);
  });

  test('by topic, by region and by what is not checked yet', () => {
    const penalties = idsOf(findClocks(book, { topic: 'penalty' }));
    expect(penalties).toContain('penalty.payment');
    expect(penalties.every((id) => id.startsWith('penalty.'))).toBe(true);
    expect(idsOf(findClocks(book, { region: 'park' }))).toContain('hazard.recheck-promised');
    const unchecked = findClocks(book, { mark: 'unverified' });
    expect(idsOf(unchecked)).toContain('arbitration.defence');
    expect(unchecked.length + findClocks(book, { mark: 'verified' }).length).toBe(ids.length);
  });

  test('shows the version that applies today, not the one it replaced', () => {
    const [toxic] = findClocks(book, { q: 'toxic.file' });
    expect([toxic?.version.number, toxic?.version.validFrom, toxic?.next]).toEqual([3, '2026-05-01', null]);
  });

  test('marks a number of the park’s own from the day it was put in force, and counts by it from its first day', () => {
    const [now] = findClocks(withOverride('petition.handle', { validFrom: TODAY, applies: true }), { mark: 'local' });
    expect([now?.clock.id, now?.override?.validFrom, now?.coming]).toEqual(['petition.handle', TODAY, null]);
    const [soon] = findClocks(withOverride('petition.handle', { validFrom: '2026-12-01' }), { mark: 'local' });
    expect([soon?.override, soon?.coming?.validFrom]).toEqual([null, '2026-12-01']);
    const never = { validFrom: '2026-12-01', validTo: '2026-11-30' };
    expect(findClocks(withOverride('petition.handle', never), { mark: 'local' })).toEqual([]);
  });
});

describe('a period in words', () => {
  const period = (id: string) => {
    const clock = CLOCKS.find((one) => one.id === id);
    return clock && periodOf(clock).zh;
  };

  test('says what stands beside the number', () => {
    expect(period('petition.handle')).toBe('60日');
    expect(period('penalty.hearing-notice')).toBe('提前7个工作日');
    expect(period('commitment.daily')).toBe('当日10:00前');
    expect(period('hazard.statistics-quarter')).toBe('1个自然季度末后15日内');
  });

  test('the hint on which way a local number may go is what the engine takes', () => {
    const today = plainDate('2030-01-01');
    for (const clock of CLOCKS.filter(({ number }) => number > 0)) {
      const wanted = { rule: clock.id, ground: 'local', basis: '文号', validFrom: today, validTo: null } as const;
      const takes = (number: number) => faultOfOverride({ ...wanted, number }, clock, [], today) === null;
      const ways = { less: [true, false], more: [false, true], any: [true, true] }[mayBe(clock)];
      expect([takes(clock.number - 1), takes(clock.number + 1)], clock.id).toEqual(ways);
    }
  });
});

describe('what is asked of the server', () => {
  const around = { timeZone: 'Asia/Shanghai', locale: 'zh' } as const;

  test('a day stays a day, a moment gets the park’s own offset', () => {
    expect(queryOf({ from: '2026-11-22', extension: null, asOf: '' }, around)).toEqual({ from: '2026-11-22' });
    expect(queryOf({ from: '2026-11-22T08:30' }, around)).toEqual({ from: '2026-11-22T08:30:00+08:00' });
    expect(withOffset('2026-07-01T08:30', 'America/New_York')).toBe('2026-07-01T08:30:00-04:00');
    expect(withOffset('2026-03-08T03:30', 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
    expect(withOffset('2026-01-01T08:30', 'UTC')).toBe('2026-01-01T08:30:00+00:00');
  });

  test('an extension is granted on the first day by another than who asked', () => {
    const { events } = queryOf({ from: '2026-11-22', extension: '30' }, around);
    const [event] = JSON.parse(events ?? '[]');
    expect(event).toMatchObject({ type: 'extended', on: '2026-11-22', number: 30 });
    expect(event.by).not.toBe(event.approvedBy);
  });

  test('an extension that is no number is refused at its field and never sent', () => {
    for (const extension of ['', '三十', '1.5', '-3'])
      expect(() => queryOf({ from: '2026-11-22', extension }, around), extension).toThrow('请填写整数。');
  });

  test('an answer’s moment is read without its offset', () => {
    expect([shown('2026-10-02T06:00:00+08:00'), shown('2026-10-02')]).toEqual(['2026-10-02 06:00', '2026-10-02']);
  });
});
