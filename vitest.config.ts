import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', 'dist/**', 'data/**'];

/** Three kinds of test, told apart by name: pure, integration (real PostgreSQL) and browser (real Chromium). */
export default defineConfig({
  test: {
    retry: 0,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['**/*.test.ts'],
          exclude: [...never, '**/*.int.test.ts', 'e2e/**'],
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['**/*.int.test.ts'],
          exclude: never,
          globalSetup: ['testkit/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: never,
          globalSetup: ['testkit/global-setup.ts', 'e2e/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
