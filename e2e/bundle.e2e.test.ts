import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openStage } from './stage.ts';

const KB = 1024;
/** Bytes, brotli, on a first visit. */
const FIRST_ROUTE = 340 * KB;
const LAZY_CHUNK = 165 * KB;

const stage = openStage();

/** Bytes of scripts and styles that a page's first visit really transfers; each must come precompressed. */
async function transferred(page: Page, path: string, seen: RegExp): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/assets/')) return;
    expect(response.headers()['content-encoding'], pathname).toBe('br');
    sizes.push(stat(join(inject('desk'), `${pathname}.br`)).then(({ size }) => size));
  });
  await page.goto(path);
  await page.getByText(seen).first().waitFor();
  const all = await Promise.all(sizes);
  expect(all.length).toBeGreaterThan(3);
  return all.reduce((sum, size) => sum + size, 0);
}

describe('what a first visit costs', () => {
  it('the log-in and the work list each fit into the budget of a first route', async () => {
    const stranger = await stage.come();
    expect(await transferred(stranger.page, '/login', /登录港湾/)).toBeLessThanOrEqual(FIRST_ROUTE);
    const inspector = await stage.enter('inspector');
    expect(await transferred(inspector.page, '/', /眼下没有要您办理的隐患/)).toBeLessThanOrEqual(FIRST_ROUTE);
  });

  it('no chunk is larger than a lazy one may be', async () => {
    const files = (await readdir(join(inject('desk'), 'assets'))).filter((file) => file.endsWith('.js.br'));
    const sizes = await Promise.all(
      files.map(async (file) => [file, (await stat(join(inject('desk'), 'assets', file))).size]),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.filter(([, size]) => Number(size) > LAZY_CHUNK)).toEqual([]);
  });
});
