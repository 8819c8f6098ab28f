import type { TestProject } from 'vitest/node';
import { startTestCluster } from './test-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's URL of the cluster of this test run. */
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole test run, ended after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  project.provide('databaseUrl', cluster.url);
  return () => cluster.stop();
}
