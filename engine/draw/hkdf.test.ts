import { createHash, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondBytes } from '#testkit/draw/second.ts';
import { TEST_CRYPTO } from '#testkit/draw/test-crypto.ts';
import { bytesOf, hexOf, utf8 } from './bytes.ts';
import { expand, extract } from './hkdf.ts';
import { RandomStream } from './stream.ts';
import { uniformOrder } from './uniform.ts';

const { hmac } = TEST_CRYPTO;

describe('the randomness of a draw', () => {
  it('is HKDF-SHA256 as RFC 5869 computes it in its first example', () => {
    const key = extract(bytesOf('000102030405060708090a0b0c'), bytesOf('0b'.repeat(22)), hmac);
    expect(hexOf(key)).toBe('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5');
    expect(hexOf(expand(key, bytesOf('f0f1f2f3f4f5f6f7f8f9'), 42, hmac))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('is HKDF, HMAC and UTF-8 as Node has them, for any input', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(bytes, bytes, bytes, fc.integer({ min: 1, max: 300 }), (salt, material, info, length) => {
        const wanted = Buffer.from(hkdfSync('sha256', material, salt, info, length)).toString('hex');
        expect(hexOf(expand(extract(salt, material, hmac), info, length, hmac))).toBe(wanted);
        expect(hexOf(hmac(salt, info))).toBe(createHmac('sha256', salt).update(info).digest('hex'));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hexOf(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
        expect(TEST_CRYPTO.sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    expect(() => utf8('\ud800')).toThrow(TypeError);
    expect(() => expand(bytesOf('00'), bytesOf('00'), 8161, hmac)).toThrow(RangeError);
  });

  it('comes as one stream however it is taken', () => {
    const seed = utf8('a seed');
    const wanted = secondBytes(seed, 'targets', 600).toString('hex');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 6 }), (lengths) => {
        const stream = new RandomStream(seed, 'targets', hmac);
        const taken = lengths.map((length) => hexOf(stream.bytes(length))).join('');
        expect(taken).toBe(wanted.slice(0, taken.length));
      }),
      { examples: [[[0, 32, 1, 31, 64]]] },
    );
    expect(hexOf(new RandomStream(seed, 'inspectors\nT1', hmac).bytes(600))).not.toBe(wanted);
  });

  it('throws away six bytes that would make a remainder more likely, and takes the next', () => {
    // 2⁴⁸ is 1 above a multiple of 3: only the very last number is thrown away.
    const full = (_: Uint8Array, message: Uint8Array) =>
      message.at(-1) === 0 ? bytesOf(`${'ff'.repeat(6)}000000000005${'00'.repeat(20)}`) : new Uint8Array(32);
    expect(new RandomStream(utf8('s'), 'l', full).below(3)).toBe(2);
    const almost = () => bytesOf(`fffffffffffe${'00'.repeat(26)}`);
    expect(new RandomStream(utf8('s'), 'l', almost).below(3)).toBe(2);
    expect(new RandomStream(utf8('s'), 'l', full).below(2 ** 32)).toBe(2 ** 32 - 1);
    expect(() => new RandomStream(utf8('s'), 'l', full).below(0)).toThrow(RangeError);
  });

  it('orders a list so that nothing is lost and nothing stands twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.string(), (count, label) => {
        const order = uniformOrder(count, new RandomStream(utf8('seed'), label.toWellFormed(), hmac));
        expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
      }),
    );
  });
});
