import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, type Filters, filterCount, readFilters, writeFilters } from './filters.ts';

const id = '018f2f6e-7a51-7c3e-9a2b-0123456789ab';

describe('the board’s address', () => {
  test('a plain address is the plain board', () => {
    expect(readFilters({})).toEqual({ sort: 'newest' });
    expect(writeFilters({ sort: 'newest' })).toEqual({});
  });

  test('what is no filter is left out, the rest is kept', () => {
    const search = { state: 'rectified,nonsense', level: 'huge', enterpriseId: "' or 1=1", due: 'week', x: '1' };
    expect(readFilters(search)).toEqual({ state: ['rectified'], due: 'week', sort: 'newest' });
  });

  test('a cleared filter leaves the address', () => {
    const filters = readFilters({ state: 'rectified', q: '配电' });
    expect(writeFilters(changed(filters, { state: [], q: '' }))).toEqual({});
  });

  test('the order is no filter', () => {
    expect(filterCount(readFilters({ sort: 'due' }))).toBe(0);
    expect(filterCount(readFilters({ sort: 'due', level: 'major', kind: 'fire,storage' }))).toBe(2);
  });

  test('whatever is written is read back the same', () => {
    const filters: fc.Arbitrary<Filters> = fc.record(
      {
        state: fc.uniqueArray(fc.constantFrom('reported', 'rectified', 'struckOff'), { minLength: 1 }),
        level: fc.constantFrom('general', 'major'),
        kind: fc.uniqueArray(fc.constantFrom('fire', 'storage', 'dustExplosion'), { minLength: 1 }),
        enterpriseId: fc.constant(id),
        due: fc.constantFrom('week', 'overdue'),
        q: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text && text !== ''),
        sort: fc.constantFrom('newest', 'oldest', 'due'),
      },
      { requiredKeys: ['sort'] },
    ) as fc.Arbitrary<Filters>;
    fc.assert(
      fc.property(filters, (one) => {
        const address = new URLSearchParams(writeFilters(one)).toString();
        expect(readFilters(Object.fromEntries(new URLSearchParams(address)))).toEqual(one);
      }),
    );
  });
});
