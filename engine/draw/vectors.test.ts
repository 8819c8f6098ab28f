import { describe, expect, it } from 'vitest';
import { readVectors } from '#testkit/draw/read-vectors.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { bytesOf } from './bytes.ts';
import { drawOrder } from './order.ts';
import { rfc3797Order } from './rfc3797.ts';

const FILES = {
  weighted: readVectors('weighted'),
  uniform: readVectors('uniform'),
  rfc3797: readVectors('rfc3797'),
  draws: readVectors('draws'),
};

describe('the conformance vectors of draws', () => {
  it('are more than 100, with every reason to skip and void draws among them', () => {
    const all = Object.values(FILES).flat();
    expect(new Set(all.map((fields) => fields.join())).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(100);
    const skips = FILES.draws.flatMap((fields) => JSON.parse(fields[11] ?? '') as { why: string }[]);
    expect(new Set(skips.map(({ why }) => why))).toEqual(
      new Set(['withdrawn', 'recusal', 'skill', 'agency', 'cap', 'team']),
    );
    expect(FILES.draws.some((fields) => fields[10] === '[]')).toBe(true);
  });

  for (const method of ['weighted', 'uniform'] as const)
    it.each(FILES[method])(`${method}: seed %s`, (seed, label, given, order) => {
      const weights = method === 'weighted' ? (given ?? '').split(',').map(Number) : Array(Number(given)).fill(1);
      const found = drawOrder(
        method,
        weights,
        bytesOf(seed ?? ''),
        (label ?? '').replace('\\n', '\n'),
        TEST_CRYPTO.hmac,
      );
      expect(found.join()).toBe(order);
    });

  it.each(FILES.rfc3797)('RFC 3797: %s, a pool of %s, %s wanted', (key, pool, want, places) => {
    const order = rfc3797Order(key ?? '', Number(pool), TEST_CRYPTO.md5).slice(0, Number(want));
    expect([...order].map((place) => place + 1).join()).toBe(places);
  });
});
