import { expect, it } from 'vitest';
import { coverage, rulesIn, testNames, unwritten } from './rules.ts';

const page = (text: string, path = 'capabilities/hazard/RULES.md') => ({ path, text });
const tests = (text: string, path = 'capabilities/hazard/model/hazard.test.ts') => ({ path, text });

it('reads ids from list items, table rows and headings, and from nowhere else', () => {
  const text = [
    '# 隐患 Hazard',
    'HZ0 stands in running text.',
    '- HZ1 报告 report',
    '- **HZ2** 登记',
    '* `HZ3` x',
    '1. HZ4 x',
    '| HZ5 | x |',
    '| rule | HZ6 |',
    '### HZ7 复查',
    '- see HZ8',
    '- **HZ9 One code.** x',
  ];
  expect(rulesIn(text.join('\n'))).toEqual(['HZ1', 'HZ2', 'HZ3', 'HZ4', 'HZ5', 'HZ7', 'HZ9']);
});

it('reads the names of tests, tables and headings, and no other strings', () => {
  const text = `
    // it('HZ0 in a comment', f)
    const s = 'HZ0 in a string';
    describe('HZ1 门', () => { it('HZ2 报告', () => {}); });
    it.each([1])('HZ3 %s', () => {});
    test(\`HZ4 \${x} tail\`, () => {});
    expect('HZ0 elsewhere').toBe(1);
  `;
  expect(testNames('a.test.ts', text)).toEqual(['HZ1 门', 'HZ2 报告', 'HZ3 %s', 'HZ4 … tail']);
});

it('refuses a rule that no test cites', () => {
  const { gaps, tests: by } = coverage([page('- HZ1 a\n- HZ2 b')], [tests("it('HZ1 a', () => {});")]);
  expect(gaps).toEqual(['HZ2 of capabilities/hazard/RULES.md has no test']);
  expect(by.get('HZ1')).toEqual(['capabilities/hazard/model/hazard.test.ts: HZ1 a']);
});

it('does not take HZ12 for HZ1', () => {
  const { gaps } = coverage([page('- HZ1 a\n- HZ12 b')], [tests("it('HZ12 b', () => {});")]);
  expect(gaps).toEqual(['HZ1 of capabilities/hazard/RULES.md has no test']);
});

it('refuses a citation of a rule that is not there', () => {
  const { gaps } = coverage(
    [page('- HZ1 a')],
    [tests("it('HZ1, HZ9: a', () => {}); it('SHA256 is no rule', () => {});")],
  );
  expect(gaps).toEqual(['HZ9 is cited in capabilities/hazard/model/hazard.test.ts ("HZ1, HZ9: a") and no rule']);
});

it('refuses an id that two pages declare', () => {
  const { gaps } = coverage([page('- HZ1 a'), page('- HZ1 b', 'b/RULES.md')], [tests("it('HZ1', () => {});")]);
  expect(gaps).toEqual(['HZ1 is declared twice: capabilities/hazard/RULES.md and b/RULES.md']);
});

it('accepts rules that are all cited, from whichever test', () => {
  const { gaps } = coverage(
    [page('- HZ1 a\n- HZ2 b')],
    [tests("it('HZ1 and HZ2 together', () => {});", 'e2e/a.e2e.test.ts')],
  );
  expect(gaps).toEqual([]);
});

it('names a capability that has no RULES.md', () => {
  const paths = [
    'capabilities/hazard/RULES.md',
    'capabilities/hazard/model/flow.ts',
    'capabilities/voice/model/flow.ts',
  ];
  expect(unwritten(paths)).toEqual(['capabilities/voice/']);
});
