import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decimalText, fraction, fractionText, minus, parseDecimal, ZERO } from '#engine/exact/fraction.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { NAMED_CHEMICALS } from '#rulebook/chemicals/named.ts';
import { gradeMajorHazard, gradeMajorHazardIn, type MajorHazardGrading } from './index.ts';

const graded = (raw: unknown): MajorHazardGrading => {
  const answer = gradeMajorHazard(raw);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const short = (raw: unknown) => {
  const { S, R, major, level } = graded(raw);
  return [fractionText(S), fractionText(R), major, level];
};
const one = (substance: object, people = 0) => short({ people, substances: [substance] });
const notes = (substance: object) =>
  graded({ people: 0, substances: [substance] }).notes.flatMap(({ code, details, substance: at }) =>
    at === null ? [] : [[code, ...Object.values(details)].join(' ')],
  );

const AMMONIA = '7664-41-7';
const CHLORINE = '7782-50-5';
const METHANOL = '67-56-1';
const PETROL = '86290-81-5';
const NITROCELLULOSE = '9004-70-0';

describe('the worked examples of GB 18218', () => {
  it('RK2 ammonia 8 t and chlorine 3 t beside 60 people: S 7/5, R 6, level 4', () => {
    const substances = [
      { cas: AMMONIA, tonnes: '8' },
      { cas: CHLORINE, tonnes: '3' },
    ];
    expect(short({ people: 60, substances })).toEqual(['7/5', '6', true, 4]);
  });

  it('RK1 methanol 500 t with nobody near: S 1 counts, R 1/2, level 4', () => {
    expect(one({ cas: METHANOL, tonnes: '500' })).toEqual(['1', '1/2', true, 4]);
  });

  it('RK1 ammonia 7 t, methanol 100 t, petrol 20 t: S is 1, where doubles say 0.9999999999999999', () => {
    expect(7 / 10 + 100 / 500 + 20 / 200).toBeLessThan(1);
    const substances = [
      { cas: AMMONIA, tonnes: 7 },
      { cas: METHANOL, tonnes: 100 },
      { cas: PETROL, tonnes: 20 },
    ];
    expect(short({ people: 0, substances }).slice(0, 3)).toEqual(['1', '17/20', true]);
  });
});

describe('S', () => {
  /** Shares of 1 in millionths that add up to it, each with a chemical; Q × share is a decimal, so nothing is rounded. */
  const split = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.constantFrom(...NAMED_CHEMICALS), { minLength: 13, maxLength: 13 }),
    )
    .map(([cuts, chemicals]) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), 1_000_000];
      return ends.slice(1).map((end, at) => ({
        row: chemicals[at]?.row ?? 0,
        share: fraction(BigInt(end - (ends[at] ?? 0)), 1_000_000n),
        Q: chemicals[at]?.Q ?? '',
      }));
    });
  const tonnes = (Q: string, share: ReturnType<typeof fraction>) => {
    const q = parseDecimal(Q) ?? ZERO;
    return fraction(q.n * share.n, q.d * share.d);
  };

  it('RK1 is 1 for every split of 1 into decimal parts over the chemicals, and a gram less is no major hazard source', () => {
    fc.assert(
      fc.property(split, (parts) => {
        const listed = parts.map(({ row, share, Q }) => ({ row, tonnes: decimalText(tonnes(Q, share), 0) }));
        expect(short({ people: 1, substances: listed })[0]).toBe('1');
        expect(graded({ people: 1, substances: listed })).toMatchObject({ major: true });
        const [{ row, share, Q }] = parts as [(typeof parts)[number]];
        const less = minus(tonnes(Q, share), fraction(1n, 1_000_000n));
        fc.pre(compare(less, ZERO) >= 0);
        const lighter = [{ row, tonnes: decimalText(less, 0) }, ...listed.slice(1)];
        expect(graded({ people: 1, substances: lighter })).toMatchObject({ major: false, level: null });
      }),
    );
  });

  it('RK1 of each of the 85 chemicals alone is 1 at its critical quantity', () => {
    for (const { row, Q } of NAMED_CHEMICALS) {
      expect([row, ...one({ row, tonnes: Q }).slice(0, 1)]).toEqual([row, '1']);
    }
  });

  it('RK4 adds up one substance on several lines, and zero adds nothing and is said', () => {
    const lines = ['0.1', '0.2', '9.7'].map((tonnes) => ({ cas: AMMONIA, tonnes }));
    expect(short({ people: 1, substances: lines })).toEqual(['1', '2', true, 4]);
    expect(one({ cas: AMMONIA, tonnes: '0' })).toEqual(['0', '0', false, null]);
    expect(notes({ cas: AMMONIA, tonnes: '0.00' })).toEqual(['nothing-there']);
    expect(notes({ cas: AMMONIA, tonnes: '1' })).toEqual([]);
  });

  it('RK4 goes by the design maximum, and every answer says so', () => {
    expect(graded({ people: 0, substances: [{ cas: AMMONIA, tonnes: '1' }] }).notes[0]?.code).toBe('design-maximum');
  });
});

describe('R', () => {
  it.each([
    [0, '1/2'],
    [1, '1'],
    [29, '1'],
    [30, '6/5'],
    [49, '6/5'],
    [50, '3/2'],
    [99, '3/2'],
    [100, '2'],
    [999_999_999, '2'],
  ])('RK3 beside %i people has α %s', (people, alpha) => {
    expect(fractionText(graded({ people, substances: [{ class: 'W8', tonnes: '50' }] }).alpha)).toBe(alpha);
    expect(one({ class: 'W8', tonnes: '50' }, people)[1]).toBe(alpha);
  });

  it.each([
    ['12.5', '10', 3],
    ['12.499999', '12499999/1250000', 4],
    ['62.5', '50', 2],
    ['62.499999', '62499999/1250000', 3],
    ['125', '100', 1],
    ['124.999999', '124999999/1250000', 2],
    ['12500', '10000', 1],
  ])('RK2 chlorine %s t has R %s and level %i: a bound belongs to the graver level', (tonnes, R, level) => {
    expect(one({ cas: CHLORINE, tonnes }, 1).slice(1)).toEqual([R, true, level]);
  });

  it('RK2 has no level where S is below 1, however large it is', () => {
    expect(one({ cas: '75-44-5', tonnes: '0.2999' }, 100)).toEqual(['2999/3000', '2999/75', false, null]);
    expect(graded({ people: 100, substances: [{ cas: '75-44-5', tonnes: '0.2' }] }).notes[1]?.code).toBe('no-level');
  });
});

describe('several hazards', () => {
  it('RK5 take the lowest Q of all classes given, in whatever order', () => {
    for (const classes of [
      ['W5.1', 'J3'],
      ['J3', 'W5.1'],
    ]) {
      expect(one({ classes, tonnes: '10' }).slice(0, 1)).toEqual(['1']);
      expect(notes({ classes, tonnes: '10' })).toEqual(['quantity-and-beta W5.1 2 J3']);
    }
    expect(one({ class: 'J3', classes: ['W5.1'], tonnes: '10' }).slice(0, 1)).toEqual(['1']);
    expect(notes({ class: 'J3', classes: ['J3'], tonnes: '50' })).toEqual([]);
  });

  it('RK5 take a class below the chemical’s own Q of table 1, and never one above', () => {
    expect(one({ cas: METHANOL, class: 'W5.1', tonnes: '10' })[0]).toBe('1');
    expect(one({ cas: AMMONIA, class: 'W5.4', tonnes: '10' })[0]).toBe('1');
    expect(notes({ cas: AMMONIA, class: 'W5.4', tonnes: '10' })).toEqual(['lowest-quantity 1']);
    expect(notes({ classes: ['W9.2', 'W5.2'], tonnes: '10' })).toEqual(['lowest-quantity W5.2']);
  });

  it('RK6 take β by name first, even where a class has a higher one', () => {
    expect(one({ cas: AMMONIA, class: 'J1', tonnes: '5' }, 1)).toEqual(['1', '2', true, 4]);
  });

  it('RK6 say whose Q and whose β were taken where they are not of the same hazard', () => {
    expect(notes({ cas: AMMONIA, class: 'J1', tonnes: '5' })).toEqual(['beta-by-name J1 2']);
    expect(notes({ cas: '68-12-2', classes: ['W5.1', 'J3'], tonnes: '5' })).toEqual(['quantity-and-beta W5.1 2 J3']);
    expect(notes({ row: 24, classes: ['W2'], tonnes: '1' })).toContain('quantity-and-beta 24 1.5 W2');
  });

  it('RK6 take the highest β of the classes where no name counts', () => {
    expect(one({ classes: ['W5.1', 'J3'], tonnes: '10' }, 1)).toEqual(['1', '2', true, 4]);
    expect(one({ cas: METHANOL, class: 'W5.1', tonnes: '10' }, 1)).toEqual(['1', '3/2', true, 4]);
    expect(one({ cas: '68-12-2', classes: ['W5.4', 'J1'], tonnes: '5' }, 1)).toEqual(['1', '4', true, 4]);
  });
});

describe('a CAS number', () => {
  it('RK7 of several rows takes the lowest Q and says so; a row names the one that is meant', () => {
    expect(one({ cas: NITROCELLULOSE, tonnes: '1' })[0]).toBe('1');
    expect(notes({ cas: NITROCELLULOSE, tonnes: '1' })).toContain('rows-share-cas 9004-70-0 37–42 37');
    expect(one({ row: 41, tonnes: '1' })[0]).toBe('1/50');
    expect(one({ row: '41', cas: NITROCELLULOSE, tonnes: '1' })[0]).toBe('1/50');
    expect(one({ cas: '6484-52-2', tonnes: '5' })[0]).toBe('1');
    expect(notes({ row: 44, tonnes: '5' }).join()).not.toContain('rows-share-cas');
  });

  it('RK7 is not needed where the standard gives none: the row names it', () => {
    for (const row of [13, 45, 74]) expect(graded({ people: 0, substances: [{ row, tonnes: '1' }] }).S.n).toBe(1n);
  });

  it('RK11 whose β rests on an assumed class says so, and so does one whose row is not firm', () => {
    expect(notes({ cas: METHANOL, tonnes: '1' })).toEqual(['beta-by-class W5.3']);
    expect(notes({ cas: '7782-41-4', tonnes: '1' })).toEqual(['beta-by-class J1', 'row-note 5']);
    expect(notes({ class: 'J5', tonnes: '1' })).toEqual(['class-note J5']);
    expect(notes({ cas: '7446-11-9', tonnes: '1' })).toEqual(['row-note 26']);
  });
});

describe('numbers', () => {
  it('RK10 count as they are written, in a text and in JSON', () => {
    const S = (written: string) => {
      const answer = gradeMajorHazardIn(`{"people":0,"substances":[{"row":24,"tonnes":${written}}]}`);
      return isRefusal(answer) ? answer.code : fractionText(answer.S);
    };
    expect([S('0.1'), S('"0.1"'), S('0.10')]).toEqual(['1/10', '1/10', '1/10']);
    // As doubles, these two are the same number: 1.
    expect([S('0.99999999999999999999'), S('1.00000000000000000000')]).toEqual([
      `${'9'.repeat(20)}/1${'0'.repeat(20)}`,
      '1',
    ]);
    expect(S('1e3')).toBe('risk.tonnes-invalid');
    expect(one({ row: 24, tonnes: 0.1 })[0]).toBe('1/10');
  });
});

describe('conformance/risk/gb18218.txt', () => {
  const file = fileURLToPath(new URL('../../../conformance/risk/gb18218.txt', import.meta.url));
  const vectors = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  /** `cas:7664-41-7+class:J1=8` as a substance. */
  function substance(text: string): object {
    const [names = '', tonnes = ''] = text.split('=');
    const parts = names.split('+').map((each) => each.split(':'));
    const named = Object.fromEntries(parts.filter(([kind]) => kind !== 'class'));
    return { ...named, classes: parts.flatMap(([kind, name]) => (kind === 'class' ? [name] : [])), tonnes };
  }

  it('RK2 RK3 RK5 RK6 RK7 holds vectors that another language could run, and they hold', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(40);
    for (const line of vectors) {
      const [people = '', listed = '', ...expected] = line.split('\t');
      const [S, R, major, level] = short({ people, substances: listed.split('; ').map(substance) });
      expect([line, S, R, major ? 'yes' : 'no', `${level ?? '-'}`]).toEqual([line, ...expected]);
    }
  });
});
