import { describe, expect, it } from 'vitest';
import { CLOCKS } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { type Chance, chance, runSeed } from '#testkit/clocks/chance.ts';
import { dateOf, dayNumber } from '#testkit/clocks/oracle-calendar.ts';
import { isRefusal } from '../flow/refusal.ts';
import type { ClockRule } from './clock-rule.ts';
import { type PlainDate, plainDate } from './plain-date.ts';
import { RuleBook } from './rule-book.ts';
import type { RuleOverride } from './rule-override.ts';

const SEED = runSeed();

const china = chinaCalendar();

function startFor(rule: ClockRule, draw: Chance): string {
  const first = Math.max(dayNumber(rule.validFrom), dayNumber('2022-06-01'));
  const day = dateOf(first + draw.whole(0, 1200));
  return rule.unit === 'hour' || rule.unit === 'minute' ? `${day}T09:30:00+08:00` : day;
}

function newVersion(rule: ClockRule, validFrom: string, more: Partial<ClockRule> = {}): ClockRule {
  return { ...rule, number: rule.number + 7, validFrom, validTo: null, governsOpenMatters: false, ...more };
}

function override(rule: ClockRule, validFrom: string, enteredOn: string): RuleOverride {
  const days = { validFrom: validFrom as PlainDate, validTo: null, enteredOn: enteredOn as PlainDate };
  return { id: 'o', rule: rule.id, number: rule.number + 3, ground: 'newLaw', basis: '文件〔2026〕1号', ...days };
}

describe(`a newer book (GANGWAN_SEED=${SEED})`, () => {
  it('a version or an override that is in force later, or entered later, moves no clock of the book', () => {
    const draw = chance(SEED + 2);
    const old = new RuleBook(CLOCKS);
    for (const rule of CLOCKS)
      for (let left = 10; left > 0; left -= 1) {
        const start = startFor(rule, draw);
        const [on, next] = [start.slice(0, 10), dateOf(dayNumber(start.slice(0, 10)) + draw.whole(1, 400))];
        const before = old.due(rule.id, start, china, [], { region: rule.region });
        const newer = [
          new RuleBook([...CLOCKS, newVersion(rule, next)]),
          new RuleBook(CLOCKS, [override(rule, next, on)]),
          new RuleBook(CLOCKS, [override(rule, rule.validFrom, next)]),
        ];
        for (const book of newer) expect(book.due(rule.id, start, china, [], { region: rule.region })).toEqual(before);
      }
  });

  it('but governs what starts from its first day on', () => {
    const [rule] = CLOCKS.filter(({ id }) => id === 'petition.handle') as [ClockRule];
    const start = (book: RuleBook) => book.due(rule.id, '2026-03-02', china);
    const by = (answer: ReturnType<typeof start>) => (isRefusal(answer) ? answer.code : answer.natural);
    expect(by(start(new RuleBook(CLOCKS)))).toBe('2026-05-01');
    expect(by(start(new RuleBook([...CLOCKS, newVersion(rule, '2026-03-02')])))).toBe('2026-05-08');
    expect(by(start(new RuleBook(CLOCKS, [override(rule, '2026-03-01', '2026-03-01')])))).toBe('2026-05-04');
    const asOf = plainDate('2026-02-28');
    const unknown = new RuleBook(CLOCKS, [override(rule, '2026-03-01', '2026-03-01')]);
    expect(by(unknown.due(rule.id, '2026-03-02', china, [], { asOf }))).toBe('2026-05-01');
  });
});

describe(`a law that governs open matters (GANGWAN_SEED=${SEED})`, () => {
  const [petition] = CLOCKS.filter(({ id }) => id === 'petition.handle') as [ClockRule];
  const governing = (from: string, more: Partial<ClockRule> = {}) =>
    newVersion(petition, from, { governsOpenMatters: true, ...more });
  const lastDay = (book: RuleBook, start: string, asked = {}) => {
    const answer = book.due(petition.id, start, china, [], asked);
    return isRefusal(answer) ? answer.code : answer.latest;
  };

  it('takes over the clocks that were still open when it came, and no other', () => {
    const draw = chance(SEED + 3);
    const tally = { open: 0, ended: 0 };
    for (let left = 2000; left > 0; left -= 1) {
      const start = dateOf(dayNumber('2023-01-01') + draw.whole(0, 1000));
      const came = dateOf(dayNumber(start) + draw.whole(1, 120));
      const law = governing(came);
      const before = lastDay(new RuleBook(CLOCKS), start);
      const isOpen = before >= came;
      tally[isOpen ? 'open' : 'ended'] += 1;
      const expected = isOpen ? lastDay(new RuleBook([{ ...law, validFrom: start }]), start) : before;
      expect(lastDay(new RuleBook([...CLOCKS, law]), start)).toBe(expected);
      const asOf = plainDate(dateOf(dayNumber(came) - 1));
      expect(lastDay(new RuleBook([...CLOCKS, law]), start, { asOf })).toBe(before);
    }
    expect(Math.min(tally.open, tally.ended)).toBeGreaterThan(300);
  });

  it('of another province moves nothing here', () => {
    const book = new RuleBook([...CLOCKS, governing('2026-03-10', { region: 'CN-32' })]);
    expect(lastDay(book, '2026-03-02')).toBe(lastDay(new RuleBook(CLOCKS), '2026-03-02'));
    expect(lastDay(book, '2026-03-02', { region: 'CN-32' })).toBe('2026-05-08');
  });

  it('is followed by the next one, unless the clock ended between them', () => {
    const [second, third] = [governing('2026-03-10'), governing('2026-05-08', { number: 100 })];
    expect(lastDay(new RuleBook([...CLOCKS, third]), '2026-03-02')).toBe('2026-05-06');
    expect(lastDay(new RuleBook([...CLOCKS, second, third]), '2026-03-02')).toBe('2026-06-10');
    const short = governing('2026-03-10', { number: 30 });
    expect(lastDay(new RuleBook([...CLOCKS, short, third]), '2026-03-02')).toBe('2026-04-01');
  });

  it('that comes after the end, by the local day of the park, comes too late', () => {
    const [hourly] = CLOCKS.filter(({ id }) => id === 'accident.report-unit-head') as [ClockRule];
    const law = newVersion(hourly, '2026-10-02', { governsOpenMatters: true, number: 3 });
    const ends = (start: string) => {
      const answer = new RuleBook([...CLOCKS, law]).due(hourly.id, start, china);
      return isRefusal(answer) ? answer.code : answer.latest;
    };
    expect(ends('2026-10-01T22:30:00+08:00')).toBe('2026-10-01T15:30:00.000Z');
    expect(ends('2026-10-01T23:30:00+08:00')).toBe('2026-10-01T18:30:00.000Z');
  });
});
