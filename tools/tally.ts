/** What a step came to. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** The part of vitest's JSON report that counts. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

type Counts = Pick<Outcome, 'passed' | 'failed' | 'skipped'>;

/** A static check counts as one. */
export const countCheck = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * A vitest run counts its tests. A run that broke outside a test (a file that does not load, a crash before the report),
 * or that held no test, is one failure more: it must never look green.
 */
export function countTests(ok: boolean, report: Report | undefined): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  const brokeElsewhere = failed === 0 && (!ok || passed === 0);
  return { passed, failed: brokeElsewhere ? 1 : failed, skipped };
}

/** One row per step, aligned. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, passed, failed, seconds }) =>
    [
      failed === 0 ? '✓' : '✗',
      name.padEnd(16),
      `${passed}`.padStart(6),
      `${failed}`.padStart(6),
      `${seconds.toFixed(1)} s`.padStart(9),
    ].join(' '),
  );
  return [`  ${'step'.padEnd(16)} ${'passed'} ${'failed'} ${'time'.padStart(9)}`, ...rows].join('\n');
}

/** The line that CI reads: `N passed, N failed`. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const sum = (key: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
