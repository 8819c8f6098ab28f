import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { inPath } from '#tools/machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of this test run is reached. */
    browserAddress: string;
  }
}

const BUILD = fileURLToPath(new URL('../tools/run.mjs', import.meta.url));
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** The desk as its sources stand now, and one browser for all stories. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { status } = spawnSync(process.execPath, [BUILD, 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the desk did not build');
  const executablePath = inPath('chromium');
  if (executablePath === undefined) throw new Error('chromium is not installed: apt-get install chromium');
  const browser = await chromium.launchServer({ executablePath, args: QUIET });
  project.provide('browserAddress', browser.wsEndpoint());
  return () => browser.close();
}
