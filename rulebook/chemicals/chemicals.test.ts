import { describe, expect, it } from 'vitest';
import { compare, type Fraction, parseDecimal } from '#engine/exact/fraction.ts';
import { casCheck, casCheckDigit } from './cas.ts';
import { CLASS_SYMBOLS, findClass, HAZARD_CLASSES } from './classes.ts';
import { EXPOSURE_STEPS, GRADE_STEPS } from './grading.ts';
import { findRow, NAMED_CHEMICALS, rowsOfCas } from './named.ts';

const decimal = (text: string): Fraction => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
};
const zero = decimal('0');

/** Q of table 1 in the order of its rows, typed apart from the data. */
const Q_BY_ROW =
  '10 1 1 20 1 0.3 10 5 1 5 20 5 20 1 1 1 10 20 20 1 20 20 100 1 1 75 20 20 20 0.75 0.5 0.5 0.5 5 5 1 1 1 10 50 50 50 5 50 200 1000 5 50 50 50 5 50 5 1 50 200 50 500 500 50 50 500 10 500 500 200 500 10 500 500 10 10 50 1 1 20 20 100 100 20 100 50 100 1 10'.split(
    ' ',
  );

describe('table 1 of GB 18218-2018', () => {
  it('has its 85 rows in order, each with the Q of the standard', () => {
    expect(NAMED_CHEMICALS.map(({ row }) => row)).toEqual(Array.from({ length: 85 }, (_, at) => at + 1));
    expect(NAMED_CHEMICALS.map(({ Q }) => Q)).toEqual(Q_BY_ROW);
  });

  it('has CAS numbers whose check digits are all right', () => {
    const all = NAMED_CHEMICALS.flatMap(({ cas }) => cas);
    expect(all.length).toBe(85);
    expect(all.filter((cas) => !casCheck(cas))).toEqual([]);
  });

  it('shares a CAS number only among the nitrocelluloses and the ammonium nitrates', () => {
    const all = [...new Set(NAMED_CHEMICALS.flatMap(({ cas }) => cas))];
    const shared = all.filter((cas) => rowsOfCas(cas).length > 1);
    expect(shared.map((cas) => [cas, rowsOfCas(cas).map(({ row }) => row)])).toEqual([
      ['9004-70-0', [37, 38, 39, 40, 41, 42]],
      ['6484-52-2', [43, 44]],
    ]);
    expect(NAMED_CHEMICALS.filter(({ cas }) => cas.length === 0).map(({ row }) => row)).toEqual([13, 45, 74]);
  });

  it('takes β of the thirteen toxic gases that it names from table 3 (the fourteenth, 一氧化碳, has no row)', () => {
    const gases = NAMED_CHEMICALS.filter(({ toxicGas }) => toxicGas);
    expect(Object.fromEntries(gases.map(({ name, beta }) => [name.zh, beta]))).toEqual({
      氨: '2',
      二氧化氮: '10',
      二氧化硫: '2',
      '碳酰氯（光气）': '20',
      环氧乙烷: '2',
      磷化氢: '20',
      硫化氢: '5',
      '氯化氢（无水）': '3',
      氯: '4',
      溴甲烷: '3',
      氟化氢: '5',
      氰化氢: '10',
      异氰酸甲酯: '20',
    });
  });

  it('takes every other β from table 4 by the class it assumes, and calls it unverified', () => {
    for (const { row, beta, toxicGas, assumedClass, verified, note } of NAMED_CHEMICALS) {
      expect([row, verified]).toEqual([row, toxicGas]);
      if (toxicGas) continue;
      const byClass = assumedClass === null ? null : findClass(assumedClass)?.beta;
      expect([row, byClass ?? '1']).toEqual([row, beta]);
      if (assumedClass === null) expect(note).not.toBeNull();
    }
  });

  it('finds a chemical by row and by each of its CAS numbers', () => {
    expect(findRow(1)?.name.zh).toBe('氨');
    expect(findRow(85)?.name.zh).toBe('钠');
    expect([findRow(0), findRow(86), findRow(1.5)]).toEqual([null, null, null]);
    for (const cas of ['68476-85-7', '74-98-6', '106-97-8']) expect(rowsOfCas(cas).map(({ row }) => row)).toEqual([52]);
    expect(rowsOfCas('7732-18-5')).toEqual([]);
  });
});

describe('tables 2 and 4', () => {
  it('have every symbol once, with a Q and a β above zero', () => {
    expect(HAZARD_CLASSES.map(({ symbol }) => symbol)).toEqual([...CLASS_SYMBOLS]);
    for (const { Q, beta } of [...HAZARD_CLASSES, ...NAMED_CHEMICALS]) {
      expect([compare(decimal(Q), zero), compare(decimal(beta), zero)]).toEqual([1, 1]);
    }
  });

  it('say of J5 alone that its wording is not firm', () => {
    expect(HAZARD_CLASSES.filter(({ verified }) => !verified).map(({ symbol }) => symbol)).toEqual(['J5']);
  });

  it('have the numbers of the standard', () => {
    expect(HAZARD_CLASSES.map(({ symbol, Q, beta }) => `${symbol} ${Q} ${beta}`)).toEqual([
      ...['J1 5 4', 'J2 50 1', 'J3 50 2', 'J4 50 2', 'J5 500 1', 'W1.1 1 2', 'W1.2 10 2', 'W1.3 50 2', 'W2 10 1.5'],
      ...['W3 150 1', 'W4 50 1', 'W5.1 10 1.5', 'W5.2 50 1', 'W5.3 1000 1', 'W5.4 5000 1', 'W6.1 10 1.5'],
      ...['W6.2 50 1', 'W7.1 10 1.5', 'W7.2 50 1', 'W8 50 1', 'W9.1 50 1', 'W9.2 200 1', 'W10 200 1', 'W11 200 1'],
    ]);
  });
});

describe('tables 5 and 6', () => {
  it('go down step by step', () => {
    expect(EXPOSURE_STEPS.map(({ people, alpha }) => `${people} ${alpha}`)).toEqual([
      ...['100 2', '50 1.5', '30 1.2', '1 1', '0 0.5'],
    ]);
    expect(GRADE_STEPS.map(({ R, level }) => `${R} ${level}`)).toEqual(['100 1', '50 2', '10 3', '0 4']);
  });
});

describe('a CAS number', () => {
  it.each(['7732-18-5', '7664-41-7', '107-07-3', '50-00-0', '86290-81-5'])('%s is right', (cas) => {
    expect(casCheck(cas)).toBe(true);
  });

  it('with one digit changed, or two neighbours swapped, is wrong', () => {
    expect(casCheckDigit('7664-41-6')).toBe(7);
    for (const cas of ['7664-41-6', '7664-14-7', '6764-41-7', '7664-42-7', '16810-58-7']) {
      expect([cas, casCheck(cas)]).toEqual([cas, false]);
    }
  });

  it.each([
    '',
    '7664417',
    '7664-41',
    '7664-41-77',
    '7664–41–7',
    '７６６４-41-7',
    ' 7664-41-7',
    '7664-41-7\n',
    'ammonia',
  ])('%j has not its form', (text) => {
    expect([casCheckDigit(text), casCheck(text)]).toEqual([null, false]);
  });
});
