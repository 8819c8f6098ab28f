import { expect, it } from 'vitest';
import { closingLine, countCheck, countTests, table } from './tally.ts';

const report = (passed: number, failed = 0, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
});
const step = (name: string, counts: ReturnType<typeof countCheck>) => ({ name, seconds: 1.25, ...counts });

it('counts a run that left no report as a failure', () => {
  expect(countTests(false, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countTests(true, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts a run without any test as a failure', () => {
  expect(countTests(true, report(0))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts a run whose tests passed but which broke elsewhere as a failure', () => {
  expect(countTests(false, report(7))).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

it('counts each failed test once', () => {
  expect(countTests(false, report(7, 2))).toEqual({ passed: 7, failed: 2, skipped: 0 });
});

it('closes with the sum over checks and tests', () => {
  const outcomes = [
    step('types pure', countCheck(true)),
    step('lint', countCheck(false)),
    step('pure', countTests(true, report(40))),
  ];
  expect(closingLine(outcomes)).toBe('41 passed, 1 failed');
  expect(closingLine([step('pure', countTests(true, report(2, 0, 1)))])).toBe('2 passed, 0 failed, 1 skipped');
  expect(
    table(outcomes)
      .split('\n')
      .map((line) => line[0]),
  ).toEqual([' ', '✓', '✗', '✓']);
});
