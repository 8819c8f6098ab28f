import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { CLIPPED } from './clipped.ts';
import { LOOKS, openRoute, openRouteStage, type Route } from './routes.ts';
import type { Looks, Visit } from './visit.ts';

const { stage, outside, inside } = openRouteStage();

/** Answers that are no failure: nobody is logged in yet, and a hazard that there is not. */
const EXPECTED = /\/api\/(me|hazards\/HZ-00000-00000)$/;

async function clippedOn(visit: Visit, routes: readonly Route[], looks: Looks): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    await openRoute(visit, route, looks);
    found.push(...(await lastingly(visit.page)).map((what) => `${route.name}: ${what}`));
  }
  return found;
}

/** What is still cut off when everything has come to rest. */
async function lastingly(page: Page): Promise<string[]> {
  let found: string[] = [];
  const nothing = async () => {
    found = await page.evaluate<string[]>(CLIPPED);
    return found.length === 0;
  };
  await vi.waitUntil(nothing, { timeout: 2_000 }).catch(() => undefined);
  return found;
}

describe.each(LOOKS)('in $language at $width px', (looks) => {
  it('every page stands within the window, asks no other host and breaks no rule of its own policy', async () => {
    const stranger = await stage.come(looks);
    expect(await clippedOn(stranger, outside, looks)).toEqual([]);
    const person = await stage.enter('inspector', looks);
    expect(await clippedOn(person, inside(), looks)).toEqual([]);
    const complaints = [stranger, person].flatMap((visit) => [...visit.troubles(), ...visit.failures()]);
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
  });
});
