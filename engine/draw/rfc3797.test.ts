import { describe, expect, it } from 'vitest';
import { secondRfc3797 } from '#testkit/draw/second.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { rfc3797Key, rfc3797Order } from './rfc3797.ts';

describe('RFC 3797', () => {
  const key = rfc3797Key([[9319], [2, 5, 12, 8, 10], [9, 18, 26, 34, 41, 45]]);

  it('draws its own example', () => {
    expect(key).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./');
    const places = [...rfc3797Order(key, 25, TEST_CRYPTO.md5)].map((place) => place + 1);
    expect(places.slice(0, 10)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
    expect(new Set(places).size).toBe(25);
  });

  it('draws as a second reading of it does, up to pools of 700', () => {
    for (const pool of [1, 2, 255, 256, 257, 700])
      expect([...rfc3797Order(key, pool, TEST_CRYPTO.md5)].map((place) => place + 1)).toEqual(
        secondRfc3797(key, pool, pool),
      );
  });
});
