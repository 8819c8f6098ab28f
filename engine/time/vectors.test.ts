import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { RULE_BOOK } from '#rulebook/book.ts';
import { oracleDue } from '#testkit/clocks/oracle.ts';
import { oracleCalendar } from '#testkit/clocks/oracle-calendar.ts';
import { eventsOf, expectedText, readVectors, ruleOf, settingsOf, type Vector } from '#testkit/clocks/vector.ts';
import { isRefusal } from '../flow/refusal.ts';
import { CLOCK_UNITS } from './clock-rule.ts';
import { due } from './due.ts';
import { openCalendar } from './work-calendar.ts';

const FOLDER = fileURLToPath(new URL('../../conformance/clocks/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((file) => file !== 'calendar.txt');
const VECTORS = FILES.flatMap((file) =>
  readVectors(readFileSync(`${FOLDER}${file}`, 'utf8')).map((vector) => ({ file, ...vector })),
);

function computed(vector: Vector): string {
  const calendar = openCalendar(settingsOf(vector));
  if (isRefusal(calendar)) throw new Error(calendar.code);
  const answer = vector.rule.includes(' ')
    ? due(ruleOf(vector), vector.start, calendar, eventsOf(vector))
    : RULE_BOOK.due(vector.rule, vector.start, calendar, eventsOf(vector), { region: ruleOf(vector).region });
  return expectedText(isRefusal(answer) ? answer.code : answer);
}

describe('the conformance vectors of clocks', () => {
  it('are more than 300, of every unit, every clock of the book, provisional and refused ones among them', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(300);
    expect(
      new Set(VECTORS.map(({ expected, ...of }) => JSON.stringify({ ...of, shows: '', file: '' }))).size,
    ).toBeGreaterThan(300);
    const units = new Set(VECTORS.map((vector) => ruleOf(vector).unit));
    expect([...units].sort()).toEqual([...CLOCK_UNITS].sort());
    expect(RULE_BOOK.ids.filter((id) => !VECTORS.some(({ rule }) => rule === id))).toEqual([]);
    const extendable = RULE_BOOK.ids.filter((id) => RULE_BOOK.versions(id).some(({ extension }) => extension !== null));
    expect(extendable.filter((id) => !VECTORS.some(({ rule, events }) => rule === id && events !== '-'))).toEqual([]);
    expect(VECTORS.filter(({ expected }) => expected.endsWith('2027')).length).toBeGreaterThan(10);
    expect(VECTORS.filter(({ expected }) => expected.startsWith('refused')).length).toBeGreaterThan(30);
  });

  it('hold each counting rule of the law; the compulsion law (C7) has no clock in the book and stands written out', () => {
    const counted = new Set(VECTORS.flatMap((vector) => (vector.rule.includes(' ') ? [] : ruleOf(vector).counting)));
    const all = Array.from({ length: 12 }, (_, at) => `C${at + 1}`);
    expect(all.filter((id) => !counted.has(id) && !VECTORS.some(({ shows }) => shows.startsWith(`${id} `)))).toEqual(
      [],
    );
  });

  it.each(VECTORS)('$file: $shows ($rule)', (vector) => {
    expect(computed(vector)).toBe(vector.expected);
  });

  it('are what a walk of day by day comes to', () => {
    for (const vector of VECTORS) {
      const answer = oracleDue(ruleOf(vector), vector.start, oracleCalendar(settingsOf(vector)), eventsOf(vector));
      expect(`${vector.rule}: ${expectedText(answer)}`).toBe(`${vector.rule}: ${vector.expected}`);
    }
  });
});

describe('the calendar as vectors', () => {
  const days = new Map(
    readFileSync(`${FOLDER}calendar.txt`, 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t') as [string, string]),
  );

  it('is enough to rebuild every day of 2023 to 2026 as an independent source has it', () => {
    const differing: string[] = [];
    for (let at = Date.UTC(2023, 0, 1); at <= Date.UTC(2026, 11, 31); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
      const kind = days.get(day);
      const works = kind === undefined ? !isWeekend : kind === 'work';
      if (works !== chineseDays.isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
    expect(days.get('2022-12-31')).toBe('rest');
  });
});
