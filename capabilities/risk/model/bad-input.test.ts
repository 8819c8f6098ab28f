import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { gradeMajorHazard, gradeMajorHazardIn } from './index.ts';

const refused = (raw: unknown): unknown => {
  const answer = gradeMajorHazard(raw);
  return isRefusal(answer) ? [answer.code, answer.details?.path ?? null] : 'graded';
};
const unit = (substance: unknown) => refused({ people: 1, substances: [{ cas: '7664-41-7', tonnes: '1' }, substance] });

describe('RK9 the unit', () => {
  it.each([null, undefined, 5, 'text', [], true])('%j is none', (raw) => {
    expect(refused(raw)).toEqual(['risk.shape', '']);
  });

  it.each([undefined, null, -1, 1.5, '', '5 0', '六十', '1e2', NaN, Infinity, 1e21, [], {}, true])(
    'is not beside %j people',
    (people) => {
      expect(refused({ people, substances: [{ class: 'W2', tonnes: '1' }] })).toEqual(['risk.people-invalid', null]);
    },
  );

  it('needs at least one substance, in a list', () => {
    expect(refused({ people: 0 })).toEqual(['risk.no-substances', null]);
    expect(refused({ people: 0, substances: [] })).toEqual(['risk.no-substances', null]);
    expect(refused({ people: 0, substances: {} })).toEqual(['risk.shape', 'substances']);
    expect(refused({ people: 0, substances: null })).toEqual(['risk.no-substances', null]);
  });

  it('has no other keys: a misspelt one would be lost', () => {
    expect(refused({ people: 0, substance: [], substances: [] })).toEqual(['risk.shape', 'substance']);
    expect(unit({ class: 'W2', tonnes: '1', ton: '2' })).toEqual(['risk.shape', 'substances[1].ton']);
  });

  it('is not beyond any plant’s size', () => {
    const many = Array.from({ length: 10_001 }, () => ({ class: 'W2', tonnes: '1' }));
    expect(refused({ people: 0, substances: many })).toEqual(['risk.too-large', 'substances']);
    expect(unit({ class: 'W2', tonnes: '1'.repeat(41) })).toEqual(['risk.too-large', 'substances[1].tonnes']);
    expect(unit({ classes: many.map(() => 'W2'), tonnes: '1' })).toEqual(['risk.too-large', 'substances[1].classes']);
    const long = gradeMajorHazardIn(' '.repeat(1_000_001));
    expect(isRefusal(long) && long.code).toBe('risk.too-large');
    const wide = many.slice(1).map((_, at) => ({ class: 'W9.2', tonnes: `0.${'1'.repeat(30)}${at}` }));
    expect(refused({ people: 0, substances: wide })).toBe('graded');
  });
});

describe('RK9 a substance', () => {
  it.each([null, 'ammonia', 5, [], {}, { tonnes: '1' }, { classes: [], tonnes: '1' }])('%j is none', (raw) => {
    expect(unit(raw)).toEqual(['risk.shape', 'substances[1]']);
  });

  it.each([
    '-1',
    '-0.001',
    -1,
    '',
    ' ',
    'eight',
    '八',
    '8t',
    '8 0',
    '1e3',
    '1,000',
    '.5',
    '5.',
    '０.５',
    NaN,
    Infinity,
    1e21,
    null,
    undefined,
    {},
    [],
    true,
  ])('has no quantity of %j tonnes', (tonnes) => {
    expect(unit({ class: 'W2', tonnes })).toEqual(['risk.tonnes-invalid', 'substances[1].tonnes']);
  });

  it.each(['7664417', '7664-41', 'NH3', '', '７664-41-7', null, {}, 7664417])('RK8 has no CAS number %j', (cas) => {
    expect(unit({ cas, tonnes: '1' })).toEqual(['risk.cas-malformed', 'substances[1].cas']);
  });

  it('RK8 has a CAS number with the right check digit, and is told which it would be', () => {
    const answer = gradeMajorHazard({ people: 0, substances: [{ cas: '7664-41-8', tonnes: '1' }] });
    expect(answer).toMatchObject({ code: 'risk.cas-check-digit', details: { cas: '7664-41-8', digit: 7 } });
  });

  it('RK8 that table 1 does not have needs a class, and is graded with one', () => {
    expect(unit({ cas: '68-12-2', tonnes: '1' })).toEqual(['risk.cas-unknown', 'substances[1].cas']);
    expect(unit({ cas: '68-12-2', class: 'W5.4', tonnes: '1' })).toBe('graded');
  });

  it.each([0, 86, -1, 1.5, '01', 'one', '', null, 1e3])('stands in no row %j of table 1', (row) => {
    expect(unit({ row, tonnes: '1' })).toEqual(['risk.row-unknown', 'substances[1].row']);
  });

  it('RK7 cannot be of a row that has another CAS number', () => {
    expect(unit({ row: 41, cas: '7664-41-7', tonnes: '1' })).toEqual(['risk.row-not-of-cas', 'substances[1]']);
    expect(unit({ row: 45, cas: '6484-52-2', tonnes: '1' })).toEqual(['risk.row-not-of-cas', 'substances[1]']);
  });

  it.each([
    ['w2', ['W2']],
    ['W 2', ['W2']],
    ['W5', ['W5.1', 'W5.2', 'W5.3', 'W5.4']],
    ['W5.9', ['W5.1', 'W5.2', 'W5.3', 'W5.4']],
    ['J6', ['J1', 'J2', 'J3']],
  ])('is of no class %s, and is told which was meant', (symbol, near) => {
    const answer = gradeMajorHazard({ people: 0, substances: [{ class: symbol, tonnes: '1' }] });
    expect(answer).toMatchObject({ code: 'risk.class-unknown', details: { near } });
  });

  it.each(['易燃气体', '', null, {}, 99, 'constructor', 'W99'])('is of no class %j, and none was near', (symbol) => {
    const answer = gradeMajorHazard({ people: 0, substances: [{ classes: ['W2', symbol], tonnes: '1' }] });
    expect(answer).toMatchObject({
      code: 'risk.class-unknown',
      details: { path: 'substances[0].classes[1]', near: [] },
    });
  });

  it('may stand between blanks, as it was pasted', () => {
    const plain = { cas: '7664-41-7', row: '1', class: 'W2', classes: ['J3'], tonnes: '0.75' };
    const pasted = { cas: ' 7664-41-7', row: '1 ', class: ' W2 ', classes: ['\u3000J3\n'], tonnes: '\t0.75\u00a0' };
    const grade = (people: unknown, substance: object) => gradeMajorHazard({ people, substances: [substance] });
    expect(isRefusal(grade(' 60 ', pasted))).toBe(false);
    expect(grade(' 60 ', pasted)).toEqual(grade(60, plain));
  });

  it('has its classes in a list', () => {
    expect(unit({ classes: 'W2', tonnes: '1' })).toEqual(['risk.shape', 'substances[1].classes']);
  });
});

describe('RK9 a text', () => {
  it('that is no JSON is told the line and the character', () => {
    expect(gradeMajorHazardIn('{"people":0,\n "substances":[}')).toMatchObject({
      code: 'risk.not-json',
      details: { position: 28, line: 2, column: 16 },
    });
    expect(gradeMajorHazardIn('')).toMatchObject({ code: 'risk.not-json', details: { line: 1, column: 1 } });
  });

  it('with a key twice is refused: one of its values would be lost', () => {
    expect(gradeMajorHazardIn('{"people":0,"people":500}')).toMatchObject({ code: 'risk.key-twice' });
  });

  it('never makes the grading throw, and is never quoted at length', () => {
    const anything = fc.record(
      {
        people: fc.oneof(fc.jsonValue(), fc.nat({ max: 200 })),
        substances: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record(
              {
                cas: fc.jsonValue(),
                row: fc.jsonValue(),
                class: fc.jsonValue(),
                classes: fc.jsonValue(),
                tonnes: fc.jsonValue(),
              },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (raw) => {
        expect(gradeMajorHazard(raw)).toBeTypeOf('object');
        expect(gradeMajorHazardIn(JSON.stringify(raw))).toBeTypeOf('object');
      }),
    );
    const answer = gradeMajorHazard({ people: 'x'.repeat(5000), substances: [] });
    expect(JSON.stringify(answer).length).toBeLessThan(200);
  });
});
