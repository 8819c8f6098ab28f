import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { HAZARD_CLASSES } from '#rulebook/chemicals/classes.ts';
import { NAMED_CHEMICALS } from '#rulebook/chemicals/named.ts';
import { RISK_METHODS } from '#rulebook/risk-scales.ts';
import { gradeByProduct, gradeMajorHazard, RISK_NOTES, RISK_REFUSALS } from '../model/index.ts';
import { riskRefusalWords } from './refusal-words.ts';
import { majorHazardView, productView } from './views.ts';

/** A Chinese sentence with Chinese punctuation: no ASCII comma, colon, bracket or full stop beside a Chinese character. */
const CHINESE = /^(?!.*[一-鿿][,.:;?!()])(?!.*[,:;?!()][一-鿿]).*[一-鿿].*[。！？）]$/s;

const substances = [
  ...NAMED_CHEMICALS.flatMap(({ row, cas }) => [
    { row, tonnes: '1' },
    ...cas.map((each) => ({ cas: each, tonnes: '0' })),
  ]),
  ...HAZARD_CLASSES.map(({ symbol }) => ({ class: symbol, tonnes: '1' })),
  { row: 5, classes: ['J5', 'W9.1'], tonnes: '1' },
  { row: 65, classes: ['W5.1'], tonnes: '1' },
  { row: 1, classes: ['J1'], tonnes: '1' },
  { classes: ['W5.1', 'J3'], tonnes: '1' },
  { row: 24, classes: ['W10'], tonnes: '1' },
];
const graded = (people: number, listed: readonly object[]) => {
  const answer = gradeMajorHazard({ people, substances: listed });
  if (isRefusal(answer)) throw new Error(answer.code);
  return majorHazardView(answer);
};

describe('the words of gradings', () => {
  it('RK11 say every note without a gap, in Chinese and in English', () => {
    const notes = [...graded(1, substances).notes, ...graded(1, [{ class: 'W2', tonnes: '1' }]).notes];
    expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(RISK_NOTES));
    for (const { zh, en } of notes) {
      expect(zh).toMatch(CHINESE);
      expect(zh + en).not.toMatch(/\{|undefined|null/);
      expect(en).toMatch(/^[A-Z“β].*[.)]$/);
    }
  });

  it('RK6 explain Q of one class and β of another in one note', () => {
    const [note] = graded(1, [{ classes: ['W5.1', 'J3'], tonnes: '10' }]).notes.filter((each) => each.substance === 0);
    for (const said of ['临界量按最低的类别W5.1（表2）取', 'β按最高的类别J3（表4）取，为2'])
      expect(note?.zh).toContain(said);
    for (const said of ['class W5.1 (table 2)', 'the highest β, 2, that of class J3 (table 4)'])
      expect(note?.en).toContain(said);
  });

  it('RK9 have every refusal in both', () => {
    for (const code of RISK_REFUSALS) {
      const { status, zh, en } = riskRefusalWords[code];
      expect([code, status]).toEqual([code, 422]);
      expect(zh.replace(/\{\w+\}/g, '')).toMatch(CHINESE);
      expect(en.length).toBeGreaterThan(20);
    }
  });

  it('RK14 give every method its note', () => {
    for (const method of RISK_METHODS) expect(method.note.zh).toMatch(CHINESE);
  });
});

describe('what goes out', () => {
  it('RK1 RK10 has exact numbers as text, and is JSON as it stands', () => {
    const view = graded(60, [{ cas: '7664-41-7', class: 'W9.2', tonnes: 0.1 }]);
    expect(view).toMatchObject({ S: '1/100', R: '3/100', major: false, level: null, alpha: '1.5' });
    expect(view.substances[0]).toMatchObject({
      classes: ['W9.2'],
      tonnes: '0.1',
      Q: '10',
      QFrom: { row: 1 },
      betaVerified: true,
    });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('RK12 RK13 names the product as the method does', () => {
    const [lec, ls] = RISK_METHODS.map((method) => {
      const answer = gradeByProduct(method, { L: '3', E: '6', C: '15', S: '4' });
      if (isRefusal(answer)) throw new Error(answer.code);
      return productView(answer);
    });
    expect(lec).toMatchObject({ D: '270', factors: { L: '3', E: '6', C: '15' } });
    expect(ls).toMatchObject({ R: '12', factors: { L: '3', S: '4' } });
    expect([lec && 'R' in lec, ls && 'D' in ls]).toEqual([false, false]);
  });
});
