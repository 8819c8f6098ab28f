import { expect, test } from 'vitest';
import { type Asked, changed, readAsked, TABS, writeAsked } from './search.ts';

test('a plain address is the book’s first tab, and the other way round', () => {
  expect(readAsked({})).toEqual({ tab: 'clocks' });
  expect(writeAsked({ tab: 'clocks' })).toEqual({});
});

test('what fits nothing is left out, the rest is kept', () => {
  const search = {
    tab: 'norms',
    topic: 'weather',
    region: "' or 1=1",
    mark: 'local',
    year: '26',
    state: 'gone',
    q: ' 信访 ',
  };
  expect(readAsked(search)).toEqual({ tab: 'norms', mark: 'local', q: '信访' });
});

test('what is cleared leaves the address', () => {
  const asked = readAsked({ topic: 'petition', q: '办结', clock: 'petition.handle' });
  expect(writeAsked(changed(asked, { topic: undefined, q: '', clock: undefined }))).toEqual({});
});

test('whatever is written is read back the same', () => {
  for (const tab of TABS) {
    const asked: Asked = {
      tab,
      q: '工资 wage',
      topic: 'wage',
      region: 'CN-440400',
      mark: 'unverified',
      state: 'inForce',
      year: 2026,
      clock: 'wage.payday',
      change: 'RU-7K3M9-QX4D8',
    };
    expect(readAsked(Object.fromEntries(new URLSearchParams(writeAsked(asked))))).toEqual(asked);
  }
});
