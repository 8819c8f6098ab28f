import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { inPath } from '#tools/machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one browser of this test run is reached. */
    browserAddress: string;
    /** Folder of the built desk that this test run serves. */
    desk: string;
  }
}

const BUILD = fileURLToPath(new URL('../tools/run.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../dist/desk', import.meta.url));
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** The desk as its sources stand now, and one browser for all stories. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { status } = spawnSync(process.execPath, [BUILD, 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the desk did not build');
  // A copy: whoever builds the desk again meanwhile does not take it away from under the stories.
  const desk = await mkdtemp(join(tmpdir(), 'gangwan-desk-'));
  await cp(BUILT, desk, { recursive: true });
  const executablePath = inPath('chromium');
  if (executablePath === undefined) throw new Error('chromium is not installed: apt-get install chromium');
  const browser = await chromium.launchServer({ executablePath, args: QUIET });
  project.provide('browserAddress', browser.wsEndpoint());
  project.provide('desk', desk);
  return async () => {
    await browser.close();
    await rm(desk, { recursive: true, force: true });
  };
}
