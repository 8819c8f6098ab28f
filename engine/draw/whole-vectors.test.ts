import { describe, expect, it } from 'vitest';
import { accepted } from '#testkit/draw/opened.ts';
import { readVectors } from '#testkit/draw/read-vectors.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import { instant } from '../time/instant.ts';
import { hexOf } from './bytes.ts';
import { drawPlan } from './check-plan.ts';
import { commitDraw } from './commitment.ts';
import { drawSeed } from './seed.ts';
import { select } from './select.ts';

describe('the conformance vectors of whole draws', () => {
  it.each(readVectors('draws'))('%s', (...fields) => {
    const [, at = '', logSize, salt = '', given = '', values = '', number, out = '', hash = '', seed, chosen, passed] =
      fields;
    const plan = accepted(drawPlan(JSON.parse(given)));
    expect(canonical(plan as unknown as Json)).toBe(given);
    const committed = { at: instant(at), logSize: Number(logSize) };
    const commitment = accepted(commitDraw(plan, salt, committed, TEST_CRYPTO.sha256));
    expect(commitment.hash).toBe(hash);
    const found = drawSeed(JSON.parse(values), { hash, salt, number: Number(number) }, TEST_CRYPTO.hmac);
    expect(hexOf(found)).toBe(seed);
    const { selection, skips } = select(plan, found, JSON.parse(out), TEST_CRYPTO);
    expect(canonical(selection as unknown as Json)).toBe(chosen);
    expect(canonical(skips as unknown as Json)).toBe(passed);
  });
});
