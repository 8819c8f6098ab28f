import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOOKS, openRoute, openRouteStage, type Route } from './routes.ts';
import type { Looks, Visit } from './visit.ts';

const { stage, outside, inside } = openRouteStage();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds against WCAG 2.0-2.2 A and AA, each with the place in the page. */
async function violations(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  expect(passes.length, 'rules that found something to look at').toBeGreaterThan(8);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.each(LOOKS)('WCAG A and AA in $language at $width px', (looks) => {
  it('holds before the log-in', async () => {
    const visit = await stage.come(looks);
    expect(await violationsOn(visit, outside, looks)).toEqual([]);
  });

  it('holds on every page behind it', async () => {
    const visit = await stage.enter('inspector', looks);
    expect(await violationsOn(visit, inside(), looks)).toEqual([]);
  });
});

async function violationsOn(visit: Visit, routes: readonly Route[], looks: Looks): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    await openRoute(visit, route, looks);
    found.push(...(await violations(visit.page)).map((violation) => `${route.name}: ${violation}`));
  }
  return found;
}
